import IndicatorMethods

extension ComparisonMethod {
  /// As a heading or a term.
  var title: String {
    switch self {
    case .interval95: "Own 95% interval"
    case .interval998: "Own 99.8% interval"
    case .twoIntervals: "Own 95% and 99.8% intervals"
    case .bothIntervals: "Overlap of two 95% intervals"
    case .controlLimitsProportion95: "Control limits for a proportion, 95%"
    case .controlLimitsProportion998: "Control limits for a proportion, 99.8%"
    case .controlLimitsRate95: "Control limits for a rate, 95%"
    case .controlLimitsRate998: "Control limits for a rate, 99.8%"
    case .quintiles: "Fifths of all areas"
    case .quartiles: "Quarters of all areas"
    case .goal: "A goal"
    case .none: "No comparison"
    }
  }

  /// What is done and why, in a sentence or two.
  var words: String {
    switch self {
    case .interval95, .interval998:
      "A figure is uncertain, and its interval says how far. Where the interval holds the value compared "
        + "with, we cannot tell the two apart: similar. Where it does not, the figure is better or worse."
    case .twoIntervals:
      "Outside the 95% interval the figure is better or worse; outside the wider 99.8% interval it is so "
        + "with even less room for chance."
    case .bothIntervals:
      "Both figures are uncertain. Where their intervals share a point, they are similar; where they do not, "
        + "one is better."
    case .controlLimitsProportion95, .controlLimitsProportion998, .controlLimitsRate95, .controlLimitsRate998:
      "The limits are drawn round the value compared with, and are as wide as chance makes them for an area "
        + "of this size. Only a figure beyond them is better or worse."
    case .quintiles, .quartiles:
      "All areas are put in order and cut into groups of about the same number. The group says where the "
        + "area stands, not whether chance put it there."
    case .goal: "The figure is judged by a level that was set for it, not by another area’s figure."
    case .none: "The figure is shown and not judged."
    }
  }
}

extension ValueType {
  /// One plain line on what such a figure is.
  var explanation: String {
    switch self {
    case .count: "How many there were."
    case .proportion: "How many out of all those it could be, as a share of one hundred."
    case .crudeRate: "Events divided by the people they could happen to, without regard to age."
    case .directlyStandardisedRate:
      "The rate the area would have if its people had the ages of a standard population, so that young and "
        + "old areas can be compared."
    case .indirectlyStandardisedRate:
      "The area’s events beside those expected if England’s rates at each age held there, turned into a rate."
    case .indirectlyStandardisedProportion:
      "The area’s cases beside those expected if England’s shares at each age held there, turned into a "
        + "share."
    case .ratio: "One number divided by another."
    case .indirectlyStandardisedRatio:
      "The area’s events divided by those expected if England’s rates at each age held there; 100 is as "
        + "expected."
    case .lifeExpectancy: "How long a person would live, on average, if today’s death rates never changed."
    case .slopeIndex:
      "The gap between the most and the least deprived people, with all those between counted."
    case .excessRisk: "How much higher the risk is in one group than in another."
    case .mean: "The average: all values added up and divided by how many there are."
    case .median: "The middle value: half are lower and half are higher."
    case .gap: "One group’s figure less another’s."
    case .score: "Points on a scale that its publisher defines."
    }
  }
}
