import ArgumentParser
import Foundation
import Logging
import Server

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the site.",
    discussion: """
      Every option is also a setting of the file that --config names, and of the environment: --public-address,
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
      var logger = Logger(label: "salus", factory: StreamLogHandler.standardError(label:))
      logger.logLevel = .notice
      let (host, port, name) = (told.host, told.port, database.name)
      do {
        try await Site(
          database: database, madeWith: "Salus \(Salus.version)", settings: settings
        ).serve(
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
