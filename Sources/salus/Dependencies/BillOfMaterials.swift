/// What the program is made of, as CycloneDX 1.6 (ECMA-424) has it. It has no time and no serial number: the same
/// program on the same machine gives the same text.
struct BillOfMaterials: Encodable {
  struct Component: Encodable {
    struct Licence: Encodable { var expression: String }
    struct Reference: Encodable {
      var type = "vcs"
      var url: String
    }

    var type: String
    var bomRef: String
    var name: String
    var version: String?
    var description: String?
    var scope: String?
    var licenses: [Licence]
    var purl: String?
    var externalReferences: [Reference]?

    enum CodingKeys: String, CodingKey {
      case type, name, version, description, scope, licenses, purl, externalReferences
      case bomRef = "bom-ref"
    }
  }

  struct Metadata: Encodable { var component: Component }

  struct Needs: Encodable {
    var ref: String
    var dependsOn: [String]
  }

  var bomFormat = "CycloneDX"
  var specVersion = "1.6"
  var version = 1
  var metadata: Metadata
  var components: [Component]
  /// Of Salus alone: which of the packages need which others is theirs to say.
  var dependencies: [Needs]

  init(version program: String) {
    let salus = Component(
      type: "application", bomRef: "salus", name: "salus", version: program,
      licenses: [.init(expression: "MIT")])
    metadata = Metadata(component: salus)
    components = Dependency.all.map(Component.init)
    let own = Dependency.direct + Dependency.libraries + Dependency.programs + Dependency.data
    dependencies = [Needs(ref: salus.bomRef, dependsOn: own.map(\.name))]
  }
}

extension BillOfMaterials.Component {
  init(_ dependency: Dependency) {
    self.init(
      type: "library", bomRef: dependency.name, name: dependency.name, version: dependency.version,
      description: dependency.purpose, licenses: [.init(expression: dependency.licence)])
    switch dependency.kind {
    case .package(let version, let address):
      purl = "pkg:swift/\(address.dropFirst("https://".count))@\(version)"
      externalReferences = [.init(url: address)]
    case .library: break
    case .program:
      type = "application"
      scope = "optional"
    case .data: type = "data"
    }
  }
}
