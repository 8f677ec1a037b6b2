/// Where a value axis begins.
public enum AxisStart: String, Sendable, Hashable, Codable, CaseIterable {
  /// For counts and rates: at zero, unless the lowest value is above 0.6 of the highest, when a change would
  /// be too flat to see. The chart then says where its axis starts.
  case zeroUnlessItHidesChange
  case zero
  /// For scores, ages and index numbers, where zero means nothing.
  case fitted
}

/// A value axis: round ends, round steps and their texts.
struct Axis: Hashable {
  let lower: Double
  let upper: Double
  let ticks: [Labelled]

  /// `values` are drawable. No more than `steps` steps.
  init(covering values: [Double], start: AxisStart, steps: Int = 8, suffix: String = "") {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    switch start {
    case .zeroUnlessItHidesChange:
      if low >= 0, low <= 0.6 * high { low = 0 }
      if high <= 0, high >= 0.6 * low { high = 0 }
    case .zero: (low, high) = (Swift.min(low, 0), Swift.max(high, 0))
    case .fitted: break
    }
    // One value, or values that differ only in the last digits, have no range to divide: measure from zero.
    if high - low <= 1e-9 * Swift.max(abs(low), abs(high)) {
      (low, high) = (Swift.min(low, 0), Swift.max(high, 0))
    }
    if high - low < 1e-9 { high = low + 1 }
    let rounded = Self.rounded(low, high)
    let step = Self.step(from: rounded.lower, to: rounded.upper, atMost: steps)
    let (first, last) = (step.floor(rounded.lower), step.ceiling(rounded.upper))
    lower = step.multiple(first)
    upper = step.multiple(last)
    ticks = (first...last).map { Labelled(value: step.multiple($0), text: step.text($0) + suffix) }
  }

  /// What a reader must know where the axis leaves zero out; nil where it does not.
  var note: String? {
    guard let first = ticks.first, let last = ticks.last else { return nil }
    if lower > 0 { return "The axis starts at \(first.text)." }
    return upper < 0 ? "The axis ends at \(last.text)." : nil
  }

  /// 0 at `lower`, 1 at `upper`.
  func fraction(_ value: Double) -> Double { (value - lower) / (upper - lower) }

  /// Round numbers at or beyond both ends: to halves, wholes or twos of the range's own power of ten, so that
  /// two to five such parts cover it.
  static func rounded(_ low: Double, _ high: Double) -> (lower: Double, upper: Double) {
    let range = high - low
    guard range > 0 else { return (low, high) }
    let decade = NiceStep.decade(of: range)
    let leading = range / NiceStep(mantissa: 1, exponent: decade).value
    let step =
      leading < 2
      ? NiceStep(mantissa: 5, exponent: decade - 1)
      : NiceStep(mantissa: leading < 5 ? 1 : 2, exponent: decade)
    return (step.multiple(step.floor(low)), step.multiple(step.ceiling(high)))
  }

  /// The finest round step that needs no more than `most` of itself.
  static func step(from lower: Double, to upper: Double, atMost most: Int = 8) -> NiceStep {
    NiceStep.atLeast((upper - lower) / Double(most))
  }
}
