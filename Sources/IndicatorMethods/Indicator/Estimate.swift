/// A figure of one area and period with what is published about its precision, in the indicator's own unit.
///
/// Nil is "not published". 0 and -1 are values like any other: sentinels are read as nil before they come
/// here.
public struct Estimate: Codable, Hashable, Sendable {
  public var value: Double?
  /// Limits of the 95% confidence interval.
  public var lower95: Double?
  public var upper95: Double?
  /// Limits of the 99.8% confidence interval.
  public var lower998: Double?
  public var upper998: Double?
  /// Events, and what they are out of: people, person-years, expected events.
  public var count: Double?
  public var denominator: Double?

  public init(
    value: Double? = nil, lower95: Double? = nil, upper95: Double? = nil, lower998: Double? = nil,
    upper998: Double? = nil, count: Double? = nil, denominator: Double? = nil
  ) {
    self.value = value
    self.lower95 = lower95
    self.upper95 = upper95
    self.lower998 = lower998
    self.upper998 = upper998
    self.count = count
    self.denominator = denominator
  }

  /// Whether every published pair of limits holds the value: `lower <= value <= upper`. True where there is
  /// no pair or no value.
  public var limitsBracket: Bool {
    [limits95, limits998].allSatisfy { limits in
      guard let limits, let value else { return true }
      return limits.contains(value)
    }
  }

  /// The 95% interval, where both its ends are published.
  public var limits95: Limits? { Limits(lower95, upper95) }
  /// The 99.8% interval, where both its ends are published.
  public var limits998: Limits? { Limits(lower998, upper998) }

  /// The value, unless it is missing or not a number.
  var known: Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}
