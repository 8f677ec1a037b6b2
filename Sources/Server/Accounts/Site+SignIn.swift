import Foundation
import HTTPTypes
import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  func signInForm(_ request: Request, _ context: SiteContext) async throws -> Response {
    let next = Self.next(request)
    if context.visit.signedIn != nil { return .seeOther(next) }
    return try await signInPage(context, email: "", then: next)
  }

  func signIn(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try context.submitted()
    let (email, next) = (form.text("email"), Self.safe(form.text("then")))
    var issues: [Issue] = []
    if email.isEmpty { issues.append(Issue(field: "email", problem: "enter your e-mail address")) }
    if form.raw("password").isEmpty { issues.append(Issue(field: "password", problem: "enter your password")) }
    guard issues.isEmpty else { return try await signInPage(context, email: email, then: next, issues: issues) }
    let signIn = SignIn(
      email: email, password: Secret(form.raw("password")), visitor: context.visit.visitor())
    switch try await signIn.perform(in: people) {
    case .signedIn(let token): return signedIn(token, then: next)
    case .codeNeeded(let token): return codeNext(token, then: next)
    case .refused:
      note("a wrong password or address", context, .signIn)
      let issue = Issue(
        field: "email", problem: "the e-mail address or the password is not right",
        remedy: "Check both; capital letters count in the password.")
      return try await signInPage(context, email: email, then: next, issues: [issue])
    case .tryAgain(let moment):
      note("too many attempts", context, .signIn)
      return try await signInPage(context, email: email, then: next, issues: [Self.tooMany(moment)])
    }
  }

  func codeForm(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await codePage(context, then: Self.next(request))
  }

  func code(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try context.submitted()
    let next = Self.safe(form.text("then"))
    guard let pending = cookies.code(request) else { return .seeOther(Self.signInAddress(then: next)) }
    let enter = EnterCode(
      pending: pending, code: Secret(form.text("code")), visitor: context.visit.visitor())
    switch try await enter.perform(in: people) {
    case .signedIn(let token): return signedIn(token, then: next).setting(cookies.clear(.code))
    case .expired: return .seeOther(Self.signInAddress(then: next))
    case .refused:
      note("a wrong code", context, .code)
      let issue = Issue(
        field: "code", problem: "the code is not right, or was used already", remedy: "Wait for the next one.")
      return try await codePage(context, then: next, issues: [issue])
    case .tryAgain(let moment): return try await codePage(context, then: next, issues: [Self.tooMany(moment)])
    }
  }

  func signOut(_ context: SiteContext) async throws -> Response {
    if let signedIn = context.visit.signedIn { try await SignOut(signedIn).perform(in: people) }
    return signedOut()
  }

  // MARK: Pages

  private func signInPage(
    _ context: SiteContext, email: String, then next: String, issues: [Issue] = []
  ) async throws -> Response {
    let (context, cookie) = withVisitor(context)
    let form = Form(
      action: "/sign-in",
      fields: [
        FormField("email", "E-mail address", .email, value: email),
        FormField("password", "Password", .currentPassword),
        FormField("then", "", .hidden, value: next),
      ], submit: "Sign in", issues: issues, token: context.visit.formToken)
    let page = SignInView(
      form: form,
      singleSignOn: settings.singleSignOn.map {
        ($0.title, Route.singleSignOn.path + "?then=" + Self.encoded(next))
      }, context: try await pageContext(context, current: "/sign-in"))
    return Response.html(page.html, status: issues.isEmpty ? .ok : .unprocessableContent).setting(cookie)
  }

  private func codePage(_ context: SiteContext, then next: String, issues: [Issue] = []) async throws
    -> Response
  {
    let (context, cookie) = withVisitor(context)
    let form = Form(
      action: "/sign-in/code",
      fields: [
        FormField(
          "code", "Code", .oneTimeOrRecoveryCode,
          hint: "Six digits from your authenticator app, or one of your recovery codes."),
        FormField("then", "", .hidden, value: next),
      ], submit: "Go on", cancel: "/sign-in", issues: issues, token: context.visit.formToken)
    let page = FormPage(heading: "Enter your code", form: form, context: try await pageContext(context))
    return Response.html(page.html, status: issues.isEmpty ? .ok : .unprocessableContent).setting(cookie)
  }

  // MARK: What sign-in shares

  /// Gives a visitor who opens a form a token of their own, for the form to be bound to.
  func withVisitor(_ context: SiteContext) -> (SiteContext, Cookie) {
    var context = context
    let token = context.visit.token ?? Secret(Data(people.random(32)).base64URLText)
    context.visit.token = token
    context.visit.formToken = forgery.formToken(for: token)
    return (context, context.visit.signedIn == nil ? cookies.set(.visitor, token) : cookies.clear(.visitor))
  }

  /// Nothing that was shown to somebody stays in a browser that others may use.
  func signedOut() -> Response {
    var response = Response.seeOther("/").setting(cookies.clear(.session))
    response.headers[HTTPField.Name("Clear-Site-Data")!] = "\"cache\""
    return response
  }

  /// The password was right, and the account has a second step.
  func codeNext(_ token: Secret, then next: String) -> Response {
    Response.seeOther("/sign-in/code?then=\(Self.encoded(next))").setting(cookies.set(.code, token, for: 600))
  }

  func signedIn(_ token: Secret, then next: String) -> Response {
    Response.seeOther(next).setting(
      cookies.set(.session, token, for: Int(people.limits.absolute)), cookies.clear(.visitor))
  }

  static func tooMany(_ moment: Date) -> Issue {
    Issue(
      field: "email", problem: "there were too many attempts",
      remedy: "Try again after \(Timestamp.text(moment).dropFirst(11).prefix(5)) UTC.")
  }

  /// Where to go after signing in: somewhere on this site.
  static func safe(_ address: String) -> String {
    let isOurs = address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("\\")
    return isOurs && !address.unicodeScalars.contains { $0.value <= 0x20 } ? address : "/workspace"
  }

  static func next(_ request: Request) -> String {
    safe(request.uri.queryParameters["then"].map(String.init) ?? "")
  }

  static func encoded(_ address: String) -> String {
    address.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension Data {
  /// Without padding, and with signs that need no escape in a cookie or an address.
  var base64URLText: String {
    base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
