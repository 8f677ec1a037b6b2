import Vocabulary

/// A meeting whose papers are kept.
public struct Meeting: Hashable, Sendable, Identifiable {
  public var id: Int
  public var body: String
  /// "2023-10-31"
  public var date: String
  /// "14:00"
  public var began: String?
  public var place: String?
}

/// Who may see a paper.
public enum PaperState: String, Codable, Sendable {
  /// Taken in; those who edit meetings see it.
  case draft
  /// Everybody.
  case published
  /// Everybody who asks for this version; a newer one stands in its place.
  case superseded
  /// Taken back: those who edit meetings see it.
  case withdrawn

  public var isPublic: Bool { self == .published || self == .superseded }
}

/// One paper of a meeting: an original, what was read from it, and its state.
public struct Paper: Hashable, Sendable, Identifiable {
  public var id: Int
  public var meeting: Meeting
  /// The file's name as it was handed over.
  public var name: String
  public var title: String
  public var sha256: String
  public var format: SourceFile.Format
  /// Bytes of the original.
  public var size: Int
  public var state: PaperState
  /// Rises with each change, from 1.
  public var version: Int
  /// The earlier version that this one stands in place of.
  public var supersedes: Int?
  public var lines: Int
  public var pages: Int?
  public var notUnderstood: Int
  /// ISO 8601, UTC.
  public var importedAt: String
  public var importedBy: String
  public var publishedAt: String?

  public var item: Reference { Self.item(id) }
  public static func item(_ id: Int) -> Reference { Reference("paper", "\(id)") }
}
