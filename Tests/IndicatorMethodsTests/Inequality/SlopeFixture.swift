import Foundation
import IndicatorMethods
import TestSupport
import Testing

/// One case of `Fixtures/slope_index_expected.csv`: what the R package PHEindicatormethods 2.1.0 answered in R
/// 4.2 with 100,000 repetitions. `Tests/Oracles/slope_index.R` makes it anew.
struct SlopeFixture: Sendable {
  var fields: [String: String]
  var rows: [[String: String]]

  static let levels: [(Double, String)] = [(0.9, "90_0"), (0.95, "95_0"), (0.998, "99_8")]

  static func all() throws -> [SlopeFixture] {
    let inputs = Dictionary(grouping: try table("slope_index_input.csv")) { $0["case"] ?? "" }
    return try table("slope_index_expected.csv").map {
      SlopeFixture(fields: $0, rows: inputs[$0["case"] ?? ""] ?? [])
    }
  }

  /// Rows by the names in the first line; no cell has a comma.
  static func table(_ name: String) throws -> [[String: String]] {
    let file = Project.root.appendingPathComponent("Tests/IndicatorMethodsTests/Fixtures/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let names = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  var name: String { fields["case"] ?? "" }
  func number(_ name: String) -> Double { fields[name].flatMap(Double.init) ?? .nan }
  func column(_ name: String) -> [Double?] { rows.map { $0[name].flatMap(Double.init) } }
  var multiplier: Double { number("multiplier") }
  var isTransformed: Bool { fields["transform"] == "TRUE" }

  var figures: QuantileFigures {
    QuantileFigures(
      quantiles: rows.indices.map { $0 + 1 }, populations: column("population"),
      values: .given(column("value")),
      precision: fields["errors"] == "TRUE"
        ? .standardErrors(column("error"))
        : .limits95(lower: column("lower"), upper: column("upper")))
  }

  func options() throws -> SlopeIndexOptions {
    var options = SlopeIndexOptions(type: try #require(.init(rawValue: fields["type"] ?? "")))
    options.transform = isTransformed
    options.multiplier = multiplier
    options.confidence = Self.levels.map(\.0)
    return options
  }

  /// The package takes any multiplier below 1 of a transformed rate for a negative one.
  var isSwappedByThePackage: Bool {
    fields["type"] == "rate" && isTransformed && multiplier > 0 && multiplier < 1
  }
}
