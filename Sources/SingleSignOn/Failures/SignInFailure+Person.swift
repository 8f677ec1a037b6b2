extension SignInFailure {
  /// What happened and what to do, for the person who wants to sign in.
  public var forPerson: String {
    switch self {
    case .notBegunHere:
      "This sign-in was not begun in this browser, or another was begun after it. Start again from the sign-in page."
    case .tookTooLong: "The sign-in took too long. Start again from the sign-in page."
    case .usedAlready: "This sign-in was used already. Start again from the sign-in page."
    case .unreadableReturn, .anotherProvider:
      "What came back from your organisation's sign-in was not in order. Start again from the sign-in page."
    case .declined:
      "Your organisation's sign-in was cancelled, or does not let you into this site. "
        + "Try again, or ask your organisation's IT for access."
    case .unfinished:
      "Your organisation's sign-in needs something more from you. Start again, and answer what it asks."
    case .busy: "Your organisation's sign-in is busy. Try again in a few minutes."
    case .codeRefused: "Your organisation's sign-in had expired. Start again from the sign-in page."
    case .noAnswer:
      "Your organisation's sign-in did not answer as it should. Try again in a few minutes; "
        + "if it still fails, tell whoever looks after this site."
    case .refused, .clientRefused, .metadata:
      "This site and your organisation's sign-in are not set up for each other. Tell whoever looks after this site."
    case .idToken, .anotherSubject:
      "The answer of your organisation's sign-in could not be trusted. Start again; if it happens twice, "
        + "tell whoever looks after this site."
    case .emailMissing:
      "Your organisation's sign-in did not give an e-mail address for you. Ask your organisation's IT to add one."
    case .emailNotVerified:
      "Your organisation has not confirmed your e-mail address. Confirm it there, or ask your organisation's IT."
    case .groupsNotListed:
      "You are in too many groups for your organisation's sign-in to list. "
        + "Tell whoever looks after this site."
    }
  }

  /// Who can do something about it.
  public enum Side: Hashable, Sendable { case person, provider, site }

  public var side: Side {
    switch self {
    case .notBegunHere, .tookTooLong, .usedAlready, .unreadableReturn, .anotherProvider, .declined, .unfinished,
      .codeRefused:
      .person
    case .busy, .noAnswer, .idToken, .anotherSubject, .emailMissing, .emailNotVerified: .provider
    case .refused, .clientRefused, .metadata, .groupsNotListed: .site
    }
  }
}
