import Vocabulary

/// The pages that a board writes itself, with what each holds until it does.
public enum ContentPage: String, CaseIterable, Codable, Sendable {
  case about, accessibility, privacy, licence

  public var item: Reference { Reference("page", rawValue) }

  public var title: String {
    switch self {
    case .about: "About the board"
    case .accessibility: "Accessibility statement"
    case .privacy: "Privacy notice"
    case .licence: "Licence"
    }
  }
}

/// One wording of a page. A wording never changes: an edit adds the next.
public struct ContentRevision: Codable, Hashable, Sendable {
  public var page: ContentPage
  /// From 1; 0 is the wording that came with Salus.
  public var number: Int
  public var title: String
  /// Markdown.
  public var body: String
  /// ISO 8601, UTC; nil for the wording that came with Salus.
  public var madeAt: String?
  public var madeBy: String?
}

extension ContentRevision: EditedItem {
  public var item: Reference { page.item }
  public var version: Int { number }
  public var fields: FieldValues { ["title": title, "body": body] }
  public var changedAt: String? { madeAt }
  public var changedBy: String? { madeBy }
}
