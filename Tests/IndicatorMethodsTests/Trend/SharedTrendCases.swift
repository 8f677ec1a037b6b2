import Foundation
import IndicatorMethods
import TestSupport
import Testing

@Suite("Published cases of trend", .enabled(if: Shared.isPresent, "\(Shared.absent)"))
struct SharedTrendCases {
  func points(_ one: Case) -> [TrendPoint] {
    one.list("points").map { point in
      TrendPoint(
        year: Int(point.number("year") ?? 0),
        span: (one.number("year_range") ?? 1) == 1 ? .yearly : .overlapping,
        estimate: Estimate(
          value: point.number("value"), lower95: point.number("lower95"), upper95: point.number("upper95"),
          count: point.number("count"), denominator: point.number("denominator")))
    }
  }

  let markers: [String: RecentTrend.Direction] = [
    "increasing": .increasing, "decreasing": .decreasing, "no_change": .noSignificantChange,
    "cannot_be_calculated": .cannotBeCalculated, "Increasing": .increasing, "Decreasing": .decreasing,
    "No significant change": .noSignificantChange, "Cannot be calculated": .cannotBeCalculated,
  ]

  func marker(_ one: Case, _ key: String) -> RecentTrend.Direction? { one.text(key).flatMap { markers[$0] } }

  let types: [String: ValueType] = [
    "proportion": .proportion, "crude_rate": .crudeRate, "dsr": .directlyStandardisedRate,
    "indirectly_standardised_proportion": .indirectlyStandardisedProportion,
  ]

  /// The older cases say which test was used. By the rule of 2025 a proportion is tested by its counts
  /// whatever an older system did, so the cases by interval are run as a crude rate, which is tested by its
  /// interval.
  @Test func olderSystems() throws {
    for one in try Case.group("trend") {
      let id = try #require(one.text("id"))
      let byInterval = one.text("method") == "ci"
      let result = recentTrend(
        points(one), valueType: byInterval ? .crudeRate : .proportion,
        polarity: polarity(one.text("polarity")))
      switch id {
      case "next-93468-england-no-ci":
        // An artefact: no limits were read as no change.
        #expect(result.reason == .missingConfidenceInterval)
      case "next-40501-england":
        // An artefact: the value 0 is a slip of whole-number division, and lies outside its own limits.
        #expect(result.reason == .limitsDoNotBracket)
      default:
        #expect(result.direction == marker(one, "marker"), "\(id): \(result.words)")
        #expect(result.quality?.rawValue == one.text("quality"), "\(id)")
      }
      // Older code took 3.92 for twice the deviate, which moves 46.76 to 46.77.
      if let expected = one.number("chi2_2dp") {
        #expect(abs(try #require(result.chiSquared) - expected) < 0.01, "\(id)")
      }
    }
  }

  /// The same series by their own value type.
  @Test func olderSystemsByTheRuleOf2025() throws {
    var checked = 0
    for one in try Case.group("trend") {
      guard let type = one.text("value_type").flatMap({ types[$0] }) else { continue }
      let result = recentTrend(points(one), valueType: type, polarity: polarity(one.text("polarity")))
      checked += 1
      switch one.text("id") {
      case "next-93468-england-no-ci":
        // Counts are published: the answer is a rise, with χ² = 3167.80.
        #expect(result.direction == .increasing)
        #expect(abs(try #require(result.chiSquared) - 3167.80) < 0.005)
      case "next-40501-england":
        #expect(result.direction == .cannotBeCalculated)
      case "next-41101-england":
        // The case expects a refusal for an interval without width. The rule tests a standardised proportion
        // by its counts, which have no such fault, and finds nothing.
        #expect(result.direction == .noSignificantChange)
        #expect(abs(try #require(result.chiSquared) - 0.03506) < 0.00001)
      default:
        #expect(result.direction == marker(one, "marker"), "\(result.words)")
      }
    }
    #expect(checked == 13)
  }

