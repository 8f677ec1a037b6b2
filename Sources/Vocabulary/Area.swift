/// The code of a place: an ONS nine-character code such as `E10000018`, or an NHS organisation's code.
public struct AreaCode: RawRepresentable, Codable, Hashable, Comparable, Sendable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ code: some StringProtocol) { rawValue = String(code) }
  public init(stringLiteral value: String) { rawValue = value }
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
  public var description: String { rawValue }
  public static func < (a: AreaCode, b: AreaCode) -> Bool { a.rawValue < b.rawValue }

  public static let england: AreaCode = "E92000001"
}

/// A place that figures are published for.
public struct Area: Codable, Hashable, Sendable {
  public var code: AreaCode
  public var name: String
  /// The type's name as its publisher writes it, e.g. "Counties & UAs (from Apr 2023)".
  public var type: String
  public var parents: [AreaCode]

  public init(code: AreaCode, name: String, type: String, parents: [AreaCode] = []) {
    self.code = code
    self.name = name
    self.type = type
    self.parents = parents
  }
}
