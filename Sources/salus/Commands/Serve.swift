import ArgumentParser
import Foundation
import Logging
import Server

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the site.",
    discussion: """
      Example:
        salus serve --port 8080
      """)

  @Option(help: "The address to listen on; 127.0.0.1 is this machine only.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on.")
  var port = 8080

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
  }

  func run() async throws {
    try await reporting(.text) {
      let database = try await data.open()
      var logger = Logger(label: "salus", factory: StreamLogHandler.standardError(label:))
      logger.logLevel = .notice
      let (host, port, name) = (host, port, database.name)
      do {
        try await Site(database: database, madeWith: "Salus \(Salus.version)").serve(
          host: host, port: port, logger: logger
        ) {
          Console.note("Salus serves \(name) on http://\(host):\(port). Stop it with Control-C.")
        }
      } catch let error where "\(error)".contains("in use") {
        throw Failure("Port \(port) of \(host) is taken.", remedy: "Name another with --port.")
      }
      try database.close()
    }
  }
}
