import Hummingbird
import People

/// The cookies of the site: one for a session, one for a visitor who has opened a form, one between the two steps
/// of a sign-in. No script can read them and no other site can send them along with a form.
struct SiteCookies: Sendable {
  /// Sent over TLS only, and so named that no other host of the domain can set them.
  var isSecure: Bool

  enum Purpose: String, CaseIterable { case session, visitor, code, provider }

  func session(_ request: Request) -> Secret? { value(.session, request) }
  func visitor(_ request: Request) -> Secret? { value(.visitor, request) }
  func code(_ request: Request) -> Secret? { value(.code, request) }
  func provider(_ request: Request) -> Secret? { value(.provider, request) }

  /// - Parameter seconds: nil for as long as the browser is open.
  func set(_ purpose: Purpose, _ token: Secret, for seconds: Int? = nil) -> Cookie {
    cookie(purpose, token.text, seconds)
  }

  func clear(_ purpose: Purpose) -> Cookie { cookie(purpose, "", 0) }

  private func value(_ purpose: Purpose, _ request: Request) -> Secret? {
    guard let text = request.cookies[name(purpose)]?.value, (16...4000).contains(text.utf8.count) else {
      return nil
    }
    return Secret(text)
  }

  private func cookie(_ purpose: Purpose, _ value: String, _ seconds: Int?) -> Cookie {
    Cookie(
      name: name(purpose), value: value, maxAge: seconds, path: "/", secure: isSecure, httpOnly: true,
      sameSite: .lax)
  }

  private func name(_ purpose: Purpose) -> String { (isSecure ? "__Host-salus-" : "salus-") + purpose.rawValue }
}
