import ArgumentParser

struct Version: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which Salus this is, and what it is made of.",
    discussion: """
      The versions of the system's libraries are those that are loaded now.

      Examples:
        salus version
        salus version --format json
        salus version --sbom > salus.cdx.json
      """)

  @Flag(help: "Every package, library and program with version and licence, as CycloneDX 1.6 JSON.")
  var sbom = false

  @OptionGroup var report: ReportOptions

  private struct Report: Encodable {
    struct Part: Encodable {
      var name: String
      /// Left out where the library does not tell.
      var version: String?
    }

    var version: String
    var libraries: [Part]
    var packages: [Part]
  }

  func run() throws {
    if sbom { return try Console.printJSON(BillOfMaterials(version: Salus.version)) }
    switch report.format {
    case .json:
      let packages = Dependency.direct + Dependency.indirect
      try Console.printJSON(
        Report(
          version: Salus.version, libraries: Self.parts(Dependency.libraries), packages: Self.parts(packages)))
    case .text:
      print("salus \(Salus.version)")
      for library in Dependency.libraries { print("\(library.name) \(library.version ?? "(does not tell)")") }
    }
  }

  private static func parts(_ dependencies: [Dependency]) -> [Report.Part] {
    dependencies.map { .init(name: $0.name, version: $0.version) }
  }
}
