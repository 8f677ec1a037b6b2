import Hummingbird

/// Why a page cannot be shown, in a reader's words.
struct PageFailure: Error {
  var status: HTTPResponse.Status
  var whatHappened: String
  var whatToDo: String
  /// Seconds.
  var retryAfter: Int?

  static func noSuchPage(_ what: String = "page") -> PageFailure {
    PageFailure(
      status: .notFound, whatHappened: "There is no such \(what)",
      whatToDo: "Check the address, or start from the list of dashboards.")
  }

  static let unexplained = PageFailure(
    status: .internalServerError, whatHappened: "Something went wrong",
    whatToDo: "Try again. If it happens again, tell the board’s analysts.")
}
