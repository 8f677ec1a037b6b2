import Foundation
import Store
import Vocabulary

/// Changes how the board shows itself.
public struct EditIdentity: Sendable {
  public var settings: IdentitySettings
  /// The version that the person had before them; 0 where it was never set.
  public var opened: Int

  public init(settings: IdentitySettings, opened: Int) {
    self.settings = settings
    self.opened = opened
  }

  /// - Parameter hasContrast: whether white text can be read on a colour.
  public func run(
    _ connection: any Connection, by actor: Actor, at moment: Date, hasContrast: (String) -> Bool
  ) throws -> EditOutcome<IdentitySettings> {
    let issues = issues(hasContrast)
    guard issues.isEmpty else { return .refused(issues) }
    let repository = SettingRepository(connection)
    let kept = try repository.find(.identity)
    let old = kept.flatMap { IdentitySettings(json: $0.value) }
    guard (kept?.version ?? 0) == opened else { return .conflict(old ?? settings) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try repository.keep(
      String(decoding: try encoder.encode(settings), as: UTF8.self), version: opened + 1, as: .identity)
    try connection.audit(
      AuditedChange.fields(
        "setting.edited", SettingKey.identity.item, from: old?.fields ?? [:], to: settings.fields), by: actor,
      at: moment)
    return .edited(settings)
  }

  private func issues(_ hasContrast: (String) -> Bool) -> [Issue] {
    var issues: [Issue] = []
    if settings.name.isEmpty || settings.name.count > 80 {
      issues.append(
        Issue(field: "name", problem: "enter the board’s name", remedy: "Use no more than 80 characters."))
    }
    if !hasContrast(settings.accent) {
      issues.append(
        Issue(
          field: "accent", problem: "white text cannot be read on “\(settings.accent.prefix(20))”",
          remedy: "Write a colour as #00508c, dark enough for a contrast of 4.5 to 1."))
    }
    return issues
  }
}
