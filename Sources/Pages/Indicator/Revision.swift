/// A figure that its publisher changed after it was first received, with the texts as the row writes them.
public struct Revision: Sendable, Hashable {
  /// As shown: "2021/22".
  public var period: String
  public var old: String
  public var new: String
  /// When the changed figure was received, ISO 8601.
  public var received: String

  public init(period: String, old: String, new: String, received: String) {
    self.period = period
    self.old = old
    self.new = new
    self.received = received
  }
}
