import ArgumentParser
import Vocabulary

/// What a site is told about itself on the command line. Each option is a `Setting` of the same name.
struct SiteOptions: ParsableArguments {
  @Option(help: "The address to listen on; 127.0.0.1, unless told otherwise, is this machine only.")
  var host: String?

  @Option(help: "The port to listen on; 8080 unless told otherwise.")
  var port: String?

  @Option(
    name: .customLong("tls-certificate"),
    help: ArgumentHelp(
      "The site's own certificate, with those up to its authority's, in PEM; without it, plain HTTP.",
      valueName: "file"))
  var tlsCertificate: String?

  @Option(
    name: .customLong("tls-key"),
    help: ArgumentHelp("The key of that certificate, in PEM, without a passphrase.", valueName: "file"))
  var tlsKey: String?

  @Option(
    name: .customLong("public-address"),
    help: ArgumentHelp("Where the public reaches the site, as https://board.example.gov.uk.", valueName: "url"))
  var publicAddress: String?

  @Flag(
    name: .customLong("behind-proxy"), inversion: .prefixedNo,
    help: "A reverse proxy of yours tells the reader's address.")
  var isBehindProxy: Bool?

  @Option(
    name: .customLong("single-sign-on"),
    help: ArgumentHelp("How to sign in by an identity provider: a JSON file.", valueName: "file"))
  var singleSignOn: String?

  @Option(
    name: .customLong("second-step-for"),
    help: ArgumentHelp(
      "Roles that must have a second step of sign-in, as administrator,officer, or none; unless told otherwise, administrator where there is a public address.",
      valueName: "roles"))
  var secondStepFor: String?

  @Option(
    name: .customLong("session-idle-minutes"),
    help: ArgumentHelp(
      "After so many without a request somebody is signed out; 720 unless told otherwise.", valueName: "minutes"
    ))
  var sessionIdleMinutes: String?

  @Option(
    name: .customLong("session-whole-hours"),
    help: ArgumentHelp(
      "After so many somebody is signed out in any case; 168 unless told otherwise.", valueName: "hours"))
  var sessionWholeHours: String?

  @Option(
    name: .customLong("api-requests-per-minute"),
    help: ArgumentHelp(
      "How often one network address may ask the interface for programs; 600 unless told otherwise.",
      valueName: "number"))
  var apiRequestsPerMinute: String?

  @Option(
    name: .customLong("log-format"),
    help: ArgumentHelp("How the log on standard error is written: logfmt or json.", valueName: "format"))
  var logFormat: String?

  @Option(
    name: .customLong("log-level"),
    help: ArgumentHelp(
      "From which level on: debug, info (a line for each request), notice, warning or error.",
      valueName: "level"))
  var logLevel: String?

  @Option(
    name: .customLong("metrics-host"),
    help: ArgumentHelp(
      "The address at which Prometheus asks; 127.0.0.1 unless told otherwise.", valueName: "host"))
  var metricsHost: String?

  @Option(
    name: .customLong("metrics-port"),
    help: ArgumentHelp(
      "The port at which Prometheus asks for /metrics; without it, nowhere.", valueName: "port"))
  var metricsPort: String?

  @Option(
    name: .customLong("page-cache"),
    help: ArgumentHelp(
      "Megabytes of public pages that are kept while nothing changes; 32 unless told otherwise, 0 keeps none.",
      valueName: "megabytes"))
  var pageCache: String?

  @OptionGroup var data: DataOptions

  func configuration() throws(Issues) -> Configuration {
    try data.configuration([
      .host: host, .port: port, .tlsCertificate: tlsCertificate, .tlsKey: tlsKey, .publicAddress: publicAddress,
      .behindProxy: isBehindProxy.map { "\($0)" },
      .singleSignOn: singleSignOn, .logFormat: logFormat, .logLevel: logLevel, .metricsHost: metricsHost,
      .metricsPort: metricsPort, .pageCache: pageCache,
      .secondStepFor: secondStepFor, .sessionIdleMinutes: sessionIdleMinutes,
      .sessionWholeHours: sessionWholeHours, .apiRequestsPerMinute: apiRequestsPerMinute,
    ])
  }
}
