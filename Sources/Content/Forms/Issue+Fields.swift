import Vocabulary

extension Issue {
  /// What keeps a title and a text of Markdown from being published.
  static func ofWords(title: String, body: String) -> [Issue] {
    let (longestTitle, longestBody) = (120, 100_000)
    var issues: [Issue] = []
    if title.isEmpty { issues.append(Issue(field: "title", problem: "enter a title")) }
    if title.count > longestTitle {
      issues.append(
        Issue(
          field: "title", problem: "the title has \(title.count) characters",
          remedy: "Shorten it to \(longestTitle) or fewer."))
    }
    if body.isEmpty { issues.append(Issue(field: "body", problem: "enter the text")) }
    if body.utf8.count > longestBody {
      issues.append(
        Issue(
          field: "body", problem: "the text has \(body.utf8.count) bytes",
          remedy: "Shorten it to \(longestBody) or fewer."))
    }
    return issues
  }

  /// What keeps two days from being the first and the last; there need be no last.
  static func ofDays(_ first: String, field: String, until last: String?, field lastField: String) -> [Issue] {
    let issues = ofDay(first, field: field) + (last.map { ofDay($0, field: lastField) } ?? [])
    guard issues.isEmpty, let last, last < first else { return issues }
    return [
      Issue(
        field: lastField, problem: "the last day is before the first",
        remedy: "Write \(first) or a later day, or nothing.")
    ]
  }

  /// What keeps a text from being a day.
  private static func ofDay(_ text: String, field: String) -> [Issue] {
    if Day.isDay(text) { return [] }
    let problem = text.isEmpty ? "enter a date" : "“\(text.prefix(40))” is not a date"
    return [Issue(field: field, problem: problem, remedy: "Write it as 2026-01-31.")]
  }
}
