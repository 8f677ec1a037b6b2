import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import People
import Store
import TestSupport
import Testing

@testable import Server

/// The site with the worked example, every file of it received in the same second.
struct APISite {
  let folder: TemporaryFolder
  let database: SQLiteDatabase
  let site: Site

  static let received = "2025-03-01T09:00:00Z"

  init() async throws {
    folder = try TemporaryFolder()
    database = try await SQLiteDatabase(folder: folder.url, migrations: Site.migrations)
    site = Site(
      database: database, madeWith: "Salus test",
      settings: SiteSettings(key: SiteKey(Array(repeating: 7, count: 32))!))
    let example = Project.root.appendingPathComponent("Examples/leicestershire")
    let moment = try Date(Self.received, strategy: .iso8601)
    let geography = GeographyImport(database: database, now: { moment })
    _ = try await geography.areas(example.appendingPathComponent("areas.csv"))
    _ = try await geography.neighbours(
      example.appendingPathComponent("neighbours.csv"), model: "cipfa-2024",
      title: "CIPFA nearest neighbours 2024")
    _ = try await ObservationImport(database: database, rejectsFolder: folder.url, now: { moment })
      .run(example.appendingPathComponent("fingertips-90284.csv"))
    try await define(try Self.definition, at: Self.received)
  }

  static var definition: String {
    get throws {
      try String(
        contentsOf: Project.root.appendingPathComponent("Examples/leicestershire/dashboard.yaml"),
        encoding: .utf8)
    }
  }

  func define(_ yaml: String, at moment: String) async throws {
    let definition = try DashboardDefinition(yaml: yaml, file: "dashboard.yaml")
    let moment = try Date(moment, strategy: .iso8601)
    _ = try await database.write {
      try DashboardRepository($0).keep(definition, file: "dashboard.yaml", now: moment)
    }
  }

  struct Answer {
    var status: Int
    var text: String
    var headers: HTTPFields

    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
    }
    var rows: [[String: Any]] { json["data"] as? [[String: Any]] ?? [] }
    func link(_ name: String) -> String? { (json["links"] as? [String: Any])?[name] as? String }
  }

  func ask(_ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:]) async throws
    -> Answer
  {
    try await Application(router: site.router()).test(.router) { client in
      try await client.execute(uri: path, method: method, headers: headers) {
        Answer(status: $0.status.code, text: String(buffer: $0.body), headers: $0.headers)
      }
    }
  }
}
