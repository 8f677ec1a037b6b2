import Vocabulary

/// What a person says that an item is, in place of what the rules read.
public struct ItemWording: Codable, Hashable, Sendable {
  public var kind: PaperItem.Kind
  /// "3.", "(a)"; nil for none.
  public var label: String?
  public var text: String
  /// Officer, status and the like, by the name that a reader sees.
  public var facts: [String: String]

  public init(kind: PaperItem.Kind, label: String?, text: String, facts: [String: String] = [:]) {
    (self.kind, self.label, self.text, self.facts) = (kind, label, text, facts)
  }

  /// What was read, in the same words.
  public init(_ item: PaperItem) {
    self.init(kind: item.kind, label: item.label, text: item.text, facts: item.details.facts ?? [:])
  }

  /// Field by field, by the names that a form and the audit log have for them; of nothing, each is empty.
  static func fields(_ says: ItemWording?, reason: String?) -> [(name: String, value: String?)] {
    let details = says.flatMap { $0.facts.isEmpty ? nil : $0.detailLines }
    return [
      ("kind", says?.kind.rawValue), ("label", says?.label), ("text", says?.text), ("details", details),
      ("reason", reason),
    ]
  }

  /// "Officer: A. Person", one a line.
  public var detailLines: String {
    facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
  }

  private static let (longestLabel, longestText, mostFacts) = (40, 50_000, 20)

  /// - Parameter read: what the rules read; nil where they read nothing.
  func issues(read: PaperItem?) -> [Issue] {
    var issues: [Issue] = []
    if text.allSatisfy(\.isWhitespace) {
      issues.append(
        Issue(
          field: "text", problem: "enter the text",
          remedy: "What is no item at all is of the kind “not an item”, and keeps its words."))
    }
    if text.utf8.count > Self.longestText {
      issues.append(
        Issue(
          field: "text", problem: "the text has \(text.utf8.count) bytes",
          remedy: "Shorten it to \(Self.longestText) or fewer."))
    }
    if let label, label.count > Self.longestLabel {
      issues.append(
        Issue(
          field: "label", problem: "the number has \(label.count) characters",
          remedy: "Shorten it to \(Self.longestLabel) or fewer."))
    }
    if facts.count > Self.mostFacts || detailLines.utf8.count > Self.longestText {
      issues.append(
        Issue(
          field: "details", problem: "there are too many details", remedy: "Keep \(Self.mostFacts) or fewer."))
    }
    if kind == .table, read?.kind != .table {
      issues.append(
        Issue(
          field: "kind", problem: "a table cannot be written here",
          remedy: "Choose another kind; the original has the table."))
    }
    return issues
  }
}

extension PaperItem {
  /// The item as a person says it is. A table's cells stay as they were read, and as doubtful.
  mutating func correct(_ says: ItemWording) {
    if kind == .table, says.kind != .table {
      let rows = ([details.header ?? []] + (details.cells ?? [])).map { $0.joined(separator: " ") }
      text = ([says.text] + rows).filter { !$0.isEmpty }.joined(separator: "\n")
      (details.header, details.cells) = (nil, nil)
    } else {
      text = says.text
    }
    if says.kind != .table { (confidence, doubt) = (.certain, nil) }
    (kind, label, origin) = (says.kind, says.label, .corrected)
    details.facts = says.facts.isEmpty ? nil : says.facts
  }
}
