import Vocabulary
import Yams

extension NodeReader {
  func text(_ key: String) -> String? { scalar(key) }
  func word<Word: RawRepresentable<String>>(_ key: String, _ type: Word.Type = Word.self) -> Word? {
    scalar(key).flatMap(Word.init(rawValue:))
  }
  func areaCode(_ key: String) -> AreaCode? { scalar(key).map { AreaCode($0) } }
  func wholeNumber(_ key: String) -> Int? { scalar(key).flatMap { Int($0) } }
  func number(_ key: String) -> Double? { scalar(key).flatMap(NodeReader.number) }
  func yesOrNo(_ key: String) -> Bool? { scalar(key).map { $0 == "true" } }

  /// The elements that can be read; each of the others has its issue.
  func texts(_ key: String) -> [String]? {
    elements(key) { kind, node, place in NodeReader.scalar(node, as: kind, key: place, reader: self) }
  }

  func object<Value>(_ key: String, _ read: (NodeReader) -> Value?) -> Value? {
    guard let (described, node) = value(key), case .object(let description) = described.kind else {
      return nil
    }
    return NodeReader(node, as: description, path: pathOf(key), line: lineOf(key), log: log).flatMap(read)
  }

  func objects<Value>(_ key: String, _ read: (NodeReader) -> Value?) -> [Value]? {
    elements(key) { kind, node, place in
      guard case .object(let description) = kind else { return nil }
      return NodeReader(node, as: description, path: place, line: lineOf(key), log: log).flatMap(read)
    }
  }

  private func scalar(_ key: String) -> String? {
    guard let (described, node) = value(key) else { return nil }
    return NodeReader.scalar(node, as: described.kind, key: pathOf(key), reader: self)
  }

  private func elements<Value>(
    _ key: String, _ read: (KeyDescription.Kind, Node, String) -> Value?
  ) -> [Value]? {
    guard let (described, node) = value(key),
      case .list(let kind, let least, let distinct) = described.kind
    else { return nil }
    guard case .sequence(let elements) = node else {
      issue(
        key, "\(NodeReader.kind(of: node)) where a list belongs",
        "Begin each entry with a hyphen and a space.")
      return nil
    }
    if elements.count < least {
      issue(key, "“\(key)” is an empty list", "Write \(described.purpose.lowercasedFirst)")
    }
    if distinct {
      var seen: Set<String> = []
      for element in elements {
        guard let text = element.scalar?.string, !seen.insert(text).inserted else { continue }
        log.record(
          line: element.mark?.line, field: pathOf(key), "“\(text)” is listed twice", "Keep one of them.")
      }
    }
    return elements.enumerated().compactMap { read(kind, $0.element, "\(pathOf(key))[\($0.offset + 1)]") }
  }

  /// The text of a scalar that fits its kind, or nil once its issue is recorded.
  private static func scalar(
    _ node: Node, as kind: KeyDescription.Kind, key: String, reader: NodeReader
  ) -> String? {
    func refuse(_ problem: String, _ remedy: String) -> String? {
      reader.log.record(line: node.mark?.line ?? reader.line, field: key, problem, remedy)
      return nil
    }
    guard case .scalar(let scalar) = node, !isNull(node) else {
      return refuse("\(NodeReader.kind(of: node)) where \(kind.name) belongs", "Write \(kind.name).")
    }
    let text = scalar.string
    if scalar.style == .plain, kind.isWritten, let other = otherKind(of: scalar) {
      return refuse("“\(text)” is read as \(other), where text belongs", "Put it in quotes: \"\(text)\".")
    }
    if scalar.style != .plain, kind.isUnquoted {
      return refuse("“\(text)” is in quotes, where \(kind.name) belongs", "Take the quotes away.")
    }
    if let problem = kind.problem(with: text) { return refuse(problem.0, problem.1) }
    return text
  }

  /// What an editor's YAML reader would take a plain word for, if not for text.
  private static func otherKind(of scalar: Node.Scalar) -> String? {
    switch Tag.Name(rawValue: Node.scalar(scalar).tag.description) {
    case .int, .float: "a number"
    case .bool: "yes or no"
    default: nil
    }
  }

  static func number(_ text: String) -> Double? {
    let digits = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    guard digits, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
