/// A number to draw, with the text that every page prints for it.
///
/// The text comes with the value so that the table, the chart, the sentence and the download cannot disagree.
public struct Labelled: Sendable, Hashable, Codable {
  public var value: Double
  /// As printed, with its unit where the chart needs one: "66.8%", "1,204".
  public var text: String

  public init(value: Double, text: String) {
    self.value = value
    self.text = text
  }

  /// nil where the value cannot be drawn.
  var drawable: Labelled? { value.drawable == nil ? nil : self }
}

extension Double {
  /// Numbers beyond this are faults of the input; drawing them would overflow the axis.
  static let largestDrawable = 1e15

  /// Itself, or nil where it is not a number, infinite or absurdly large: such a value is missing.
  var drawable: Double? { abs(self) <= Self.largestDrawable ? self : nil }

  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
