import Vocabulary

/// Which groups of the provider's stand for which role in which body. Data of the site.
public struct GroupRoles: Codable, Hashable, Sendable {
  public struct Rule: Codable, Hashable, Sendable {
    /// As the provider lists it, which may be an identifier rather than a name.
    public var group: String
    public var body: String
    public var role: String

    public init(group: String, body: String, role: String) {
      self.group = group
      self.body = body
      self.role = role
    }
  }

  public var rules: [Rule]

  public init(_ rules: [Rule]) { self.rules = rules }

  /// Body to roles; groups that no rule names give none.
  public func roles(for groups: some Sequence<String>) -> [String: Set<String>] {
    let groups = Set(groups.map { Array($0.utf8) })
    return rules.reduce(into: [:]) { roles, rule in
      if groups.contains(Array(rule.group.utf8)) { roles[rule.body, default: []].insert(rule.role) }
    }
  }

  /// Everything in the table that could not take effect as it is meant.
  public func issues(bodies: Set<String>, roles: Set<String>) -> [Issue] {
    var seen: Set<Rule> = []
    return rules.enumerated().flatMap { place, rule in
      var issues: [Issue] = []
      let field = "rules[\(place)]"
      if rule.group.isEmpty {
        issues.append(
          Issue(field: "\(field).group", problem: "is empty", remedy: "Name a group of the provider's."))
      }
      if !bodies.contains(rule.body) {
        issues.append(
          Issue(
            field: "\(field).body", problem: "“\(rule.body)” is not a body",
            remedy: "Give one of \(bodies.sorted().joined(separator: ", "))."))
      }
      if !roles.contains(rule.role) {
        issues.append(
          Issue(
            field: "\(field).role", problem: "“\(rule.role)” is not a role",
            remedy: "Give one of \(roles.sorted().joined(separator: ", "))."))
      }
      if !seen.insert(rule).inserted {
        issues.append(
          Issue(field: field, problem: "says what an earlier rule says", remedy: "Leave one of them out."))
      }
      return issues
    }
  }
}
