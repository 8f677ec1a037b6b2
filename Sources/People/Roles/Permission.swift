/// What a role in a body may let somebody do.
public enum Permission: String, CaseIterable, Codable, Hashable, Sendable {
  case seeWorkspace, updateOwn, editPages, editNotices, editMeetings, importData, editDashboards, publish
  case managePeople, readAudit

  /// To follow "lets you".
  public var words: String {
    switch self {
    case .seeWorkspace: "see the workspace"
    case .updateOwn: "update what is yours to update"
    case .editPages: "edit pages"
    case .editNotices: "edit notices"
    case .editMeetings: "edit meetings"
    case .importData: "import data"
    case .editDashboards: "edit dashboards"
    case .publish: "publish"
    case .managePeople: "manage people and their roles"
    case .readAudit: "read the audit log"
    }
  }
}
