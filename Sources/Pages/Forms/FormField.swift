/// One question of a form, with what was answered so far.
public struct FormField: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case text, email
    /// Written as 2026-01-31; a browser that can offers a calendar and the order that its user is used to.
    case day
    /// Never filled in again for the person.
    case currentPassword, newPassword
    case oneTimeCode
    /// Letters as well.
    case oneTimeOrRecoveryCode
    /// With so many lines to begin with; a draft is kept where the form asks for it.
    case longText(lines: Int)
    case choice([Option])
    case check
    /// Of these media types or endings; the form is then sent as multipart.
    case file([String], isSeveral: Bool = false)
    /// Sent back as it came; nothing is shown.
    case hidden
  }

  public struct Option: Sendable, Hashable {
    public var value: String
    public var label: String

    public init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// What the browser sends it as, and the element's id.
  public var name: String
  public var label: String
  public var hint: String?
  public var kind: Kind
  /// As typed, however wrong it may be; “yes” for a check that is set.
  public var value: String
  public var isOptional: Bool

  public init(
    _ name: String, _ label: String, _ kind: Kind = .text, hint: String? = nil, value: String = "",
    isOptional: Bool = false
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.hint = hint
    self.value = value
    self.isOptional = isOptional
  }
}

extension FormField.Kind {
  public var isLongText: Bool {
    if case .longText = self { true } else { false }
  }

  /// One of the cases of a type, by their own names.
  public static func choice<Case: RawRepresentable<String>>(of cases: [Case]) -> FormField.Kind {
    .choice(cases.map { .init($0.rawValue, $0.rawValue) })
  }
}
