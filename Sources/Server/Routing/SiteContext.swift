import Hummingbird

/// What is known of a request besides what it says.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// What the request is called: see `RequestNumber`.
  let number = RequestNumber.new()
  /// The other end of the connection.
  let remoteAddress: String
  var visit = Visit.nobody
  /// What a form sent; nil unless one was.
  var form: FormBody?

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress ?? ""
    logger[metadataKey: RequestNumber.key] = "\(number)"
  }

  /// The address with its parameters in braces; “none” for one that the site has not got.
  var route: String { endpointPath.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "none" }

  /// - Throws: `PageFailure` where the request is not a form's; no route that is one lacks it.
  func submitted() throws -> FormBody {
    guard let form else {
      throw PageFailure(
        status: .badRequest, whatHappened: "This is not a form of this site",
        whatToDo: "Go back to the form and send it from there.")
    }
    return form
  }
}
