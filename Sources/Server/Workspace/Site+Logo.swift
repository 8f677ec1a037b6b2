import Content
import HTTPTypes
import Hummingbird
import Pages
import People
import Vocabulary

extension Site {
  /// The file of the logo, which is nobody's page: nothing in it is run or fetched.
  func logo(_ context: SiteContext) async throws -> Response {
    let digest = try context.parameters.require("digest")
    guard let file = try await database.read({ try LogoRepository($0).file(digest) }) else {
      throw PageFailure.noSuchPage("picture")
    }
    var response = Response.bytes(file.bytes, type: file.kind.mediaType)
    // A day: what is taken away goes from browsers too.
    response.headers[.cacheControl] = "public, max-age=86400"
    response.headers[HTTPField.Name("Content-Security-Policy")!] = "default-src 'none'; sandbox"
    return response
  }

  func logoForm(_ context: SiteContext) async throws -> Response {
    let (logo, version) = try await database.read { try LogoRepository($0).current() }
    return try await logoPage(context, alternative: logo?.alternative ?? "", version: version)
  }

  func editLogo(_ context: SiteContext) async throws -> Response {
    let form = try context.submitted()
    let alternative = form.text("alternative")
    let file = form.files["logo"]?.first?.bytes.nonEmpty
    return try await edit(.show(file: file, alternative: alternative), alternative, context)
  }

  func removeLogo(_ context: SiteContext) async throws -> Response { try await edit(.remove, "", context) }

  private func edit(_ change: EditLogo.Change, _ alternative: String, _ context: SiteContext) async throws
    -> Response
  {
    let opened = try context.submitted().number(Form.Hidden.version) ?? -1
    let actor = try context.visit.person().actor(for: .editPages, in: Self.body)
    let (edit, moment) = (EditLogo(change, opened: opened), now())
    switch try await database.write({ try edit.run($0, by: actor, at: moment) }) {
    case .edited: return .seeOther(Route.logoForm.path)
    case .conflict:
      let version = try await database.read { try LogoRepository($0).current().version }
      let issue = Issue(
        problem: "somebody changed the logo since you opened this page",
        remedy: "It is as you see it now; choose the file again to put yours in force.")
      return try await logoPage(context, alternative: alternative, version: version, [issue], .conflict)
    case .refused(let issues):
      return try await logoPage(
        context, alternative: alternative, version: opened, issues, .unprocessableContent)
    }
  }

  private func logoPage(
    _ context: SiteContext, alternative: String, version: Int, _ issues: [Issue] = [],
    _ status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let logo = try await database.read { try LogoRepository($0).current().logo }
    let token = context.visit.formToken
    let sides = ImageFile.sides
    let form = Form(
      action: Route.editLogo.path,
      fields: [
        FormField(
          "logo", logo == nil ? "File" : "Another file", .file(ImageFile.Kind.allCases.map(\.mediaType)),
          hint: """
            PNG, JPEG or WebP of at most \(ImageFile.mostBytes / 1024) KB, from \(sides.lowerBound) to \
            \(sides.upperBound) pixels each way. It is shown \(Self.logoHeight) pixels high; twice that looks sharp \
            on every screen.
            """, isOptional: logo != nil),
        FormField(
          "alternative", "What it shows",
          hint: "What a screen reader says in its place, such as the council’s name. The board’s name follows.",
          value: alternative),
      ], submit: logo == nil ? "Show it" : "Save", cancel: Route.identityForm.path, issues: issues,
      token: token,
      version: version)
    let removal = logo.map { _ in
      Form(
        action: Route.removeLogo.path, fields: [], submit: "Take the logo away", token: token, version: version,
        isDangerous: true)
    }
    return .html(
      LogoView(
        logo: logo.map(Self.shown), form: form, removal: removal, context: try await pageContext(context)
      ).html, status: status)
  }

  private static let logoHeight = 56
  private static let logoWidth = 240

  /// As large as the header has room for, never larger than it is.
  static func shown(_ logo: LogoSettings) -> SiteFrame.Logo {
    let scale = min(
      1, Double(logoHeight) / Double(logo.height), Double(logoWidth) / Double(logo.width))
    return SiteFrame.Logo(
      address: Route.logo.path.replacing("{digest}", with: logo.digest),
      width: max(1, Int((Double(logo.width) * scale).rounded())),
      height: max(1, Int((Double(logo.height) * scale).rounded())), alternative: logo.alternative)
  }
}

extension [UInt8] {
  fileprivate var nonEmpty: [UInt8]? { isEmpty ? nil : self }
}
