import Evidence
import Foundation
import Vocabulary

/// The settings that hold: the command line's before the environment's, those before the file's, those before the
/// defaults. Read once, as a command starts.
struct Configuration: Sendable {
  enum Origin: Hashable, Sendable {
    case commandLine, environment, standard
    case file(String, line: Int?)
  }

  struct Value: Sendable {
    var text: String
    var origin: Origin
  }

  private(set) var values: [Setting: Value] = [:]

  /// - Parameter file: the file; nil: the one that the environment names, or none.
  /// - Throws: everything that is wrong, at once, also with what something stronger overrides.
  init(
    commandLine: [Setting: String] = [:], file: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Issues) {
    var issues: [Issue] = []
    for setting in Setting.allCases {
      values[setting] = setting.standard.map { Value(text: $0, origin: .standard) }
    }
    let named = environment[Setting.fileVariable].flatMap { $0.isEmpty ? nil : $0 }
    if let path = file ?? named {
      let (found, faults) = ConfigurationFile.read(path)
      issues += faults
      take(found, &issues)
    }
    issues += Self.misspelt(environment)
    take(Self.values(in: environment), &issues)
    take(commandLine.mapValues { Value(text: $0, origin: .commandLine) }, &issues)
    guard issues.isEmpty else { throw Issues(Self.inOrder(issues)) }
  }

  /// The file's from its first line on, then the others as they came.
  private static func inOrder(_ issues: [Issue]) -> [Issue] {
    issues.enumerated().sorted { ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset) }
      .map(\.element)
  }

  subscript(setting: Setting) -> String? { values[setting]?.text }

  func issue(_ setting: Setting, _ problem: String, _ remedy: String) -> Issue {
    let name = values[setting]?.origin.name(of: setting) ?? setting.rawValue
    guard case .file(let path, let line)? = values[setting]?.origin else {
      return Issue(field: name, problem: problem, remedy: remedy)
    }
    return Issue(file: path, line: line, field: name, problem: problem, remedy: remedy)
  }

  private mutating func take(_ found: [Setting: Value], _ issues: inout [Issue]) {
    for setting in Setting.allCases {
      guard let value = found[setting] else { continue }
      values[setting] = value
      if let (problem, remedy) = setting.kind.fault(in: value.text) {
        issues.append(issue(setting, problem, remedy))
      }
    }
  }

  /// An empty variable counts as none.
  private static func values(in environment: [String: String]) -> [Setting: Value] {
    var found: [Setting: Value] = [:]
    for setting in Setting.allCases {
      guard let text = environment[setting.variable], !text.isEmpty else { continue }
      found[setting] = Value(text: text, origin: .environment)
    }
    return found
  }

  /// Variables that are no settings, but nearly; others that begin alike may be somebody else's.
  private static func misspelt(_ environment: [String: String]) -> [Issue] {
    let known = Setting.allCases.map(\.variable) + [Setting.fileVariable]
    return environment.keys.filter { $0.hasPrefix("SALUS_") && !known.contains($0) }.sorted().compactMap {
      name in
      let names = known.map { String($0.dropFirst(6)) }
      return Spelling.nearest(to: String(name.dropFirst(6)), among: names).map { near in
        Issue(field: name, problem: "is no setting", remedy: "Did you mean SALUS_\(near)?")
      }
    }
  }
}

extension Configuration.Origin {
  /// What a setting is called there.
  func name(of setting: Setting) -> String {
    switch self {
    case .commandLine: setting.option
    case .environment: setting.variable
    case .file, .standard: setting.rawValue
    }
  }

  /// Where a value comes from, for a person.
  func text(for setting: Setting) -> String {
    switch self {
    case .file(let path, let line): line.map { "\(path):\($0)" } ?? path
    case .standard: "default"
    case .commandLine, .environment: name(of: setting)
    }
  }
}
