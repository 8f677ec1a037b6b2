/// The limits of a figure at one confidence level, in the figure's unit.
public struct ConfidenceInterval: Codable, Hashable, Sendable {
  /// As a share: 0.95, 0.998.
  public var confidence: Double
  public var limits: Limits

  public init(confidence: Double, limits: Limits) {
    self.confidence = confidence
    self.limits = limits
  }

  /// The pair of levels at which public health figures are published.
  public static let publishedLevels = [0.95, 0.998]
}
