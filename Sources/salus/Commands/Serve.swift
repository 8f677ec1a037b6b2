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

  @Option(
    name: .customLong("public-address"),
    help: ArgumentHelp("Where the public reaches the site, as https://board.example.gov.uk.", valueName: "url"))
  var publicAddress: String?

  @Flag(name: .customLong("behind-proxy"), help: "A reverse proxy of yours tells the reader's address.")
  var isBehindProxy = false

  @Option(
    name: .customLong("single-sign-on"),
    help: ArgumentHelp("How to sign in by an identity provider: a JSON file.", valueName: "file"))
  var singleSignOn: String?

  @OptionGroup var data: DataOptions

  private var publicURL: URL? {
    publicAddress.flatMap { URL(string: $0) }.flatMap { url in
      ["http", "https"].contains(url.scheme) && url.host() != nil && ["", "/"].contains(url.path) ? url : nil
    }
  }

  func validate() throws {
    if publicAddress != nil, publicURL == nil {
      throw ValidationError(
        "--public-address is an address such as https://board.example.gov.uk, without a path.")
    }
    guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
  }

  func run() async throws {
    try await reporting(.text) {
      let database = try await data.open()
      var logger = Logger(label: "salus", factory: StreamLogHandler.standardError(label:))
      logger.logLevel = .notice
      let (host, port, name) = (host, port, database.name)
      do {
        let key = try SiteKeyFile(folder: data.url).read()
        let settings = SiteSettings(
          key: key, publicAddress: publicURL, isBehindProxy: isBehindProxy,
          singleSignOn: try singleSignOn.map { try SingleSignOnFile.read($0, key: key, site: publicURL) })
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
