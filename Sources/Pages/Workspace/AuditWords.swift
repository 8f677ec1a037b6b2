import Vocabulary

/// What the audit log's actions are called before a reader.
enum AuditWords {
  /// "21 November 2026, 14:05:09"
  static func moment(_ iso: String) -> String { "\(longDate(iso)), \(iso.dropFirst(11).prefix(8))" }

  /// "edited a page"; the action itself where it has no words yet.
  static func action(_ action: String) -> String {
    switch action {
    case "account.created": "made an account"
    case "account.closed": "closed an account"
    case "account.opened": "opened an account again"
    case "account.password-changed": "changed a password"
    case "role.granted": "gave a role"
    case "role.revoked": "took a role away"
    case "session.started": "signed in"
    case "session.ended": "signed out"
    case "session.all-ended": "signed out everywhere"
    case "session.confirmed": "gave the password again"
    case "second-step.begun": "began a second step of sign-in"
    case "second-step.on": "turned the second step of sign-in on"
    case "second-step.off": "turned the second step of sign-in off"
    case "invitation.sent": "invited somebody"
    case "invitation.accepted": "accepted an invitation"
    case "invitation.withdrawn": "withdrew an invitation"
    case "identity.linked": "linked a single sign-on"
    case "identity.unlinked": "removed a single sign-on"
    case "sign-in-link.made": "made a sign-in link"
    case "sign-in-link.used": "used a sign-in link"
    case "site-key.changed": "changed the site’s key"
    case "setting.edited": "changed a setting"
    case "paper.imported": "took a paper in"
    case "paper.published": "published a paper"
    case "paper.superseded": "put a newer version in a paper’s place"
    case "paper.read-again": "read a paper again"
    case "paper-item.corrected": "corrected what was read"
    case "paper-item.added": "added what the rules missed"
    case "paper-item.withdrawn": "withdrew a correction"
    case "paper.replaced": "put a paper in an earlier one’s place"
    case "paper.withdrawn": "withdrew a paper"
    case "adoption.made": "used a table’s figures"
    case "adoption.withdrawn": "withdrew a table’s figures"
    case "matter.joined": "joined items into one matter"
    case "matter.cut": "took an item out of a matter"
    // An item that people edit, by its kind: "notice.added".
    case let action where action.hasSuffix(".added"): "added a \(action.dropLast(6))"
    case let action where action.hasSuffix(".edited"): "edited a \(action.dropLast(7))"
    default: action
    }
  }
}
