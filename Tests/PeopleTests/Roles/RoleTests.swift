import DatabaseSupport
import Testing

@testable import People

@Suite struct RoleTests {
  /// The table as it is told to councils: a change here is a change of who may do what.
  private static let table: [Permission: Set<Role>] = [
    .seeWorkspace: [.reader, .contributor, .officer, .analyst, .administrator],
    .updateOwn: [.contributor, .officer, .analyst, .administrator],
    .editPages: [.officer, .administrator],
    .editNotices: [.officer, .administrator],
    .editMeetings: [.officer, .administrator],
    .importData: [.analyst, .administrator],
    .editDashboards: [.analyst, .administrator],
    .publish: [.officer, .analyst, .administrator],
    .managePeople: [.administrator],
    .readAudit: [.administrator],
  ]

  @Test(arguments: Permission.allCases, Role.allCases) func eachRoleMayWhatTheTableSays(
    permission: Permission, role: Role
  ) throws {
    #expect(role.permissions.contains(permission) == (try #require(Self.table[permission])).contains(role))
  }

  @Test(arguments: DatabaseKind.allCases) func aRoleCountsInItsBodyOnly(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let person = try await site.person("Amara", .officer)
    #expect(person.may(.editPages, in: Site.board))
    #expect(!person.may(.editPages, in: Site.otherBoard))
    #expect(!person.may(.editPages, in: ""))
    #expect(!person.may(.managePeople, in: Site.board))
  }

  @Test(arguments: DatabaseKind.allCases) func rolesAddUp(on kind: DatabaseKind) async throws {
    let site = try await Site(on: kind)
    let account = try await site.account("Amara", .officer)
    try await GrantRole(.analyst, in: Site.board, to: account.id, by: Site.machine).perform(
      in: site.environment)
    let person = try await site.signedIn("Amara")
    #expect(person.may(.editPages, in: Site.board))
    #expect(person.may(.importData, in: Site.board))
    #expect(person.roles(in: Site.board) == [.officer, .analyst])
  }
}
