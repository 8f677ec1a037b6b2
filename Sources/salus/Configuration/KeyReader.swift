import Evidence
import Foundation
import Vocabulary
import Yams

/// Reads a group of keys in a YAML file, or in a JSON file, which is YAML too. What is wrong is collected, with its line.
struct KeyReader {
  let file: String
  /// `roles[2].`; empty at the top.
  private let place: String
  private let line: Int?
  private var entries: [String: (line: Int?, node: Node)] = [:]
  private(set) var issues: [Issue] = []

  /// nil where the file holds nothing but comments.
  ///
  /// - Parameters:
  ///   - what: what a key is called: “setting”.
  ///   - missing: what to do where there is no file.
  init?(file: String, keys: [String], what: String, missing: String) throws(Issues) {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      let isThere = FileManager.default.fileExists(atPath: file)
      throw Issues(
        Issue(
          file: file, problem: isThere ? "the file cannot be read" : "there is no such file",
          remedy: isThere ? "Let the user that runs Salus read it." : missing))
    }
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw Issues(Issue(file: file, problem: "the file is not text in UTF-8", remedy: "Save it as UTF-8."))
    }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace } }
    if lines.allSatisfy({ $0.isEmpty || $0.hasPrefix("#") }) { return nil }
    self.init(
      try YAMLDocument.root(of: text, file: file), file: file, place: "", line: nil, keys: keys, what: what)
  }

  private init(_ node: Node, file: String, place: String, line: Int?, keys: [String], what: String) {
    (self.file, self.place, self.line) = (file, place, node.mark?.line ?? line)
    guard case .mapping(let pairs) = node else {
      note(nil, "there are no \(what)s with their names", "Write each as name: value, on a line of its own.")
      return
    }
    for (key, value) in pairs {
      let name = key.scalar?.string ?? "?"
      guard keys.contains(name) else {
        let near = Spelling.nearest(to: name, among: keys).map { "Did you mean “\($0)”? " } ?? ""
        issues.append(
          Issue(
            file: file, line: key.mark?.line, field: place + name, problem: "is no \(what)",
            remedy: near + "The \(what)s are \(keys.joined(separator: ", "))."))
        continue
      }
      entries[name] = (key.mark?.line, value)
    }
  }

  mutating func note(_ key: String?, _ problem: String, _ remedy: String) {
    let field = key.map { place + $0 } ?? String(place.dropLast())
    issues.append(
      Issue(
        file: file, line: key.flatMap { entries[$0]?.line } ?? line, field: field.isEmpty ? nil : field,
        problem: problem, remedy: remedy))
  }

  mutating func scalar(_ key: String) -> (text: String, line: Int?)? {
    guard let (line, node) = entries[key] else { return nil }
    guard let scalar = node.scalar else {
      note(key, "has a list or further keys where one value belongs", "Write one value behind the colon.")
      return nil
    }
    let isNothing = scalar.style == .plain && ["~", "null"].contains(scalar.string)
    return (isNothing ? "" : scalar.string, line)
  }

  mutating func text(_ key: String) -> String? {
    guard let (text, _) = scalar(key) else { return nil }
    if text.isEmpty { note(key, "is empty", "Give it a value, or leave it out.") }
    return text.isEmpty ? nil : text
  }

  mutating func required(_ key: String) -> String {
    if entries[key] == nil { note(nil, "“\(key)” is missing", "Add it.") }
    return text(key) ?? ""
  }

  mutating func yesOrNo(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    if !["true", "false"].contains(text) { note(key, "“\(text)” is neither", "Write true or false.") }
    return text == "true"
  }

  mutating func texts(_ key: String) -> [String]? {
    list(key)?.compactMap { $0.scalar?.string }
  }

  /// The groups of a list; what is wrong with one is noted as it is left.
  mutating func groups<T>(_ key: String, keys: [String], _ read: (inout KeyReader) -> T) -> [T] {
    (list(key) ?? []).enumerated().map { index, node in
      var group = KeyReader(
        node, file: file, place: "\(place)\(key)[\(index + 1)].", line: entries[key]?.line, keys: keys,
        what: "key")
      defer { issues += group.issues }
      return read(&group)
    }
  }

  private mutating func list(_ key: String) -> [Node]? {
    guard let entry = entries[key] else { return nil }
    guard case .sequence(let nodes) = entry.node else {
      note(key, "is not a list", "Write a list.")
      return nil
    }
    return Array(nodes)
  }
}
