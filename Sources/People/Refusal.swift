import Foundation

/// Why an action was not done, in words for whoever asked. Nothing was changed.
public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  case notPermitted(Permission, body: String)
  case noSuchAccount
  case accountIsClosed
  case lastAdministrator(body: String)
  case administersElsewhere(body: String)
  case signInAgain
  case wrongPassword
  case tryAgain(at: Date)
  case wrongCode
  case noSecondFactor
  case secondFactorIsOn
  case invitationCannotBeUsed
  case identityIsTaken
  case identityIsUnknown
  case addressHasAccount
  case lastWayIn
  case linkCannotBeUsed
  case ownAccount

  public var description: String {
    switch self {
    case .notPermitted(let permission, let body):
      "None of your roles in \(body) lets you \(permission.words). Ask an administrator of \(body)."
    case .noSuchAccount: "There is no such account."
    case .accountIsClosed: "The account is closed. An administrator can open it again."
    case .lastAdministrator(let body):
      "\(body) would be left without an administrator. Make somebody else one first."
    case .administersElsewhere(let body):
      "The person has a role in \(body), which you do not administer. Take away the roles that you may instead."
    case .signInAgain: "Give your password again first: it is too long since you signed in."
    case .wrongPassword: "The password is not right."
    case .tryAgain(let moment):
      "There were too many attempts. Try again at \(moment.formatted(.iso8601))."
    case .wrongCode: "The code is not right, or was used already. Wait for the next one."
    case .noSecondFactor: "There is no second step of sign-in to confirm or remove."
    case .secondFactorIsOn: "The second step of sign-in is on already. Remove it first to set up another."
    case .invitationCannotBeUsed:
      "The invitation was used, withdrawn or has expired. Ask whoever invited you for another."
    case .identityIsTaken: "That sign-in belongs to another account already."
    case .addressHasAccount:
      "There is an account for your e-mail address. Sign in with its password, then add single sign-on to it."
    case .lastWayIn: "You could not sign in any more. Give your account a password first."
    case .linkCannotBeUsed: "The link was used, replaced or has expired. Ask an administrator for another."
    case .ownAccount: "This is your own account: change its password on the page of your account."
    case .identityIsUnknown: "Nobody here is known by that sign-in. Ask an administrator to invite you."
    }
  }
}
