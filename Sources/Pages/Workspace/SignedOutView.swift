/// What somebody sees whose session ended while they wrote: nothing was saved, and nothing is lost.
public struct SignedOutView: Sendable {
  /// What the form held, by the names of its fields.
  public var written: [(name: String, text: String)]
  public var context: PageContext

  public init(written: [(name: String, text: String)], context: PageContext) {
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
    return Layout(title: "You have been signed out", heading: "You have been signed out", context: context)
      .html(
        """
        <p>What you sent was not saved. \(link("/sign-in", "Sign in")), open the form again, and send it again\
        \(texts.isEmpty ? "." : ": your words are here to copy.")</p>
        <div class="form">
        \(texts)</div>

        """)
  }
}
