import Server

/// What an installation is told about itself. Each has one name: `--public-address` on the command line,
/// SALUS_PUBLIC_ADDRESS in the environment, `public-address:` in the file.
enum Setting: String, CaseIterable, Sendable {
  case host, port
  case tlsCertificate = "tls-certificate"
  case tlsKey = "tls-key"
  case publicAddress = "public-address"
  case behindProxy = "behind-proxy"
  case singleSignOn = "single-sign-on"
  case secondStepFor = "second-step-for"
  case sessionIdleMinutes = "session-idle-minutes"
  case sessionWholeHours = "session-whole-hours"
  case apiRequestsPerMinute = "api-requests-per-minute"
  case data, database
  case databasePasswordFile = "database-password-file"
  case keyFile = "key-file"
  case logFormat = "log-format"
  case logLevel = "log-level"
  case metricsHost = "metrics-host"
  case metricsPort = "metrics-port"
  case pageCache = "page-cache"

  var option: String { "--\(rawValue)" }
  var variable: String { "SALUS_" + rawValue.uppercased().replacing("-", with: "_") }

  /// Names the file that the others stand in; so it stands in none.
  static let fileVariable = "SALUS_CONFIG"

  /// What holds where nobody says anything; nil: nothing.
  var standard: String? {
    switch self {
    case .host: "127.0.0.1"
    case .port: "8080"
    case .behindProxy: "false"
    case .data: "salus-data"
    case .logFormat: "logfmt"
    case .logLevel: "notice"
    case .metricsHost: "127.0.0.1"
    case .pageCache: "32"
    case .sessionIdleMinutes: "720"
    case .sessionWholeHours: "168"
    case .apiRequestsPerMinute: "600"
    case .publicAddress, .singleSignOn, .secondStepFor, .database, .databasePasswordFile, .keyFile,
      .metricsPort, .tlsCertificate, .tlsKey:
      nil
    }
  }

  var purpose: String {
    switch self {
    case .host: "The address to listen on; 127.0.0.1 is this machine only."
    case .port: "The port to listen on."
    case .tlsCertificate:
      "The site's own certificate, with those up to its authority's, in PEM; without it, plain HTTP."
    case .tlsKey: "The key of that certificate, in PEM, without a passphrase."
    case .publicAddress: "Where the public reaches the site, as https://board.example.gov.uk."
    case .behindProxy:
      "Whether a reverse proxy of yours stands before the site, whose word on the reader's address is taken."
    case .singleSignOn: "How to sign in by an identity provider: a JSON file."
    case .secondStepFor:
      "Roles that must have a second step of sign-in, with commas, or none; without it, administrator where there is a public address."
    case .sessionIdleMinutes: "After so many minutes without a request somebody is signed out."
    case .sessionWholeHours: "After so many hours somebody is signed out in any case."
    case .apiRequestsPerMinute: "How often one network address may ask the interface for programs."
    case .data: "The folder of the embedded database, and in any case of the rows that imports reject."
    case .database: "The address of a PostgreSQL database instead, as postgres://user@host/name."
    case .databasePasswordFile: "A file that holds the password for that database, and nothing else."
    case .keyFile: "The site's own key; without it, site.key in the data folder, made at the first start."
    case .logFormat: "How the log is written: logfmt or json, one line for each event."
    case .logLevel: "From which level on: debug, info (a line for each request), notice, warning or error."
    case .metricsHost: "The address at which Prometheus asks; keep it one that the public does not reach."
    case .metricsPort: "The port at which Prometheus asks for /metrics; without it, nowhere."
    case .pageCache: "Megabytes of public pages that are kept while nothing changes; 0 keeps none."
    }
  }

  var kind: Kind {
    switch self {
    case .host, .metricsHost: .host
    case .port, .metricsPort: .port
    case .pageCache: .number(0...4096)
    case .logFormat: .word(LogLines.Format.allCases.map(\.rawValue))
    case .logLevel: .word(["debug", "info", "notice", "warning", "error"])
    case .publicAddress: .origin
    case .behindProxy: .yesOrNo
    case .secondStepFor: .roles
    case .sessionIdleMinutes: .number(5...1440)
    case .sessionWholeHours: .number(1...720)
    case .apiRequestsPerMinute: .number(1...1_000_000)
    case .database: .database
    case .singleSignOn, .data, .databasePasswordFile, .keyFile, .tlsCertificate, .tlsKey: .path
    }
  }
}
