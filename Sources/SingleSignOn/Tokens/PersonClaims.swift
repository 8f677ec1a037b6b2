/// What claims say of a person beside who they are.
struct PersonClaims: Hashable, Sendable {
  var name: String?
  var email: String?
  var emailIsVerified: Bool?
  var groups: [String]?
  /// OpenID Connect Core 1.0, section 5.6.2: the groups are to be had elsewhere. Microsoft's does so above 200.
  var leavesOutGroups: Bool

  init(_ claims: [String: ClaimValue], groupsClaim: String?) throws(SignInFailure) {
    name = Self.name(in: claims)
    email = Self.line(claims["email"])
    emailIsVerified = email == nil ? nil : claims["email_verified"]?.flag
    leavesOutGroups = false
    guard let groupsClaim else { return }
    if let value = claims.claim(groupsClaim) {
      guard let texts = value.texts else { throw .idToken(.malformed("the claim \(groupsClaim)")) }
      groups = texts
    } else if case .object(let elsewhere)? = claims["_claim_names"] {
      leavesOutGroups = elsewhere[groupsClaim] != nil
    }
  }

  /// What is missing, and of the e-mail address both parts, so that one place vouches for the whole.
  mutating func add(_ other: PersonClaims) {
    if name == nil { name = other.name }
    if other.email != nil { (email, emailIsVerified) = (other.email, other.emailIsVerified) }
    if groups == nil { groups = other.groups }
    leavesOutGroups = leavesOutGroups || other.leavesOutGroups
  }

  private static func name(in claims: [String: ClaimValue]) -> String? {
    if let name = line(claims["name"]) { return name }
    let parts = [line(claims["given_name"]), line(claims["family_name"])].compactMap(\.self)
    return parts.isEmpty ? line(claims["preferred_username"]) : parts.joined(separator: " ")
  }

  /// One line without blanks at its ends, of a length that a name or an address may have; nil for nothing.
  private static func line(_ value: ClaimValue?) -> String? {
    let words = value?.text?.split(whereSeparator: { $0.isWhitespace || $0.isNewline }) ?? []
    let line = words.joined(separator: " ")
    let hasControls = line.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return line.isEmpty || line.count > 254 || hasControls ? nil : line
  }
}
