import Vocabulary

/// Every form of the site: what it asks, what was answered, what is wrong with it, and the hidden parts that
/// keep it from being forged, sent twice, or sent over somebody else's change.
public struct Form: Sendable {
  /// Where it is sent.
  public var action: String
  public var fields: [FormField]
  public var submit: String
  /// Where to go instead.
  public var cancel: String?
  public var issues: [Issue]
  /// Proof that the form came from this site, for this person.
  public var token: String
  /// Its own number: one that arrives a second time is answered as the first was.
  public var submission: String?
  /// Which version of the item is being changed.
  public var version: Int?
  /// Where its long text is kept as a draft; nil where it is not.
  public var draft: String?
  /// The button does something that is hard to undo.
  public var isDangerous: Bool
  /// Whether a page that comes back begins at what is to mend; not where a form is only shown.
  public var takesFocus = true

  public init(
    action: String, fields: [FormField], submit: String, cancel: String? = nil, issues: [Issue] = [],
    token: String, submission: String? = nil, version: Int? = nil, draft: String? = nil,
    isDangerous: Bool = false
  ) {
    self.action = action
    self.fields = fields
    self.submit = submit
    self.cancel = cancel
    self.issues = issues
    self.token = token
    self.submission = submission
    self.version = version
    self.draft = draft
    self.isDangerous = isDangerous
  }

  /// The names of the hidden parts.
  public enum Hidden {
    public static let token = "form-token"
    public static let submission = "form-submission"
    public static let version = "form-version"
  }

  public var html: HTML {
    let danger: HTML? = isDangerous ? #" class="danger""# : nil
    let draftButton: HTML? = draft.map {
      """
       <button type="submit" class="plain" formaction="\($0)">Keep as a draft</button>
      """
    }
    let draftStatus: HTML? = draft.map { _ in "<p class=\"draft-status small\" role=\"status\"></p>\n" }
    let draftAddress: HTML? = draft.map { #" data-draft="\#($0)""# }
    let cancelLink: HTML? = cancel.map { " \(link($0, "Cancel"))" }
    return """
      \(summary)<form method="post" action="\(action)" class="form" novalidate\(encoding)\(draftAddress)>
      \(hidden(Hidden.token, token))\(hidden(Hidden.submission, submission))\
      \(hidden(Hidden.version, version.map { "\($0)" }))\
      \(fields.map { $0.html(issues) })\
      <div class="actions"><button type="submit"\(danger)>\(submit)</button>\(draftButton)\(cancelLink)</div>
      \(draftStatus)\
      </form>

      """
  }

  private var encoding: HTML? {
    let hasFile = fields.contains { if case .file = $0.kind { true } else { false } }
    return hasFile ? #" enctype="multipart/form-data""# : nil
  }

  /// What is wrong, each with a link to its field, before anything else; nil where nothing is.
  private var summary: HTML? {
    guard !issues.isEmpty else { return nil }
    let items = issues.map { issue -> HTML in
      let known = fields.contains { $0.name == issue.field }
      let address = known ? issue.field.map { "#\($0)" } : nil
      return link(address, HTML(text: issue.sentence))
    }
    let focus: HTML? = takesFocus ? " autofocus" : nil
    return """
      <div class="errors" role="alert" tabindex="-1" id="errors"\(focus)>
      <h2>There is something to mend</h2>
      \(bullets(items))</div>

      """
  }

  private func hidden(_ name: String, _ value: String?) -> HTML? {
    value.map { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">\n" }
  }
}