  @Test func officialRuleOf2025() throws {
    let reasons: [String: Set<RecentTrend.Reason>] = [
      "No outliers and significant trend": [.significantTrend], "No significant trend": [.noSignificantTrend],
      "Outlier found": [.outlierFound], "Missing values": [.missingValues, .missingCounts],
      "Missing at least one confidence interval value": [.missingConfidenceInterval],
      "Not enough data points": [.notEnoughDataPoints], "Duplicate years in group": [.duplicatePeriods],
    ]
    for one in try Case.group("trend_official_2025") {
      let id = try #require(one.text("id"))
      let type: ValueType = one.text("method") == "ci" ? .crudeRate : .proportion
      var series = points(one)
      if id.hasSuffix("prop_grouped/Other ethnic group") {
        // 2015 is absent. The published rule gives no marker to a series with a break; the workbook's figures
        // count its points 1 to 5, as below.
        #expect(recentTrend(series, valueType: type, polarity: .none).reason == .breakInTheSeries)
        for index in series.indices { series[index].year = index + 1 }
      }
      let result = recentTrend(series, valueType: type, polarity: .none)
      #expect(result.direction == marker(one, "trend"), "\(id): \(result.words)")
      let reason = try #require(one.text("reason"))
      #expect(reasons[reason]?.contains(result.reason) == true, "\(id): \(result.reason)")
      if let expected = one.number("chi2_4dp") {
        #expect(abs(try #require(result.chiSquared) - expected) <= 0.000051, "\(id)")
      } else {
        #expect(result.chiSquared == nil)
      }
      if let expected = one.number("gradient_4dp") {
        #expect(abs(try #require(result.slope) - expected) <= 0.000051, "\(id)")
      }
    }
  }

  @Test func twoPoints() throws {
    for one in try Case.group("trend_two_points") {
      let change = changeFromPrevious(one.estimate("recent"), one.estimate("previous"))
      #expect(change == marker(one, "marker"))
    }
  }

  @Test func polarities() throws {
    let rows = try Case.all().words("trend_polarity")
    try #require(rows.count == 7)
    for row in rows {
      let direction = try #require(row[0].flatMap { markers[$0] })
      #expect(direction.quality(polarity(row[1]))?.rawValue == row[2])
    }
  }

  /// A published file whose labels contradict its values: every significant series is labelled the other way.
  @Test func publishedLabelsOfInjuries() throws {
    let url = Shared.file("data/fingertips/injuries-0-14-upper-tier-2023-24.csv")
    let rows = csvRows(try String(contentsOf: url, encoding: .utf8))
    let header = try #require(rows.first)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name), "\(name)") }
    let (area, sex, category, period) = (
      try column("Area Code"), try column("Sex"), try column("Category"), try column("Time period Sortable")
    )
    let (value, lower, upper) = (
      try column("Value"), try column("Lower CI 95.0 limit"), try column("Upper CI 95.0 limit")
    )
    let label = try column("Recent Trend")
    var series: [String: [Int: TrendPoint]] = [:]
    var labels: [String: String] = [:]
    for row in rows.dropFirst() where row.count == header.count && row[category].isEmpty {
      let key = "\(row[area]) \(row[sex])"
      let year = try #require(Int(row[period])) / 10_000
      series[key, default: [:]][year] = TrendPoint(
        year: year,
        estimate: Estimate(
          value: Double(row[value]), lower95: Double(row[lower]), upper95: Double(row[upper])))
      if year == 2023 { labels[key] = row[label] }
    }
    #expect(series.count == 462)
    var tally: [String: Int] = [:]
    for (key, points) in series {
      let trend = recentTrend(Array(points.values), valueType: .crudeRate, polarity: .lowIsGood)
      tally["\(labels[key] ?? "") | \(trend.direction)", default: 0] += 1
    }
    #expect(
      tally == [
        "Increasing and getting worse | decreasing": 163,
        "Increasing and getting worse | cannotBeCalculated": 11,
        "Decreasing and getting better | increasing": 5,
        "No significant change | noSignificantChange": 272,
        "No significant change | cannotBeCalculated": 5,
        "Cannot be calculated | cannotBeCalculated": 6,
      ])
  }

  /// Enough of CSV for this file, which has quotes but no line breaks within them.
  func csvRows(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      var (fields, field, quoted) = ([String](), "", false)
      for character in line {
        switch character {
        case "\"": quoted.toggle()
        case "," where !quoted:
          fields.append(field)
          field = ""
        case "\u{feff}": continue
        default: field.append(character)
        }
      }
      return fields + [field]
    }
  }
}
