import Foundation
import Testing

@testable import People

@Suite struct RoleMappingTests {
  private static let mapping = RoleMapping([
    .init(claim: "groups", value: "hwb-officers", body: Site.board, role: .officer),
    .init(claim: "groups", value: "hwb-officers", body: Site.otherBoard, role: .reader),
    .init(claim: "groups", value: "analysts", body: Site.board, role: .analyst),
    .init(claim: "department", value: "Public Health", body: Site.board, role: .contributor),
  ])

  @Test func groupsAndOtherClaimsGiveRoles() {
    #expect(
      Self.mapping.roles(for: ["groups": ["staff", "hwb-officers"], "department": ["Public Health"]])
        == [Site.board: [.officer, .contributor], Site.otherBoard: [.reader]])
  }

  @Test func whatNoRuleNamesGivesNone() {
    #expect(Self.mapping.roles(for: [:]) == [:])
    #expect(Self.mapping.roles(for: ["groups": []]) == [:])
    #expect(Self.mapping.roles(for: ["groups": ["HWB-officers", "hwb-officers "]]) == [:])
    #expect(Self.mapping.roles(for: ["department": ["hwb-officers"]]) == [:])
    #expect(RoleMapping([]).roles(for: ["groups": ["hwb-officers"]]) == [:])
  }

  /// "é" as one sign and as two: a directory tells them apart.
  @Test func twoWaysOfWritingAnAccentAreTwoGroups() {
    let mapping = RoleMapping([.init(claim: "groups", value: "caf\u{e9}", body: Site.board, role: .reader)])
    #expect(mapping.roles(for: ["groups": ["cafe\u{301}"]]) == [:])
    #expect(mapping.roles(for: ["groups": ["caf\u{e9}"]]) == [Site.board: [.reader]])
  }

  @Test func itIsData() throws {
    let text = #"{"rules": [{"claim": "groups", "value": "g", "body": "b", "role": "reader"}]}"#
    let mapping = try JSONDecoder().decode(RoleMapping.self, from: Data(text.utf8))
    #expect(mapping.roles(for: ["groups": ["g"]]) == ["b": [.reader]])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RoleMapping.self, from: Data(text.replacing("reader", with: "king").utf8))
    }
  }
}
