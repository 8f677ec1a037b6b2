/// What somebody is in one body. A person may have several, in several bodies.
public enum Role: String, CaseIterable, Codable, Hashable, Sendable {
  case reader, contributor, officer, analyst, administrator

  public var permissions: Set<Permission> {
    switch self {
    case .reader: [.seeWorkspace]
    case .contributor: [.seeWorkspace, .updateOwn]
    case .officer: [.seeWorkspace, .updateOwn, .editPages, .editNotices, .editMeetings, .publish]
    case .analyst: [.seeWorkspace, .updateOwn, .importData, .editDashboards, .publish]
    case .administrator: Set(Permission.allCases)
    }
  }
}
