/// A figure exactly as a report printed it; the number is read from it when needed.
public struct PublishedFigure: Codable, Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
  public var description: String { text }

  /// Digits with thousands commas in their places, a point, a minus; nil for anything else, such as "Null".
  public var number: Double? {
    var digits = text
    let isNegative = digits.hasPrefix("-") || digits.hasPrefix("−")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1
      || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    let written = groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    guard isGrouped, written.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) else { return nil }
    return Double(written).map { isNegative ? -$0 : $0 }
  }
}

/// A rank as printed, "13/15", and what it says.
public struct PublishedRank: Codable, Hashable, Sendable, CustomStringConvertible {
  /// 1 is the best, or the lowest where no direction is good.
  public let position: Int
  /// How many areas were ranked, the area itself among them.
  public let of: Int

  /// Nil unless the text is a rank among that many.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let position = parts[0], let of = parts[1], 1 <= position, position <= of else {
      return nil
    }
    self.position = position
    self.of = of
  }

  public var description: String { "\(position)/\(of)" }
  public var isTopThree: Bool { position <= 3 }
  public var isBottomThree: Bool { position > of - 3 }
}
