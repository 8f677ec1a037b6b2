import Pages
import Records
import Vocabulary

/// What an officer says of an item, as typed.
struct CorrectionForm {
  var kind = PaperItem.Kind.resolution.rawValue
  var label = ""
  var text = ""
  var details = ""
  var reason = ""
  /// Of an item that the rules missed.
  var line = ""
  var lastLine = ""

  init(line: String) { self.line = line }

  /// What stands there now.
  init(_ target: ItemView.Target) {
    guard let says = target.shown else { return }
    (kind, label, text, details) = (says.kind.rawValue, says.label ?? "", says.text, says.detailLines)
    reason = target.correction?.reason ?? ""
  }

  init(_ form: FormBody) {
    (kind, label, text) = (form.text("kind"), form.text("label"), form.text("text"))
    (details, reason) = (form.text("details"), form.text("reason"))
    (line, lastLine) = (form.text("line"), form.text("last-line"))
  }

  static let noLine = Issue(
    field: "line", problem: "enter the line that it begins in", remedy: "Write its number, such as 488.")

  /// nil where they are no lines.
  var lines: ClosedRange<Int>? {
    guard let first = Int(line), first > 0 else { return nil }
    guard !lastLine.isEmpty else { return first...first }
    // An item of more lines than a paper has pages is none.
    guard let last = Int(lastLine), last >= first, last - first < 10_000 else { return nil }
    return first...last
  }

  var wording: ItemWording {
    let facts = factLines.compactMap { line in line.colon.map { (line.prefix($0), line.dropFirst($0 + 1)) } }
    return ItemWording(
      kind: PaperItem.Kind(rawValue: kind) ?? .text, label: label.isEmpty ? nil : label, text: text,
      facts: Dictionary(
        facts.map { ($0.trimmed, $1.trimmed) }.filter { !$1.isEmpty }, uniquingKeysWith: { $0 + ", " + $1 }))
  }

  private var factLines: [Substring] {
    details.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
  }

  var issues: [Issue] {
    var issues: [Issue] = []
    if PaperItem.Kind(rawValue: kind) == nil {
      issues.append(
        Issue(field: "kind", problem: "“\(kind.prefix(40))” is no kind of item", remedy: "Choose one."))
    }
    if !line.isEmpty, Int(line) != nil, lines == nil {
      issues.append(
        Issue(
          field: "last-line", problem: "the last line is before the first",
          remedy: "Write nothing, or a later one."))
    }
    for fact in factLines where fact.colon == nil {
      issues.append(
        Issue(
          field: "details", problem: "“\(fact.prefix(60))” has no colon",
          remedy: "Write each detail on a line of its own, as Officer: A. Person."))
    }
    return issues
  }

  func fields(isNew: Bool, isTable: Bool) -> [FormField] {
    let kinds = PaperItem.Kind.allCases.filter { $0 != .table || isTable }
    let places = [
      FormField(
        "line", "The line that it begins in",
        hint: "Each place’s address on the paper’s page ends in its line: #line-488.", value: line),
      FormField("last-line", "The line that it ends in", value: lastLine, isOptional: true),
    ]
    return (isNew ? places : []) + [
      FormField(
        "kind", "What it is",
        .choice(kinds.map { .init($0.rawValue, $0 == .text ? "Not an item: plain text" : $0.words) }),
        value: kind),
      FormField(
        "label", "Number or letter", hint: "As the paper prints it: 3. or (a)", value: label, isOptional: true),
      FormField("text", "Text, or title", .longText(lines: 6), value: text),
      FormField(
        "details", "Details", .longText(lines: 3),
        hint: "Each on a line of its own, as Officer: A. Person. A table’s cells stay as they were read.",
        value: details, isOptional: true),
      FormField(
        "reason", "Why", hint: "For colleagues; nobody else sees it.", value: reason, isOptional: true),
    ]
  }
}

extension Substring {
  fileprivate var colon: Int? { firstIndex(of: ":").map { distance(from: startIndex, to: $0) } }
  fileprivate var trimmed: String {
    let text = drop(while: \.isWhitespace)
    return String(text.reversed().drop(while: \.isWhitespace).reversed())
  }
}
