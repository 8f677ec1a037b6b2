import Hummingbird
import Pages

extension Site {
  /// The page that tells people how programs read the site.
  static func programs(_ context: PageContext) -> Response {
    let resources = APIResource.all.filter(\.isData).map { resource in
      APIPage.Resource(
        path: resource.route.path, summary: resource.summary, doc: resource.doc,
        example: resource.parameters.contains(where: \.isRequired) ? nil : resource.route.path,
        parameters: resource.parameters.map {
          .init(name: $0.name, kind: $0.kind.words, doc: $0.doc, isRequired: $0.isRequired)
        },
        columns: resource.headings)
    }
    let faults = APIProblem.Kind.allCases.map {
      APIPage.Fault(id: $0.rawValue, title: $0.title, status: $0.status.code)
    }
    return .html(
      APIPage(resources: resources, faults: faults, mostRows: APIParameter.mostRows, context: context).html)
  }
}
