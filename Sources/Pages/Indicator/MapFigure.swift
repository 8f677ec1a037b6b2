import Charts
import Vocabulary

/// An area to draw on a row's map, with its value of the row's period.
public struct MapFigure: Sendable, Hashable {
  public var code: AreaCode
  public var name: String
  /// Outlines and holes.
  public var rings: [[MapChart.Position]]
  public var value: Double?
  /// Why there is no value, as a phrase.
  public var absence: String?

  public init(
    code: AreaCode, name: String, rings: [[MapChart.Position]], value: Double?, absence: String? = nil
  ) {
    self.code = code
    self.name = name
    self.rings = rings
    self.value = value
    self.absence = absence
  }
}
