import Content
import Evidence
import Records
import Store

extension Site {
  /// Whether what the site keeps is sound: each module's own checks, and the references from one module's tables to
  /// another's, which no foreign key guards. Files that are kept by their hash join by a check of their module's, as papers do.
  public static let checks =
    StoreChecks.all + EvidenceChecks.all + LibraryChecks.all + ContentChecks.all + [accounts]

  private static let accounts = DatabaseCheck.links(
    "accounts",
    [
      "content_revision.made_by", "notice.changed_by", "draft.account", "form_submission.account",
      "audit_entry.account",
    ]
    .map { Link($0, to: "account.id") })
}
