import Vocabulary

/// What a person's authenticator app needs, and the proof that it has it.
public struct SecondStepView: Sendable {
  /// In base 32.
  public var secret: String
  /// An `otpauth` address.
  public var address: String
  public var form: Form
  public var context: PageContext

  public init(secret: String, address: String, form: Form, context: PageContext) {
    self.secret = secret
    self.address = address
    self.form = form
    self.context = context
  }

  public var html: HTML {
    let layout = Layout(
      title: "Turn on a second step", heading: "Turn on a second step",
      lead: "<p class=\"lead\">After your password you then also enter a code from an app on your phone.</p>\n",
      crumbs: [.init(title: "Your account", address: "/account")], context: context)
    return layout.html(
      """
      <ol>
      <li>Open an authenticator app and add an account by its key.</li>
      <li>Enter this key: <code>\(grouped)</code> (kind: time-based, six digits). On the device itself \
      <a href="\(address)">this link</a> may do it.</li>
      <li>Enter the code that the app shows.</li>
      </ol>
      \(form.html)
      """)
  }

  private var grouped: String {
    stride(from: 0, to: secret.count, by: 4).map { start in
      String(secret.dropFirst(start).prefix(4))
    }.joined(separator: " ")
  }
}

/// The codes for the day the device is lost, shown once.
public struct RecoveryCodesView: Sendable {
  public var codes: [String]
  public var context: PageContext

  public init(codes: [String], context: PageContext) {
    self.codes = codes
    self.context = context
  }

  public var html: HTML {
    let items = codes.map { "<code>\($0)</code>" as HTML }
    return Layout(
      title: "Keep your recovery codes", heading: "The second step is on",
      crumbs: [.init(title: "Your account", address: "/account")], context: context
    ).html(
      """
      <p>Write these recovery codes down and keep them safe. Each signs you in once if you lose the device. They are \
      not shown again.</p>
      \(bullets(items))<p>\(link("/account", "Back to your account"))</p>

      """)
  }
}
