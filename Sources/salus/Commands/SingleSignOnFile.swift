import Foundation
import People
import Server
import SingleSignOn
import Vocabulary

/// What the site is told about an organisation's identity provider, in a JSON file.
struct SingleSignOnFile: Decodable {
  /// As the provider states it, such as https://login.example.gov.uk/tenant/v2.0.
  var issuer: String
  var clientID: String
  /// A file that holds the secret alone, so that this one can be shown to anybody.
  var clientSecretFile: String
  var title: String?
  var scopes: [String]?
  var groupsClaim: String?
  var emailMustBeVerified: Bool?
  /// Whether somebody whose groups give a role needs no invitation.
  var makesAccounts: Bool?
  var roles: [Rule]?

  struct Rule: Decodable {
    var group: String
    var role: Role
  }

  static func read(_ path: String, key: SiteKey, site: URL?) throws -> SingleSignOnSettings {
    guard let site else {
      throw Failure(
        "Single sign-on needs to know where the public reaches the site.",
        remedy: "Name it with --public-address.")
    }
    let file: SingleSignOnFile
    do {
      file = try JSONDecoder().decode(SingleSignOnFile.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Failure(
        "\(path) cannot be read: \(error)", remedy: "See Documentation/people.md for what it holds.")
    }
    let secretFile = URL(fileURLWithPath: file.clientSecretFile, relativeTo: URL(fileURLWithPath: path))
    guard let secret = try? String(contentsOf: secretFile, encoding: .utf8) else {
      throw Failure("\(secretFile.path) cannot be read.", remedy: "Put the client's secret there.")
    }
    let origin =
      site.absoluteString.hasSuffix("/") ? String(site.absoluteString.dropLast()) : site.absoluteString
    let settings = try ProviderSettings(
      issuer: file.issuer, clientID: file.clientID,
      clientSecret: ClientSecret(secret.trimmingCharacters(in: .whitespacesAndNewlines)),
      redirectURL: origin + "/sign-in/single/return",
      scopes: file.scopes ?? ["openid", "profile", "email"], groupsClaim: file.groupsClaim ?? "groups",
      emailMustBeVerified: file.emailMustBeVerified ?? true)
    let rules = (file.roles ?? []).map {
      RoleMapping.Rule(claim: SingleSignOnSettings.groups, value: $0.group, body: Site.body, role: $0.role)
    }
    return SingleSignOnSettings(
      party: try RelyingParty(settings, key: key.forSingleSignOn),
      title: file.title ?? "Sign in with your organisation’s account", mapping: RoleMapping(rules),
      makesAccounts: file.makesAccounts ?? false)
  }
}
