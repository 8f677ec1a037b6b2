/// A level that a value is judged against, with limits in the indicator's own unit.
public struct Goal: Codable, Hashable, Sendable {
  public enum Kind: Codable, Hashable, Sendable {
    /// At the limit or on its good side: better; else worse.
    case single(limit: Double)
    /// Beyond the good end: better; between: similar; beyond the bad end: worse. `lower <= upper`.
    case range(lower: Double, upper: Double)
    /// A range whose ends are percentiles (0 to 100) of the values of upper-tier areas.
    case percentileRange(lower: Double, upper: Double)
    /// England's value of the year before.
    case lastYearsEngland
  }

  public var kind: Kind
  /// Judged by the value's 95% interval rather than by the value; `single` only.
  public var usesInterval: Bool

  public init(_ kind: Kind, usesInterval: Bool = false) {
    self.kind = kind
    self.usesInterval = usesInterval
  }
}
