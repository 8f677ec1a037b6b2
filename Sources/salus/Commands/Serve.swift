import ArgumentParser
import Foundation
import Logging
import Server

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the site.",
    discussion: """
      Every option is also a setting of the file that --config names, and of the environment: --public-address, \
      public-address: and SALUS_PUBLIC_ADDRESS are one. The command line comes first, then the environment, then the file.

      Examples:
        salus serve --port 8080
        salus serve --config /etc/salus/salus.yaml
      """)

  @OptionGroup var site: SiteOptions

  func run() async throws {
    try await reporting(.text) {
      let told = try site.configuration()
      let settings = try told.siteSettings()
      let database = try await told.openDatabase()
      let log = told.log
      LoggingSystem.bootstrap { _ in log }
      let (host, port, name) = (told.host, told.port, database.name)
      do {
        try await Site(
          database: database, madeWith: "Salus \(Salus.version)", settings: settings
        ).serve(
          host: host, port: port, metrics: told.metrics, logger: Logger(label: "salus")
        ) {
          Console.note("Salus serves \(name) on http://\(host):\(port). Stop it with Control-C.")
        }
      } catch let error where "\(error)".contains("in use") {
        let ports = [(host, port)] + (told.metrics.map { [$0] } ?? [])
        throw Failure(
          "Port \(ports.map { "\($0.1) of \($0.0)" }.joined(separator: ", or ")) is taken.",
          remedy: "Name another with --port\(ports.count > 1 ? " or --metrics-port" : "").")
      }
      try database.close()
    }
  }
}
