import Store
import Vocabulary

/// The known areas by the names that people write: "Nottingham City", "England", "East Midlands".
public struct AreaNames: Sendable {
  enum Match: Hashable, Sendable {
    case area(Area)
    /// Several have this name.
    case several([Area])
    case none
  }

  private let codes: [AreaCode: Area]
  private let names: [String: [Area]]
  private let stems: [String: [Area]]

  public init(_ areas: [Area]) {
    codes = Dictionary(areas.map { ($0.code, $0) }) { first, _ in first }
    names = Dictionary(grouping: areas) { Self.words($0.name).joined(separator: " ") }
    stems = Dictionary(grouping: areas) { Self.stem($0.name) }
  }

  public init(_ connection: any Connection) throws {
    self.init(
      try connection.rows("SELECT code, name, type FROM area ORDER BY code").map {
        Area(code: AreaCode(try $0.get(0, as: String.self)), name: try $0.get(1), type: try $0.get(2))
      })
  }

  func area(_ code: AreaCode) -> Area? { codes[code] }

  /// - Parameter text: a code, or a name as somebody writes it.
  func find(_ text: String) -> Match {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let area = codes[AreaCode(text.uppercased())] { return .area(area) }
    if let code = text.firstMatch(of: /\b[ENSWJK][0-9]{8}\b/), let area = codes[AreaCode(code.0)] {
      return .area(area)
    }
    let key = Self.words(text).joined(separator: " ")
    guard !key.isEmpty else { return .none }
    return Self.match(names[key]) ?? Self.match(stems[Self.stem(text)]) ?? .none
  }

  /// The area that a heading names, where it says little else.
  func find(within text: String) -> Area? {
    let words = Self.words(text).filter { !Self.neutral.contains($0) && $0.first?.isNumber != true }
    guard !words.isEmpty, case .area(let area) = find(words.joined(separator: " ")) else { return nil }
    return area
  }

  private static func match(_ areas: [Area]?) -> Match? {
    guard let areas, let first = areas.first else { return nil }
    return areas.count == 1 ? .area(first) : .several(areas)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().replacing("&", with: " and ").replacing("’", with: "").replacing("'", with: "")
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Without what kind of area it is.
  private static func stem(_ text: String) -> String {
    let all = words(text)
    let some = all.filter { !kinds.contains($0) }
    return (some.isEmpty ? all : some).joined(separator: " ")
  }

  private static let kinds: Set<String> = [
    "the", "of", "city", "county", "council", "borough", "district", "region", "ua", "cc", "bc", "dc",
    "metropolitan", "royal", "statistical", "unitary", "authority",
  ]
  private static let neutral: Set<String> = [
    "value", "values", "rate", "rates", "average", "mean", "figure", "result", "actual", "q1", "q2", "q3", "q4",
    "per", "cent", "number", "count", "lower", "upper", "limit", "ci", "comparator", "benchmark",
  ]
}
