extension Dependency {
  /// Everything, in the order of `Documentation/dependencies.md`. A test holds the packages against those that the
  /// build resolved, and all of it against that page.
  static var all: [Dependency] { direct + indirect + libraries + programs + data }

  /// The packages that `Package.swift` names.
  static let direct: [Dependency] = [
    .apple("swift-argument-parser", "1.8.2", "the command line", apacheForRuntime),
    .apple("swift-crypto", "4.5.2", "hashes, HMAC, AES-GCM", apache),
    .apple("swift-http-types", "1.8.0", "HTTP", apache),
    .apple("swift-log", "1.16.2", "the server's log", apache),
    .apple("swift-nio", "2.101.2", "HTTP", "Apache-2.0 AND BSD-3-Clause AND MIT"),
    .apple("swift-nio-extras", "1.35.2", "HTTP", apache),
    .apple("swift-nio-ssl", "2.37.6", "TLS, with BoringSSL", apache),
    .package("swift-subprocess", "1.0.2", "swiftlang", "WeasyPrint, pdftotext", apache),
    .package("GRDB.swift", "7.10.0", "groue", "SQLite", "MIT"),
    .package("hummingbird", "2.28.1", "hummingbird-project", "the web server", apache),
    .package("Yams", "6.2.2", "jpsim", "dashboards' definitions", "MIT"),
    .package("async-http-client", "1.37.0", "swift-server", "the identity provider", apache),
    .package("jwt-kit", "5.7.1", "vapor", "ID tokens' signatures", "MIT"),
  ]

  /// What those bring along.
  static let indirect: [Dependency] = [
    .apple("swift-algorithms", "1.2.1", "async-http-client", apacheForRuntime),
    .apple("swift-asn1", "1.7.4", "swift-certificates", apache),
    .apple("swift-async-algorithms", "1.1.4", "hummingbird", apacheForRuntime),
    .apple("swift-atomics", "1.3.0", "swift-nio", apacheForRuntime),
    .apple("swift-certificates", "1.21.1", "jwt-kit", apache),
    .apple("swift-collections", "1.6.0", "swift-nio", apacheForRuntime),
    .apple("swift-configuration", "1.4.0", "hummingbird", apache),
    .apple("swift-distributed-tracing", "1.7.3", "hummingbird", apache),
    .apple("swift-http-structured-headers", "1.7.0", "swift-nio-extras", apache),
    .apple("swift-metrics", "2.13.0", "hummingbird", apache),
    .apple("swift-nio-http2", "1.46.0", "async-http-client", apache),
    .apple("swift-nio-transport-services", "1.28.0", "hummingbird", apache),
    .apple("swift-numerics", "1.1.1", "swift-algorithms", apacheForRuntime),
    .apple("swift-service-context", "1.5.1", "swift-distributed-tracing", apache),
    .package("swift-service-lifecycle", "2.13.0", "swift-server", "hummingbird", apache),
    .apple("swift-system", "1.8.1", "swift-nio, swift-subprocess", apacheForRuntime),
  ]

  static var libraries: [Dependency] {
    [
      .library("SQLite", LibraryVersions.sqlite, "the embedded database", "blessing"),
      .library("libpq", LibraryVersions.libpq, "PostgreSQL", "PostgreSQL"),
      .library("libargon2", nil, "passwords", "CC0-1.0 OR Apache-2.0"),
      .library("cmark-gfm", LibraryVersions.cmark, "Markdown", "BSD-2-Clause AND MIT"),
      .library(
        "libxlsxwriter", LibraryVersions.xlsxwriter, "workbooks", "BSD-2-Clause AND MIT AND MPL-2.0 AND Zlib"),
      .library("libzip", LibraryVersions.libzip, "Word papers", "BSD-3-Clause"),
      .library("zlib", nil, "compression, for libzip and libxlsxwriter", "Zlib"),
      .library("Swift runtime and Foundation", nil, "the language", "Apache-2.0 WITH Swift-exception"),
    ]
  }

  static let programs: [Dependency] = [
    .init(name: "WeasyPrint", kind: .program, purpose: "PDF", licence: "BSD-3-Clause"),
    .init(name: "pdftotext", kind: .program, purpose: "reading PDF", licence: "GPL-2.0-only OR GPL-3.0-only"),
  ]

  static let data: [Dependency] = [
    .init(
      name: "zxcvbn", kind: .data(version: "4.5.0"), purpose: "the list of common passwords", licence: "MIT")
  ]

  private static let apache = "Apache-2.0"
  private static let apacheForRuntime = "Apache-2.0 WITH Swift-exception"

  private static func package(
    _ name: String, _ version: String, _ owner: String, _ purpose: String, _ licence: String
  ) -> Dependency {
    Dependency(
      name: name, kind: .package(version: version, address: "https://github.com/\(owner)/\(name)"),
      purpose: purpose, licence: licence)
  }

  private static func apple(_ name: String, _ version: String, _ purpose: String, _ licence: String)
    -> Dependency
  {
    package(name, version, "apple", purpose, licence)
  }

  private static func library(_ name: String, _ version: String?, _ purpose: String, _ licence: String)
    -> Dependency
  {
    Dependency(name: name, kind: .library(version: version), purpose: purpose, licence: licence)
  }
}
