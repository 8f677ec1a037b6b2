// swift-tools-version: 6.2
import PackageDescription

// Arrows point down only: a target may depend on those above it in this list, never on those below.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "salus",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "salus", targets: ["salus"]),
    .library(name: "IndicatorMethods", targets: ["IndicatorMethods"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    .target(name: "Vocabulary", swiftSettings: strict),
    .target(name: "CSVRecords", swiftSettings: strict),
    .target(name: "TextSearch", swiftSettings: strict),
    .target(name: "IndicatorMethods", swiftSettings: strict),
    .target(
      name: "MethodTables", dependencies: ["Vocabulary", "CSVRecords", "IndicatorMethods"],
      swiftSettings: strict),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "Store",
      dependencies: [
        "Vocabulary", "CPostgres", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "SingleSignOn",
      dependencies: [
        "Vocabulary", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "Evidence",
      dependencies: [
        "Vocabulary", "CSVRecords", "IndicatorMethods", "Store",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(
      name: "Records",
      dependencies: [
        "Vocabulary", "CSVRecords", "TextSearch", "Store", "CZip",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .target(
      name: "People",
      dependencies: ["Vocabulary", "Store", "CArgon2", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.copy("Passwords/Resources/common-passwords.txt")],
      swiftSettings: strict),
    .target(name: "Charts", dependencies: ["Vocabulary"], swiftSettings: strict),
    .target(
      name: "Content",
      dependencies: ["Vocabulary", "Store", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Pages",
      dependencies: [
        "Vocabulary", "CSVRecords", "TextSearch", "IndicatorMethods", "Evidence", "Records", "Content",
        "Charts", "CCMarkGFM", "CXLSXWriter",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "Server",
      dependencies: [
        "Vocabulary", "TextSearch", "Store", "Evidence", "Records", "Content", "People", "SingleSignOn",
        "Charts", "Pages",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .target(
      name: "WorkedExample", path: "Examples", resources: [.copy("leicestershire")],
      swiftSettings: strict),
    .executableTarget(
      name: "salus",
      dependencies: [
        "WorkedExample", "Vocabulary", "IndicatorMethods", "MethodTables", "Store", "Evidence", "Records",
        "People",
        "SingleSignOn", "Pages", "Server", "CPostgres", "CCMarkGFM", "CXLSXWriter", "CZip",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "salus-bench", dependencies: ["Vocabulary", "Store", "Evidence", "Pages"],
      path: "Benchmarks/SalusBench",
      swiftSettings: strict),
    .executableTarget(
      name: "salus-methods-bench", dependencies: ["IndicatorMethods"], path: "Benchmarks/Methods",
      exclude: ["methods.R", "methods_numpy.py"], swiftSettings: strict),
    .executableTarget(
      name: "salus-search-bench", dependencies: ["TextSearch"], path: "Benchmarks/Search", swiftSettings: strict
    ),
    .executableTarget(
      name: "methods-oracle", dependencies: ["IndicatorMethods"], path: "Tests/Oracles/MethodsOracle",
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "DatabaseSupport", dependencies: ["Store", "TestSupport"], path: "Tests/DatabaseSupport",
      swiftSettings: strict),
    .testTarget(
      name: "VocabularyTests", dependencies: ["Vocabulary", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "IndicatorMethodsTests", dependencies: ["IndicatorMethods", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "MethodTablesTests", dependencies: ["MethodTables", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "DatabaseSupport", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PeopleTests", dependencies: ["People", "Vocabulary", "Store", "DatabaseSupport", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SingleSignOnTests",
      dependencies: [
        "SingleSignOn", "Vocabulary", "TestSupport",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EvidenceTests",
      dependencies: [
        "Evidence", "CSVRecords", "Vocabulary", "IndicatorMethods", "Store", "Server",
        "DatabaseSupport", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "DatabaseSupport", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Records", "TextSearch", "Vocabulary", "Store", "DatabaseSupport", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "TextSearchTests", dependencies: ["TextSearch"], swiftSettings: strict),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "TestSupport"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Pages", "TextSearch", "Vocabulary", "IndicatorMethods", "Evidence", "Content", "TestSupport",
      ],
      exclude: ["Snapshots", "Exports/Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Server", "Evidence", "Records", "Content", "People", "SingleSignOn", "Pages", "Store",
        "DatabaseSupport",
        "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["salus", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
