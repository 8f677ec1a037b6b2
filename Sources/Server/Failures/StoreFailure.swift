import Store

extension PageFailure {
  /// What a reader is told of a database that did not do what was asked; the log has the database's own words.
  init(_ error: StoreError) {
    switch error {
    case .diskFull:
      self.init(
        status: .init(code: 507, reasonPhrase: "Insufficient Storage"),
        whatHappened: "Nothing was saved: the site’s disk is full",
        whatToDo:
          "Go back: your text is still in the form. Keep a copy, tell whoever runs the site, and send it again later."
      )
    case .locked, .unreachable, .untrusted, .accessRefused, .tooManyConnections, .connectionLost:
      self.init(
        status: .serviceUnavailable, whatHappened: "The site cannot reach its records just now",
        whatToDo: "Nothing was changed. Try again in a minute.", retryAfter: 30)
    case .outcomeUnknown:
      self.init(
        status: .serviceUnavailable, whatHappened: "The site lost its records while it was saving",
        whatToDo: "Look whether your change is there before you send it again.", retryAfter: 30)
    case .standby:
      self.init(
        status: .serviceUnavailable, whatHappened: "This copy of the site can only be read",
        whatToDo: "Sign in and make changes at the address that your administrator gave you.")
    default:
      self = .unexplained
    }
  }
}
