import IndicatorMethods
import Vocabulary

@testable import Evidence

/// The rows of `Fixture.dashboard`.
enum FixtureRows {
  static let better = row(
    93085, "Smoking status at time of delivery", sex: "Female", age: "All ages", polarity: .lowIsGood,
    own: [11.2, 10.4, 9.6, 8.9, 8.1], england: [10.8, 10.4, 9.6, 9.1, 8.8],
    neighbours: spread(from: 8.3, by: 0.4), interval: 0.4)
  static let similar = row(
    93014, "Physically active adults", sex: "Persons", age: "19+ yrs", polarity: .highIsGood,
    own: [66.1, 66.4, 65.9, 66.9, 66.8], england: [66.3, 67.2, 66.4, 65.9, 67.3],
    neighbours: spread(from: 62.4, by: 0.7), interval: 2.1)
  static let worse = row(
    22401, Fixture.hostile, sex: "Persons", age: "65+ yrs", unit: "per 100,000",
    type: .directlyStandardisedRate, multiplier: 100_000, polarity: .lowIsGood,
    own: [1_804.2, 1_960, 2_110.5, 2_260, 2_401.3], england: [2_032, 2_027, 2_023, 2_099.9, 1_933],
    neighbours: spread(from: 1_410, by: 61), interval: 60)
  static let higher = row(
    90741, "A&E attendances (under 1 year)", sex: "Male", age: "<1 yr", unit: "per 1,000", type: .crudeRate,
    multiplier: 1_000, polarity: .none, own: [810.4, nil, 905.3, 1_010, 1_217.6],
    england: [760, 801, 890.2, 1_001, 1_183.7], neighbours: spread(from: 502.3, by: 48), interval: 12)
  static let lower = row(
    90742, "A&E attendances (under 1 year)", sex: "Female", age: "<1 yr", unit: "per 1,000", type: .crudeRate,
    multiplier: 1_000, polarity: .none, own: [974.1], england: [1_001.1],
    neighbours: spread(from: 387.9, by: 45), interval: 12)
  static let contradicted: Comparison = {
    var row = row(
      90284, "Hospital admissions caused by injuries in children", sex: "Persons", age: "<15 yrs",
      unit: "per 10,000", type: .crudeRate, multiplier: 10_000, polarity: .lowIsGood,
      own: [96.1, 90.2, 84.1, 76.0, 68.4], england: [96.1, 91.8, 75.7, 84.3, 75.3],
      neighbours: spread(from: 55.0, by: 4.1), interval: 3.1)
    row.published.recentTrend = "Increasing and getting worse"
    row.published.contradictions = [
      "The file says “Increasing and getting worse”; its own values fall from 96.1 to 68.4"
    ]
    return row
  }()
  static let withoutLimits = row(
    40501, "Under 75 mortality rate from cancer", sex: "Persons", age: "<75 yrs", unit: "per 100,000",
    type: .directlyStandardisedRate, multiplier: 100_000, polarity: .lowIsGood, own: [118.2],
    england: [121.6], neighbours: spread(from: 104, by: 2.7), interval: nil)
  static let missing = row(
    93701, "Estimated dementia diagnosis rate", sex: "Persons", age: "65+ yrs", polarity: .highIsGood,
    own: [nil], england: [62.0], neighbours: spread(from: 55.6, by: 0.9), interval: nil,
    absence: "Too few cases to publish")
  static let withoutRank = row(
    92488, "Chlamydia detection rate", sex: "Not applicable", age: "", unit: "per 100,000", type: .crudeRate,
    multiplier: 100_000, polarity: .highIsGood, own: [1_502], england: [1_334],
    neighbours: [1_502.0, 1_733] + Array(repeating: nil, count: 12), interval: 90)
  static let fifth: Comparison = {
    var row = row(
      93553, "Deprivation score", sex: "Not applicable", age: "", unit: "score", type: .score, multiplier: 1,
      polarity: .none, own: [12.3], england: [21.7], neighbours: spread(from: 9.1, by: 1.2), interval: nil)
    row.judgement = QuantileFixture.judgement
    row.indicator.method = .quintiles
    return row
  }()
  static let goal: Comparison = {
    var row = row(
      92896, "HPV vaccination coverage, one dose", sex: "Female", age: "12-13 yrs", polarity: .highIsGood,
      own: [78.3], england: [69.6], neighbours: spread(from: 63.4, by: 1.5), interval: 0.8)
    let goal = DashboardDefinition.DatedGoal(
      sexes: ["Female"], goal: Goal(.range(lower: 80, upper: 90)), effectiveFrom: "2019-09-01",
      effectiveTo: nil,
      source: Citation(
        title: "Public health outcomes framework", url: "https://example.org/goals?a=1&b=2", licence: nil,
        checked: "2024-01-05"))
    row.goal = goal
    row.indicator.goals = [goal]
    row.judgement = Judgement(
      outcome: .worse, method: .goal, rule: "78.3% lies below the goal’s lower limit, 80%; high is good.")
    row.rating = .worse
    return row
  }()
  static let long = row(
    90999,
    "Percentage of children with free school meal status achieving a good level of development at the end of"
      + " Reception who live in households that were surveyed in both waves of the study",
    sex: "Persons", age: "5 yrs", polarity: .highIsGood, own: [47.1, 47.9, 48.4, 50.2, 54.3],
    england: [47, 48, 49, 49, 49.1], neighbours: spread(from: 43, by: 0.6), interval: 1.2)

  private static func spread(from low: Double, by step: Double) -> [Double?] {
    (0..<14).map { low + Double($0) * step }
  }
}

private enum QuantileFixture {
  static let judgement: Judgement = {
    let values = (0..<150).map { Double($0) / 4 }
    return quantileCategories(values, quantiles: 5, polarity: .none) { NumberFormat(places: 1).text($0) }
      .judgements[49]
  }()
}
