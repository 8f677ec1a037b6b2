import Hummingbird
import People

/// Who makes a request, as far as they have shown it.
struct Visit: Sendable {
  var signedIn: SignedIn?
  /// Of the session, or of a visitor who has opened a form; nil for a mere reader.
  var token: Secret?
  /// What the forms of this answer carry.
  var formToken: String
  /// As the server sees it.
  var address: String
  var browser: String

  static let nobody = Visit(signedIn: nil, token: nil, formToken: "", address: "", browser: "")

  func visitor(formerToken: Secret? = nil) -> Visitor {
    Visitor(address: address, browser: browser, formerToken: formerToken ?? token)
  }
}

extension Site {
  /// Who a request comes from.
  func visit(_ request: Request, address: String) async throws -> Visit {
    var visit = Visit.nobody
    visit.address = address
    visit.browser = request.headers[.userAgent] ?? ""
    if let token = cookies.session(request) {
      visit.signedIn = try await ResumeSession(token).perform(in: people)
      if visit.signedIn != nil { visit.token = token }
    }
    if visit.signedIn == nil { visit.token = cookies.visitor(request) }
    visit.formToken = visit.token.map { forgery.formToken(for: $0) } ?? ""
    return visit
  }
}
