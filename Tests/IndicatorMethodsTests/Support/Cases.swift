import Foundation
import IndicatorMethods
import TestSupport
import Testing

/// One object of the shared numeric cases.
struct Case {
  var fields: [String: Any]

  func number(_ key: String) -> Double? { (fields[key] as? NSNumber)?.doubleValue }
  func text(_ key: String) -> String? { fields[key] as? String }
  func list(_ key: String) -> [Case] { (fields[key] as? [[String: Any]] ?? []).map(Case.init) }
  func numbers(_ key: String) -> [Double?] { doubles(fields[key]) }
  func child(_ key: String) -> Case { Case(fields: fields[key] as? [String: Any] ?? [:]) }
  func words(_ key: String) -> [[String?]] {
    (fields[key] as? [[Any]] ?? []).map { $0.map { $0 as? String } }
  }

  static func all() throws -> Case {
    let data = try Data(contentsOf: Shared.file("cases/indicator-method-cases.json"))
    return Case(fields: try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
  }

  /// A group, which must not be empty: a renamed one would otherwise pass.
  static func group(_ name: String) throws -> [Case] {
    let list = try all().list(name)
    try #require(!list.isEmpty, "no cases called \(name)")
    return list
  }

  /// value, lower, upper
  func estimate(_ key: String) -> Estimate {
    let list = numbers(key)
    return Estimate(value: list[0], lower95: list[1], upper95: list[2])
  }
}

func doubles(_ any: Any?) -> [Double?] { (any as? [Any] ?? []).map { ($0 as? NSNumber)?.doubleValue } }

/// "1..50"
func range(_ text: String?) -> [Double] {
  let ends = (text ?? "").split(separator: ".").compactMap { Int($0) }
  return ends.count == 2 ? (ends[0]...ends[1]).map(Double.init) : []
}

/// The cases' words for an outcome: "same", "none", "better" …
func word(_ outcome: Outcome) -> String {
  switch outcome {
  case .similar: "same"
  case .notCompared: "none"
  case .quantile(let group, let of): "\(group)/\(of)"
  default: "\(outcome)"
  }
}

func polarity(_ text: String?) -> Polarity { text.flatMap(Polarity.init) ?? .none }

/// One decimal place without Foundation's rounding in the way of what is tested.
let oneDecimal: @Sendable (Double) -> String = { String(format: "%.1f", $0) }

func judge(
  _ area: Estimate, _ benchmark: Estimate, _ method: ComparisonMethod, _ polarity: Polarity = .lowIsGood,
  multiplier: Double = 100
) -> Judgement {
  compare(
    area, with: benchmark, by: method, polarity: polarity, multiplier: multiplier, format: oneDecimal,
    benchmarkName: "England")
}
