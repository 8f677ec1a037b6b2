import Foundation
import People
import Server
import SingleSignOn
import Vocabulary

/// What the site is told about an organisation's identity provider, in a JSON file.
struct SingleSignOnFile {
  private let provider: ProviderSettings
  private let title: String
  private let mapping: RoleMapping
  /// Whether somebody whose groups give a role needs no invitation.
  private let makesAccounts: Bool

  private static let keys = [
    "issuer", "clientID", "clientSecretFile", "title", "scopes", "groupsClaim", "emailMustBeVerified",
    "makesAccounts", "roles",
  ]

  /// - Throws: everything that is wrong, at once.
  init(_ path: String, site: URL) throws(Issues) {
    let missing = "See Documentation/people.md for what it holds."
    guard var file = try KeyReader(file: path, keys: Self.keys, what: "key", missing: missing) else {
      throw Issues(Issue(file: path, problem: "the file is empty", remedy: missing))
    }
    title = file.text("title") ?? "Sign in with your organisation’s account"
    makesAccounts = file.yesOrNo("makesAccounts") ?? false
    mapping = RoleMapping(Self.rules(&file))
    let secret = Self.secret(&file, of: path)
    let origin =
      site.absoluteString.hasSuffix("/") ? String(site.absoluteString.dropLast()) : site.absoluteString
    let (issuer, clientID) = (file.required("issuer"), file.required("clientID"))
    let (scopes, groups) = (file.texts("scopes"), file.text("groupsClaim"))
    let isVerified = file.yesOrNo("emailMustBeVerified")
    guard file.issues.isEmpty else { throw Issues(file.issues) }
    do {
      provider = try ProviderSettings(
        issuer: issuer, clientID: clientID, clientSecret: ClientSecret(secret),
        redirectURL: origin + "/sign-in/single/return", scopes: scopes ?? ["openid", "profile", "email"],
        groupsClaim: groups ?? "groups", emailMustBeVerified: isVerified ?? true)
    } catch {
      throw Issues(
        error.all.map { Issue(file: path, field: $0.field, problem: $0.problem, remedy: $0.remedy) })
    }
  }

  func settings(key: SiteKey) throws -> SingleSignOnSettings {
    SingleSignOnSettings(
      party: try RelyingParty(provider, key: key.forSingleSignOn), title: title, mapping: mapping,
      makesAccounts: makesAccounts)
  }

  /// From a file that holds the secret alone, so that this one can be shown to anybody.
  private static func secret(_ file: inout KeyReader, of path: String) -> String {
    let name = file.required("clientSecretFile")
    guard !name.isEmpty else { return "" }
    let url = URL(fileURLWithPath: name, relativeTo: ConfigurationFile.folder(of: path))
    let text = FileManager.default.contents(atPath: url.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if secret.isEmpty {
      file.note("clientSecretFile", "\(url.path) is empty or cannot be read", "Put the client's secret there.")
    }
    return secret
  }

  private static func rules(_ file: inout KeyReader) -> [RoleMapping.Rule] {
    file.groups("roles", keys: ["group", "role"]) { rule -> RoleMapping.Rule? in
      let (group, name) = (rule.required("group"), rule.required("role"))
      guard let role = Role(rawValue: name) else {
        let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
        if !name.isEmpty { rule.note("role", "“\(name)” is not a role", "Give one of \(roles).") }
        return nil
      }
      return RoleMapping.Rule(claim: SingleSignOnSettings.groups, value: group, body: Site.body, role: role)
    }.compactMap(\.self)
  }
}
