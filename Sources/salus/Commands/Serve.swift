import ArgumentParser
import Foundation
import Logging
import Server
import Vocabulary

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the site.",
    discussion: """
      Every option is also a setting of the file that --config names, and of the environment: --public-address, \
      public-address: and SALUS_PUBLIC_ADDRESS are one. The command line comes first, then the environment, then the file.

      Examples:
        salus serve --port 8080
        salus serve --config /etc/salus/salus.yaml

      Where a setting is wrong the status is 78, and a new attempt would be in vain; else, where it cannot start, 1.
      """)

  @OptionGroup var site: SiteOptions

  func run() async throws {
    try await reporting(.text) {
      let (told, settings, certificate) = try settings()
      let database = try await told.openDatabase()
      let log = told.log
      LoggingSystem.bootstrap { _ in log }
      let (host, port, name) = (told.host, told.port, database.name)
      do {
        try await Site(
          database: database, madeWith: "Salus \(Salus.version)", settings: settings
        ).serve(
          host: host, port: port, certificate: certificate, metrics: told.metrics,
          logger: Logger(label: "salus")
        ) {
          Console.note(
            "Salus serves \(name) on \(certificate == nil ? "http" : "https")://\(host):\(port). Stop it with Control-C."
          )
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

  private func settings() throws -> (Configuration, SiteSettings, OwnCertificate?) {
    do {
      let told = try site.configuration()
      return (told, try told.siteSettings(), try told.certificate())
    } catch let issues as Issues {
      Console.error("\(issues)")
      throw ExitCode(Self.wrongSettings)
    }
  }

  /// EX_CONFIG of sysexits.h, which systemd knows by that name.
  private static let wrongSettings: Int32 = 78
}
