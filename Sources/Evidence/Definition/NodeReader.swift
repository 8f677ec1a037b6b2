import Vocabulary
import Yams

/// Reads one mapping of a document by its description: records what is unknown, missing or of another kind,
/// and gives typed values.
///
/// A value that is wrong comes back as nil once its issue is recorded. Asking for a key that the description
/// lacks is a fault of the program and stops it; a test asks for every key.
struct NodeReader {
  let description: ObjectDescription
  let log: ReadingLog
  /// `themes[1].sections[1]`; empty at the top. Lists count from 1, as lines do.
  let path: String
  let line: Int?
  private let entries: [String: (line: Int?, node: Node)]

  init?(_ node: Node, as shape: ObjectDescription, path: String = "", line: Int? = nil, log: ReadingLog) {
    description = shape
    self.log = log
    self.path = path
    self.line = node.mark?.line ?? line
    guard case .mapping(let pairs) = node else {
      log.record(
        line: self.line, field: path.isEmpty ? nil : path,
        "\(NodeReader.kind(of: node)) where a \(shape.name) belongs",
        "Write its keys, each on a line of its own: "
          + shape.keys.filter(\.isRequired).map { "\($0.key):" }.joined(separator: " ") + ".")
      return nil
    }
    entries = NodeReader.entries(of: pairs)
    checkKeys()
    checkRules()
  }

  func lineOf(_ key: String) -> Int? { entries[key]?.line ?? line }
  func pathOf(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  func issue(_ key: String? = nil, _ problem: String, _ remedy: String?) {
    let place = key.map(pathOf) ?? path
    log.record(
      line: key.map(lineOf) ?? line, field: place.isEmpty ? nil : place, problem, remedy)
  }

  /// The key's description and its node; nil where it is left out, which is recorded if it may not be.
  func value(_ key: String) -> (KeyDescription, Node)? {
    guard let described = description[key] else {
      preconditionFailure("\(description.name) has no description of the key \(key)")
    }
    log.asked(description.name, key)
    if let entry = entries[key] {
      if !NodeReader.isNull(entry.node) { return (described, entry.node) }
      if described.isRequired {
        issue(key, "“\(key)” is empty", "Write \(described.purpose.lowercasedFirst)")
      }
      return nil
    }
    if described.isRequired {
      issue(nil, "“\(key)” is missing", "Add \(key): \(described.purpose.lowercasedFirst)")
    }
    return nil
  }

  func has(_ key: String) -> Bool { entries[key].map { !NodeReader.isNull($0.node) } ?? false }

  private func checkKeys() {
    let known = description.keys.map(\.key)
    for (key, entry) in entries where !known.contains(key) {
      let near = Spelling.nearest(to: key, among: known).map { "Did you mean “\($0)”? " } ?? ""
      log.record(
        line: entry.line, field: path.isEmpty ? nil : path,
        "“\(key)” is not a key of a \(description.name)",
        near + "The keys are \(Spelling.alternatives(known)).")
    }
  }

  private func checkRules() {
    for rule in description.rules {
      switch rule {
      case .exactlyOne(let keys):
        let given = keys.filter(has)
        if given.isEmpty {
          issue(
            nil, "neither \(keys.map { "“\($0)”" }.joined(separator: " nor ")) is given", "Add one of them.")
        } else if given.count > 1 {
          issue(
            given[1], "\(given.map { "“\($0)”" }.joined(separator: " and ")) are both given",
            "Keep one of them.")
        }
      case .when(let key, let word, let needs, let refuses):
        guard entries[key]?.node.scalar?.string == word else { continue }
        for needed in needs where !has(needed) {
          issue(nil, "“\(needed)” is missing, and “\(key): \(word)” needs it", "Add \(needed).")
        }
        for refused in refuses where has(refused) {
          issue(refused, "“\(refused)” has no meaning with “\(key): \(word)”", "Remove it, or change \(key).")
        }
      }
    }
  }

  /// The mapping's pairs, and under them those of the mappings it merges with `<<`.
  private static func entries(of pairs: Node.Mapping) -> [String: (line: Int?, node: Node)] {
    var found: [String: (line: Int?, node: Node)] = [:]
    var merged: [Node.Mapping] = []
    for (key, value) in pairs {
      let name = key.scalar?.string ?? "?"
      guard name == "<<" else {
        found[name] = (key.mark?.line, value)
        continue
      }
      merged += value.mapping.map { [$0] } ?? value.array().compactMap(\.mapping)
    }
    for mapping in merged { found.merge(entries(of: mapping)) { own, _ in own } }
    return found
  }

  static func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// What a node is, as the beginning of a sentence.
  static func kind(of node: Node) -> String {
    switch node {
    case .mapping: "a group of keys"
    case .sequence: "a list"
    case .alias: "an alias"
    case .scalar(let scalar): isNull(node) ? "nothing" : "“\(scalar.string.prefix(60))”"
    }
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
