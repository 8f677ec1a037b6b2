import Evidence
import Foundation
import Pages
import Store
import Vocabulary

/// Times comparisons and pages from a database that `Benchmarks/run.py` has filled, and prints Markdown.
@main
struct SalusBench {
  static func main() async throws {
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--readings" {
      return try await Readings.run(CommandLine.arguments[2])
    }
    let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
    let database = try await SQLiteDatabase(folder: folder, migrations: EvidenceMigrations.all)
    let board = try BoardDefinition.make(
      indicators: try await BoardDefinition.indicators(36, database), sexes: ["Persons", "Male", "Female"],
      areas: try await BoardDefinition.authorities(16, database))
    try await comparisonsOfOneBoard(board, database)
    try await comparisonsOfAll(database)
    try await page(board, database)
    try database.close()
  }

  private static func comparisonsOfOneBoard(
    _ board: DashboardDefinition, _ database: SQLiteDatabase
  ) async throws {
    let times = try await measure(runs: 30) {
      _ = try await database.read { try DashboardBuilder(board).build($0) }
    }
    print("| all comparisons of one board (\(board.rows.count) rows, 16 areas), from the database | \(times) |")
  }

  /// Every authority with fifteen others by a stored model, every indicator, two at a time.
  private static func comparisonsOfAll(_ database: SQLiteDatabase) async throws {
    let indicators = try await BoardDefinition.indicators(1000, database)
    let authorities = try await BoardDefinition.authorities(1000, database)
    try await BoardDefinition.keepModel("fifteen-others", of: authorities, database)
    let board = try BoardDefinition.make(
      indicators: indicators, sexes: ["Persons"], areas: [authorities[0]], model: "fifteen-others")
    let started = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for half in 0..<2 {
        group.addTask {
          for (index, authority) in authorities.enumerated() where index % 2 == half {
            _ = try await database.read { try DashboardBuilder(board).build(area: AreaCode(authority), $0) }
          }
        }
      }
      try await group.waitForAll()
    }
    let seconds = started.duration(to: .now) / .seconds(1)
    print(
      "| all comparisons of \(authorities.count) authorities for \(indicators.count) indicators | "
        + "\((seconds * 100).rounded() / 100) s |")
  }

  /// The dashboard's page from its comparisons, as the site renders it for every filter and order.
  private static func page(_ board: DashboardDefinition, _ database: SQLiteDatabase) async throws {
    let dashboard = try await database.read { try DashboardBuilder(board).build($0) }
    let summary = BoardSummary(dashboard, since: nil)
    let themes = Dictionary(
      uniqueKeysWithValues: dashboard.themes.map {
        ($0.id, ThemeSummary($0, benchmark: dashboard.benchmark.name))
      })
    var size = 0
    let times = try await measure(runs: 100) {
      size =
        DashboardPage(
          dashboard: dashboard, summary: summary, themeSummaries: themes,
          context: PageContext(links: .served(dashboard: "benchmark"), stylesheet: .linked("/style.css"))
        ).html.bytes.count
    }
    print("| the dashboard page (\(dashboard.comparisons.count) rows, \(size / 1000) kB) | \(times) |")
    let summaries = try await measure(runs: 100) {
      _ = BoardSummary(dashboard, since: dashboard)
      for theme in dashboard.themes { _ = ThemeSummary(theme, benchmark: dashboard.benchmark.name) }
    }
    print("| its summaries in words | \(summaries) |")
  }

  static func measure(runs: Int, _ work: () async throws -> Void) async throws -> String {
    var times: [Double] = []
    for _ in 0..<runs {
      let started = ContinuousClock.now
      try await work()
      times.append(started.duration(to: .now) / .milliseconds(1))
    }
    times.sort()
    func text(_ time: Double) -> String { "\((time * 100).rounded() / 100)" }
    return "\(text(times[runs / 2])) ms (least \(text(times[0])), most \(text(times[runs - 1])))"
  }
}
