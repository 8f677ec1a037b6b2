import Foundation
import Store

/// Whoever asks for an action: somebody signed in, or a command run on the machine itself, which may do everything.
public enum Requester: Sendable {
  case person(SignedIn)
  case machine(user: String)

  /// The actor for the audit log, once the right is shown.
  ///
  /// - Throws: `Refusal.notPermitted`.
  func actor(for permission: Permission, in body: String) throws(Refusal) -> Actor {
    switch self {
    case .machine(let user): return .commandLine(user: user)
    case .person(let signedIn):
      guard let role = signedIn.roles(in: body).first(where: { $0.permissions.contains(permission) }) else {
        throw .notPermitted(permission, body: body)
      }
      return signedIn.account.actor(authority: "\(role.rawValue) of \(body)")
    }
  }
}

extension Requester {
  /// Shows that somebody showed lately who they are; whoever runs a command is at the machine.
  ///
  /// - Throws: `Refusal.signInAgain`.
  func requireRecent(at moment: Date, limits: SessionLimits) throws(Refusal) {
    guard case .person(let signedIn) = self else { return }
    guard signedIn.session.isRecent(at: moment, limits: limits) else { throw .signInAgain }
  }

  /// Shows the right over a whole account: to manage people in every body that it has a role in.
  ///
  /// - Throws: `Refusal.administersElsewhere`.
  func requireRight(over roles: [String: Set<Role>]) throws(Refusal) {
    guard case .person(let signedIn) = self else { return }
    for body in roles.keys.sorted() where !signedIn.may(.managePeople, in: body) {
      throw .administersElsewhere(body: body)
    }
  }
}

extension SignedIn {
  /// For the audit log, by the role that gives the right.
  ///
  /// - Throws: `Refusal.notPermitted`.
  public func actor(for permission: Permission, in body: String) throws(Refusal) -> Actor {
    try Requester.person(self).actor(for: permission, in: body)
  }
}

extension Account {
  func actor(authority: String) -> Actor { Actor(account: id, name: name, authority: authority) }

  /// For what everybody may do with an account of their own.
  var actor: Actor { actor(authority: "own account") }
}
