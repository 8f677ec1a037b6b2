import Vocabulary
import Yams

/// The nodes of one YAML document, refused where reading it could cost more than it is worth.
package enum YAMLDocument {
  static let largestBytes = 1_000_000
  static let deepest = 32
  /// Counted with every alias written out.
  static let mostNodes = 100_000

  package static func root(of yaml: String, file: String) throws(Issues) -> Node {
    func refuse(_ problem: String, _ remedy: String, line: Int? = nil) -> Issues {
      Issues(Issue(file: file, line: line, problem: problem, remedy: remedy))
    }
    guard yaml.utf8.count <= largestBytes else {
      throw refuse(
        "the file holds \(yaml.utf8.count) bytes, and the most that is read is \(largestBytes)",
        "Split it, or take out what is not part of it.")
    }
    // The parser hashes every key, and an alias within a key is hashed in full: it must not get that far.
    if let line = AliasKeys.line(in: yaml) {
      throw refuse(
        "a key holds an alias or a list", "Write each key as plain text; use aliases for values only.",
        line: line)
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw Issues(issue(for: error, in: yaml, file: file))
    } catch {
      throw refuse("the file could not be read as YAML", "Check that it is text in UTF-8.")
    }
    guard let root else {
      throw refuse("the file is empty", "Write the definition, or give another file.")
    }
    var nodes = 0
    if let (line, isDepth) = excess(in: root, depth: 1, nodes: &nodes) {
      throw isDepth
        ? tooDeep(file: file, line: line)
        : refuse(
          "the document holds more than \(mostNodes) values once its aliases are written out",
          "Use fewer aliases, or split the file.", line: line)
    }
    return root
  }

  private static func tooDeep(file: String, line: Int?) -> Issues {
    Issues(
      Issue(
        file: file, line: line,
        problem: "lists and keys are nested more than \(deepest) levels deep",
        remedy: "Take out levels; a definition needs fewer than ten."))
  }

  /// The first place that goes too deep or too far; stops there, however much an alias would still unfold.
  private static func excess(in node: Node, depth: Int, nodes: inout Int) -> (line: Int?, isDepth: Bool)? {
    nodes += 1
    if depth > deepest { return (node.mark?.line, true) }
    if nodes > mostNodes { return (node.mark?.line, false) }
    switch node {
    case .mapping(let pairs):
      for (key, value) in pairs {
        if let found = excess(in: key, depth: depth + 1, nodes: &nodes) { return found }
        if let found = excess(in: value, depth: depth + 1, nodes: &nodes) { return found }
      }
    case .sequence(let elements):
      for element in elements {
        if let found = excess(in: element, depth: depth + 1, nodes: &nodes) { return found }
      }
    case .scalar, .alias: break
    }
    return nil
  }

  private static func issue(for error: YamlError, in yaml: String, file: String) -> Issue {
    let remedy = "Check indentation, colons and quotes on this line and just before it; tabs may not indent."
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      if problem.contains("nesting level") { return tooDeep(file: file, line: mark.line).all[0] }
      return Issue(file: file, line: mark.line, problem: "not valid YAML: \(problem)", remedy: remedy)
    case .composer(_, let problem, let mark, _):
      return Issue(
        file: file, line: mark.line, problem: "not valid YAML: \(problem)",
        remedy: problem.contains("alias")
          ? "Define the anchor with & before it is used with *." : "Keep one document in the file.")
    case .reader(_, let offset, _, _):
      let line = offset.map { yaml.prefix($0).reduce(1) { $1.isNewline ? $0 + 1 : $0 } }
      return Issue(
        file: file, line: line, problem: "a character that text may not hold",
        remedy: "Remove control characters and save the file as UTF-8.")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "“\($0)”" }.joined(separator: ", ")
      return Issue(
        file: file, line: context.mark.line, problem: "the key \(names) is given twice",
        remedy: "Keep one of them.")
    default:
      return Issue(file: file, problem: "the file could not be read as YAML", remedy: remedy)
    }
  }
}
