import IndicatorMethods

extension Comparison {
  /// Whether the rank tells good from bad: a direction is good, and the ranked areas differ.
  var rankJudges: Bool {
    guard let rank else { return false }
    return polarity.direction != .none && rank.of > 1 && rank.best != rank.worst
  }

  /// First among areas that differ, where a direction is good.
  public var ranksFirst: Bool { rankJudges && rank?.position == 1 }

  /// Among so few areas that a place is in both threes, it counts as in neither.
  public var isInTopThree: Bool {
    guard rankJudges, let rank else { return false }
    return rank.topThree && !rank.bottomThree
  }

  public var isInBottomThree: Bool {
    guard rankJudges, let rank else { return false }
    return rank.bottomThree && !rank.topThree
  }

  /// "best of 16 similar areas", "joint 4th of 15 similar areas"; nil where there is no rank. Where no
  /// direction is good, places count from the lowest and say so. The last place is told by its value's side.
  public var place: String? {
    guard let rank else { return nil }
    if rank.of < 2 { return "with no similar area to rank against" }
    if rank.best == rank.worst {
      let others = rank.of - 1
      return others == 1
        ? "level with the one other similar area" : "level with the other \(others) similar areas"
    }
    let tied = neighbours.contains { $0.rank == rank.position } ? "joint " : ""
    return "\(tied)\(placeWord(rank)) of \(rank.of) similar areas"
  }

  private func placeWord(_ rank: Rank) -> String {
    let judges = polarity.direction != .none
    if rank.position == 1 { return judges ? "best" : "lowest" }
    if let value = figure?.value, value == rank.worst {
      return polarity.direction == .highIsGood ? "lowest" : "highest"
    }
    return EnglishWords.ordinal(rank.position) + (judges ? "" : " lowest")
  }
}
