import Foundation
import Store

/// Times a reading of one row and of three, as most addresses ask for them.
enum Readings {
  private static let table = Migration(
    "readings-1", "CREATE TABLE reading (id BIGINT PRIMARY KEY, text TEXT NOT NULL)")

  /// - Parameter place: a folder or an address, of a database that is new.
  static func run(_ place: String) async throws {
    let location: DatabaseLocation =
      place.contains("://") ? .server(place) : .folder(URL(fileURLWithPath: place, isDirectory: true))
    let database = try await location.open([table])
    try await database.write { connection in
      for id in 1...1000 { try connection.run("INSERT INTO reading (id, text) VALUES (\(id), \("row \(id)"))") }
    }
    for statements in [1, 3] {
      let times = try await SalusBench.measure(runs: 2000) {
        let first = Int.random(in: 1...900)
        try await database.read { connection in
          for id in first..<first + statements {
            _ = try connection.value("SELECT text FROM reading WHERE id = \(id)", as: String.self)
          }
        }
      }
      print("| a reading of \(statements == 1 ? "one statement" : "three statements") | \(times) |")
    }
    try database.close()
  }
}
