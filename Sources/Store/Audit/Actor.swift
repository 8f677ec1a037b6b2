/// Who makes a change, and by what right.
public struct Actor: Hashable, Sendable {
  /// nil where no account is behind it: a command on the machine itself, or somebody not signed in.
  public var account: Int?
  /// As the name stood at the time: a later change of name leaves the entry as it was.
  public var name: String
  /// The role, rule or decision that allows it: "administrator of leicestershire-hwb".
  public var authority: String

  public init(account: Int?, name: String, authority: String) {
    self.account = account
    self.name = name
    self.authority = authority
  }

  /// A command run on the machine itself, by whoever may run one there.
  ///
  /// - Parameter user: the machine's name of that person.
  public static func commandLine(user: String) -> Actor {
    Actor(account: nil, name: user, authority: "command line")
  }
}
