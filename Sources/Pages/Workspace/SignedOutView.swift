/// What somebody sees whose session ended, or went on under another token, while they wrote: nothing was saved, and
/// nothing is lost.
public struct SignedOutView: Sendable {
  public enum Reason: Sendable {
    case signedOut
    /// Signed in, but not as when the form was opened.
    case formOutOfDate
    /// The board demands one, and the account has none.
    case secondStepMissing
  }

  public var reason: Reason
  /// What the form held, by the names of its fields.
  public var written: [(name: String, text: String)]
  public var context: PageContext

  public init(reason: Reason = .signedOut, written: [(name: String, text: String)], context: PageContext) {
    self.reason = reason
    self.written = written
    self.context = context
  }

  public var html: HTML {
    let texts = written.map { item -> HTML in
      """
      <div class="field"><label for="written-\(item.name)">What you wrote in “\(item.name)”</label>
      <textarea id="written-\(item.name)" rows="8" readonly>\n\(item.text)</textarea></div>

      """
    }
    let copy = texts.isEmpty ? "." : ": your words are here to copy."
    let (heading, remedy): (String, HTML) =
      switch reason {
      case .signedOut:
        (
          "You have been signed out",
          "\(link("/sign-in", "Sign in")), open the form again, and send it again\(copy)"
        )
      case .formOutOfDate:
        ("This form is out of date", "Open the form again and send it again\(copy)")
      case .secondStepMissing:
        (
          "Your role needs a second step of sign-in",
          "\(link("/account/second-step", "Turn it on")), open the form again, and send it again\(copy)"
        )
      }
    return Layout(title: heading, heading: heading, context: context)
      .html(
        """
        <p>What you sent was not saved. \(remedy)</p>
        <div class="form">
        \(texts)</div>

        """)
  }
}
