import Content
import DatabaseSupport
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
  private let place: DatabasePlace
  let database: any Database
  let site: Site

  var folder: TemporaryFolder { place.folder }

  static let received = "2025-03-01T09:00:00Z"

  /// - Parameter now: the time that it is for the site; the machine's where nothing is said.
  init(on kind: DatabaseKind, now: String? = nil) async throws {
    place = try await DatabasePlace(kind)
    database = try await place.open(Site.migrations)
    site = Self.site(database, now: now)
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

  private static func site(_ database: any Database, now: String?) -> Site {
    let now = now.flatMap { try? Date($0, strategy: .iso8601) }
    return Site(
      database: database, madeWith: "Salus test",
      settings: SiteSettings(key: SiteKey(Array(repeating: 7, count: 32))!), now: { now ?? Date() })
  }

  /// The same site at another time.
  func site(now: String) -> Site { Self.site(database, now: now) }

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

  /// Adds a notice, or puts the next version of the one of that title in force.
  func tell(
    _ title: String, from: String, until: String? = nil, state: String = "published",
    at moment: String = received,
    over version: Int = 0
  ) async throws {
    let moment = try Date(moment, strategy: .iso8601)
    let fields = [
      "title": title, "body": "What **\(title)** says.", "shown_from": from, "shown_until": until,
      "state": state,
    ].compactMapValues(\.self)
    _ = try await database.write { connection in
      let id = version == 0 ? nil : try Items<Notice>(connection).all().first { $0.title == title }?.id
      return try EditItem(id, wording: Notice { fields[$0] }, opened: version)
        .run(connection, by: Actor(account: nil, name: "Test", authority: "test"), at: moment)
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

  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:], of site: Site? = nil
  )
    async throws -> Answer
  {
    try await Application(router: (site ?? self.site).router()).test(.router) { client in
      try await client.execute(uri: path, method: method, headers: headers) {
        Answer(status: $0.status.code, text: String(buffer: $0.body), headers: $0.headers)
      }
    }
  }
}
