import IndicatorMethods

/// What a person may ask of a method beyond its table.
package enum MethodOption: String, CaseIterable, Sendable {
  case confidence, multiplier
  case valueType = "value-type"
  case transform, repetitions, seed, quantiles
  case highestFirst = "highest-first"
}

/// The choices for one run; nil is the method's own default.
package struct MethodOptions: Sendable {
  package var confidence: [Double]?
  package var multiplier: Double?
  package var valueType: String?
  package var transform = false
  package var repetitions: Int?
  package var seed: UInt64?
  package var quantiles: Int?
  package var highestFirst = false

  package init() {}

  var levels: [Double] { confidence ?? ConfidenceInterval.publishedLevels }

  /// Those that were given.
  private var given: Set<MethodOption> {
    var given: Set<MethodOption> = []
    if confidence != nil { given.insert(.confidence) }
    if multiplier != nil { given.insert(.multiplier) }
    if valueType != nil { given.insert(.valueType) }
    if transform { given.insert(.transform) }
    if repetitions != nil { given.insert(.repetitions) }
    if seed != nil { given.insert(.seed) }
    if quantiles != nil { given.insert(.quantiles) }
    if highestFirst { given.insert(.highestFirst) }
    return given
  }

  /// What of it the method cannot use, each as a sentence.
  package func faults(for method: MethodName) -> [String] {
    var faults = given.subtracting(method.options).sorted { $0.rawValue < $1.rawValue }.map { option in
      "“\(method.rawValue)” has no --\(option.rawValue). Leave it out."
    }
    if let confidence {
      if confidence.isEmpty { faults.append("--confidence names no level. Write it as 0.95 or 0.95,0.998.") }
      faults += confidence.filter { !($0 >= 0.9 && $0 < 1) }.map { level in
        let share = level >= 90 && level < 100 ? "\(numberText(level / 100))" : "0.95"
        return "--confidence \(numberText(level)) is not at least 0.9 and less than 1. Write it as \(share)."
      }
      if Set(confidence).count < confidence.count {
        faults.append("--confidence names a level twice. Name each once.")
      }
    }
    if let multiplier, !multiplier.isFinite || multiplier == 0 || (multiplier < 0 && method != .sii) {
      faults.append("--multiplier \(numberText(multiplier)) is not above zero.")
    }
    if let repetitions, repetitions < 1000 {
      faults.append("--repetitions \(repetitions) is too few for limits. Ask for 1,000 or more.")
    }
    if let quantiles, quantiles < 2 {
      faults.append("--quantiles \(quantiles) makes no groups. Ask for 2 or more.")
    }
    return faults
  }
}

/// The name of a level in a column: 0.95 is 95, 0.998 is 998, 0.975 is 975.
func levelName(_ level: Double) -> String {
  let text = numberText(level)
  let digits = text.dropFirst(2)
  return digits.count == 1 ? digits + "0" : String(digits)
}

/// The names of the columns of limits at each level: lower95, upper95, …
func limitColumns(_ levels: [Double], prefix: String = "") -> [String] {
  levels.flatMap { ["\(prefix)lower\(levelName($0))", "\(prefix)upper\(levelName($0))"] }
}
