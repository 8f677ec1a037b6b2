import Foundation
import IndicatorMethods
import Vocabulary

/// What a dashboard shows and by which rules, as a person wrote it in YAML.
///
/// `Codable` is its stored form; `yaml` is kept so that what was written can always be shown again.
public struct DashboardDefinition: Codable, Hashable, Sendable {
  public struct Board: Codable, Hashable, Sendable {
    public var name: String
    public var area: AreaCode
  }

  public struct Benchmark: Codable, Hashable, Sendable {
    public var area: AreaCode
    public var name: String
    public static let england = Benchmark(area: .england, name: "England")
  }

  public struct Neighbours: Codable, Hashable, Sendable {
    public enum Choice: Codable, Hashable, Sendable {
      /// The id of a stored model.
      case model(String)
      case areas([AreaCode])
    }
    public var name: String
    public var choice: Choice
    public var source: Citation?
  }

  public var id: String
  public var title: String
  public var board: Board
  public var area: AreaCode
  public var benchmark: Benchmark
  public var neighbours: Neighbours
  public var indicators: [Indicator]
  public var themes: [Theme]
  /// The text this was read from.
  public internal(set) var yaml: String

  /// What the definition says, without comments and layout: JSON with its keys in order, equal for equal
  /// definitions.
  public var canonicalJSON: String {
    var content = self
    content.yaml = ""
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(content) else {
      preconditionFailure("a definition holds only finite numbers and text, which JSON can hold")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// Where a fact of a definition comes from.
public struct Citation: Codable, Hashable, Sendable {
  public var title: String
  public var url: String?
  public var licence: String?
  /// When somebody last looked it up there, as an ISO 8601 date.
  public var checked: String?

  public var source: Source { Source(title: title, url: url, licence: licence) }
}
