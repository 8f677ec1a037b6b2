/// The two ends of an interval, both of them part of it.
public struct Limits: Codable, Hashable, Sendable {
  public var lower: Double
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Nil unless both ends are given.
  init?(_ lower: Double?, _ upper: Double?) {
    guard let lower, let upper else { return nil }
    self.init(lower: lower, upper: upper)
  }

  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  func scaled(by factor: Double) -> Limits { Limits(lower: lower * factor, upper: upper * factor) }
}
