import Store
import Vocabulary

/// Something that the board tells residents on its home page for a while.
public struct Notice: Wording {
  public enum State: String, CaseIterable, Sendable { case published, withdrawn }

  public var title: String
  /// Markdown.
  public var body: String
  /// The first day it is shown, "2026-01-31".
  public var from: String
  /// The last day; nil where it is shown until it is withdrawn.
  public var until: String?
  public var state: State

  public static let kind = "notice"

  public init(_ value: (String) throws -> String?) rethrows {
    (title, body) = (try value("title") ?? "", try value("body") ?? "")
    (from, until) = (try value("shown_from") ?? "", try value("shown_until"))
    state = try value("state").flatMap(State.init) ?? .withdrawn
  }

  public var fields: FieldValues {
    ["title": title, "body": body, "shown_from": from, "shown_until": until, "state": state.rawValue]
  }

  public var issues: [Issue] {
    Issue.ofWords(title: title, body: body)
      + Issue.ofDays(from, field: "shown_from", until: until, field: "shown_until")
  }

  public func isOver(on day: String) -> Bool { until.map { $0 < day } ?? false }
}

extension Items<Notice> {
  /// Those that residents may have seen by a day, the newest first: not those to come, nor those withdrawn.
  public func published(by day: String) throws -> [Item<Notice>] {
    try all("state = 'published' AND shown_from <= \(day) ORDER BY shown_from DESC, id DESC")
  }
}

extension Item<Notice> {
  /// When it became what it is to residents: as its first day began, or when it was changed after that.
  public var modified: String { max(changedAt ?? "", Day.beginning(wording.from) ?? "") }
}
