import Vocabulary

/// What one reading of a document has found wrong so far, and which keys it has asked for.
final class ReadingLog {
  let file: String
  private(set) var issues: [Issue] = []
  /// "row.age": the object's name and the key.
  private(set) var keysAsked: Set<String> = []

  init(file: String) { self.file = file }

  func record(line: Int?, field: String?, _ problem: String, _ remedy: String?) {
    let issue = Issue(file: file, line: line, field: field, problem: problem, remedy: remedy)
    // What an alias repeats is wrong in one place only.
    if !issues.contains(where: { $0.line == line && $0.problem == problem && $0.remedy == remedy }) {
      issues.append(issue)
    }
  }

  func asked(_ object: String, _ key: String) { keysAsked.insert("\(object).\(key)") }

  var inOrder: [Issue] {
    issues.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }
}
