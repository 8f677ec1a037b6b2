import Foundation
import TestSupport
import Testing

@Suite struct VersionTests {
  private struct Part: Hashable {
    var name: String
    var version: String
    var licence: String
    var address: String?
    var purpose: String
  }

  private let bill: [String: Any]
  private let parts: [Part]

  init() throws {
    let outcome = try Program().run("version", "--sbom")
    #expect(outcome.status == 0, "\(outcome.errors)")
    bill = outcome.json
    let components = try #require(outcome.json["components"] as? [[String: Any]])
    parts = components.map { component in
      let licences = component["licenses"] as? [[String: String]] ?? []
      let references = component["externalReferences"] as? [[String: String]] ?? []
      return Part(
        name: component["name"] as? String ?? "", version: component["version"] as? String ?? "",
        licence: licences.first?["expression"] ?? "", address: references.first?["url"],
        purpose: component["description"] as? String ?? "")
    }
  }

  private struct Resolved: Decodable {
    struct Pin: Decodable {
      struct State: Decodable { var version: String? }
      var location: String
      var state: State
    }
    var pins: [Pin]
  }

  @Test func everyPackageThatTheBuildResolvedIsInTheListWithItsVersionAndNoOther() throws {
    let file = Project.root.appendingPathComponent("Package.resolved")
    let resolved = try JSONDecoder().decode(Resolved.self, from: Data(contentsOf: file))
    let pins = resolved.pins.map { pin in
      "\(pin.location.replacingOccurrences(of: ".git", with: "", options: [.anchored, .backwards])) "
        + (pin.state.version ?? "")
    }
    let listed = parts.compactMap { part in part.address.map { "\($0) \(part.version)" } }
    #expect(Set(listed) == Set(pins), "Dependencies.swift must name what Package.resolved does")
    #expect(listed.count == pins.count)
  }

  @Test func whatThePackageNamesItselfIsWhatSalusDependsOn() throws {
    let manifest = try String(
      contentsOf: Project.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let named = manifest.matches(of: /\.package\(url: "([^"]+)"/).map { String($0.output.1) }
    let needs = try #require((bill["dependencies"] as? [[String: Any]])?.first?["dependsOn"] as? [String])
    let direct = parts.filter { needs.contains($0.name) }.compactMap(\.address)
    #expect(Set(direct) == Set(named))
  }

  @Test func thePageOfDependenciesSaysTheSame() throws {
    let page = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/dependencies.md"), encoding: .utf8)
    for part in parts {
      if let address = part.address {
        let row = "| [\(part.name)](\(address)) | \(part.version) | \(part.purpose) | \(part.licence) |"
        #expect(page.contains(row + "\n"), "\(row)")
      } else {
        // The versions of what the system brings along are those of another machine.
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| \(part.name) |") }
        #expect(rows.count == 1 && rows.allSatisfy { $0.hasSuffix("| \(part.licence) |") }, "\(part)")
      }
    }
    let packages = page.split(separator: "\n").filter {
      $0.hasPrefix("| [") && $0.contains("](https://github.com/")
    }
    #expect(packages.count == parts.count { $0.address != nil })
  }

  @Test func itIsCycloneDXAndEveryPartHasALicence() {
    #expect(bill["bomFormat"] as? String == "CycloneDX" && bill["specVersion"] as? String == "1.6")
    #expect(parts.allSatisfy { !$0.licence.isEmpty && !$0.name.isEmpty })
    #expect(Set(parts.map(\.name)).count == parts.count)
  }

  @Test func theSystemsLibrariesTellTheirVersions() throws {
    let outcome = try Program().run("version", "--format", "json")
    #expect(outcome.json["version"] as? String == "0.1.0")
    let libraries = try #require(outcome.json["libraries"] as? [[String: String]])
    let versions = Dictionary(uniqueKeysWithValues: libraries.map { ($0["name"] ?? "", $0["version"] ?? "") })
    for name in ["SQLite", "libpq", "cmark-gfm", "libxlsxwriter", "libzip"] {
      #expect(versions[name]?.wholeMatch(of: /\d+\.\d+(\.\w+)*/) != nil, "\(name): \(versions[name] ?? "-")")
    }
    #expect(try Program().run("version").text.hasPrefix("salus 0.1.0\n"))
  }
}
