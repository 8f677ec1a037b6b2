import Content
import Evidence
import Pages
import Records
import Store
import Synchronization
import Vocabulary

/// What every page says of the board.
struct BoardIdentity: Sendable, Hashable {
  var name: String
  var accent: Accent
  var logo: LogoSettings?
  /// The identity's version, for those who edit it.
  var version: Int
}

/// What stands round every page, whoever reads it.
struct Surroundings: Sendable {
  var identity: BoardIdentity
  var stylesheet: String
  var dashboards: [DashboardRepository.Entry]
  var hasPapers: Bool
}

/// The surroundings, kept until anything in the database changes.
final class KeptSurroundings: Sendable {
  private let kept = Mutex<(version: String, surroundings: Surroundings)?>(nil)

  func current(_ database: any Database, _ library: DashboardLibrary) async throws -> Surroundings {
    let version = try await database.version()
    if let known = kept.withLock({ $0 }), known.version == version { return known.surroundings }
    let surroundings = try await Self.read(database, library)
    // Asked for before they were read: a change meanwhile shows in another version.
    if let version { kept.withLock { $0 = (version, surroundings) } }
    return surroundings
  }

  private static func read(_ database: any Database, _ library: DashboardLibrary) async throws -> Surroundings {
    let (setting, logo, dashboards, hasPapers) = try await database.read {
      (
        try SettingRepository($0).find(.identity), try LogoRepository($0).current().logo,
        try DashboardRepository($0).all(), try LibraryRepository($0).hasPublished
      )
    }
    let settings = setting.flatMap { IdentitySettings(json: $0.value) }
    var name = settings?.name
    if name == nil, let first = dashboards.first { name = try? await library.load(first.id)?.dashboard.board }
    let accent = settings.flatMap { Accent(hex: $0.accent) } ?? .standard
    return Surroundings(
      identity: BoardIdentity(
        name: name ?? "Health and Wellbeing Board", accent: accent, logo: logo, version: setting?.version ?? 0),
      stylesheet: Stylesheet(accent: accent).address, dashboards: dashboards, hasPapers: hasPapers)
  }
}
