import IndicatorMethods
import Vocabulary

extension Comparison {
  /// The finding of a chart of similar areas, without a full stop: "Leicestershire is 4th of 15 similar
  /// areas in 2021/22".
  public var neighbourTitle: String {
    let time = period.map { " in \($0.displayLabel)" } ?? ""
    guard let rank, let place else {
      return "\(area.name) has no rank among similar areas\(time): "
        + EnglishWords.withoutFullStop(rankAbsence ?? "nothing says why")
    }
    if rank.of < 2 { return "\(area.name) has no similar area with a value to rank against\(time)" }
    return "\(area.name) is \(place)\(time)"
  }

  /// The place, both ends of the range, and how many areas could not be ranked.
  public var neighbourSentence: String {
    var sentences = [neighbourTitle + "."]
    if let rank, rank.of > 1, rank.best != rank.worst {
      let (first, last) = polarity.direction == .none ? ("lowest", "highest") : ("best", "worst")
      sentences.append(
        "The \(first) is \(stated(rank.best)) (\(areas(at: rank.best))), "
          + "the \(last) \(stated(rank.worst)) (\(areas(at: rank.worst))).")
    }
    let missing = neighbours.count { $0.figure?.value == nil }
    if missing > 0, missing == neighbours.count {
      sentences.append("No similar area has a value.")
    } else if missing > 0 {
      let areas = EnglishWords.count(missing, "similar area has", "similar areas have")
      sentences.append("\(areas) no value.")
    }
    return sentences.joined(separator: " ")
  }

  private func areas(at value: Double) -> String {
    let all =
      (figure?.value == value ? [area.name] : [])
      + neighbours.filter { $0.figure?.value == value }.map(\.area.name).sorted()
    return all.count > 3 ? "\(all.count) areas" : EnglishWords.list(all)
  }
}
