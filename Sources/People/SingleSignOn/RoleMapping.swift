/// Which roles the groups, or other claims, that single sign-on reports stand for. Data of the site.
public struct RoleMapping: Codable, Hashable, Sendable {
  /// One claim with one value gives one role in one body.
  public struct Rule: Codable, Hashable, Sendable {
    /// "groups"
    public var claim: String
    /// Compared as it stands: a directory's identifiers tell case apart.
    public var value: String
    public var body: String
    public var role: Role

    public init(claim: String, value: String, body: String, role: Role) {
      self.claim = claim
      self.value = value
      self.body = body
      self.role = role
    }
  }

  public var rules: [Rule]

  public init(_ rules: [Rule]) { self.rules = rules }

  /// Body to roles; what no rule names gives none.
  public func roles(for claims: [String: [String]]) -> [String: Set<Role>] {
    var roles: [String: Set<Role>] = [:]
    for rule in rules {
      // By their bytes: Swift's == takes two ways of writing an accent for one.
      let isClaimed = claims[rule.claim]?.contains { $0.utf8.elementsEqual(rule.value.utf8) } == true
      if isClaimed { roles[rule.body, default: []].insert(rule.role) }
    }
    return roles
  }
}
