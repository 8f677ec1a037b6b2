import IndicatorMethods

/// Holds the publisher's own labels against what the published values give.
enum PublishedLabelCheck {
  /// What a label says, in the terms of a computed trend; nil where it is no label of a trend.
  static func direction(_ label: String) -> (RecentTrend.Direction, RecentTrend.Quality?)? {
    let words = label.lowercased()
    let quality: RecentTrend.Quality? =
      words.hasSuffix("getting better") ? .better : words.hasSuffix("getting worse") ? .worse : nil
    if words.hasPrefix("increasing") { return (.increasing, quality) }
    if words.hasPrefix("decreasing") { return (.decreasing, quality) }
    if words.hasPrefix("no significant change") { return (.noSignificantChange, nil) }
    if words.hasPrefix("cannot be calculated") { return (.cannotBeCalculated, nil) }
    return nil
  }

  /// Whether a published comparison is what was computed. Two-level labels name the degree.
  static func agrees(_ label: String, with outcome: Outcome) -> Bool {
    word(outcome).contains(label.lowercased())
  }

  /// The labels under which an outcome is published.
  private static func word(_ outcome: Outcome) -> [String] {
    switch outcome {
    case .best: ["best", "better", "better 99.8%"]
    case .better: ["better", "better 95%"]
    case .similar: ["similar"]
    case .worse: ["worse", "worse 95%"]
    case .worst: ["worst", "worse", "worse 99.8%"]
    case .highest: ["highest", "higher", "higher 99.8%"]
    case .higher: ["higher", "higher 95%"]
    case .lower: ["lower", "lower 95%"]
    case .lowest: ["lowest", "lower", "lower 99.8%"]
    case .quantile(let group, of: let groups): quantileWords(group, groups)
    case .notCompared: ["not compared"]
    }
  }

  private static func quantileWords(_ group: Int, _ groups: Int) -> [String] {
    switch (group, groups) {
    case (1, 5): ["lowest", "lowest quintile", "best", "best quintile"]
    case (2, 5): ["2nd lowest", "2nd lowest quintile", "2nd best", "2nd best quintile"]
    case (3, 5): ["middle", "middle quintile"]
    case (4, 5): ["2nd highest", "2nd highest quintile", "2nd worst", "2nd worst quintile"]
    case (5, 5): ["highest", "highest quintile", "worst", "worst quintile"]
    default: []
    }
  }

  /// - Parameter judgesAsPublished: false where the row has a polarity or method of its own, by which the
  ///   publisher did not judge.
  static func labels(
    compared: String?, trend: String?, judgement: Judgement, computed: RecentTrend, benchmark: String,
    judgesAsPublished: Bool
  ) -> Comparison.PublishedLabels {
    var labels = Comparison.PublishedLabels(comparedToBenchmark: compared, recentTrend: trend)
    if let trend, let stated = direction(trend), stated.0 != computed.direction,
      // Where a year is missing, "no significant change" claims nothing that the values deny.
      !(stated.0 == .noSignificantChange && computed.direction == .cannotBeCalculated)
    {
      labels.contradictions.append(
        "The published file labels this trend “\(trend)”. Its own values give: \(lowercasedFirst(computed.words))."
      )
    }
    if case .notCompared = judgement.outcome { return labels }
    if let compared, compared != "Not compared", judgesAsPublished, !comparesOtherwise(judgement.method),
      !agrees(compared, with: judgement.outcome)
    {
      labels.contradictions.append(
        "The published file compares this value with \(benchmark) as “\(compared)”. "
          + "By the rule used here it is not: \(judgement.rule)")
    }
    return labels
  }

  /// A goal or a group of areas is not what the file's column compares with.
  private static func comparesOtherwise(_ method: ComparisonMethod) -> Bool {
    [.goal, .quintiles, .quartiles, .none].contains(method)
  }

  private static func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
