import Evidence
import Hummingbird
import Pages
import Vocabulary

extension Site {
  /// Answers a resource of the interface for programs.
  func api(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Response {
    guard let resource = APIResource.of(route) else { throw PageFailure.noSuchPage() }
    let query = try APIQuery(request.uri.query ?? "", for: resource.parameters)
    let suffix = resource.isData ? APIForm.suffix(of: request.uri.path).form : nil
    let form = try APIForm.asked(
      suffix: suffix, format: query["format"], accept: resource.isData ? request.headers[.accept] : nil,
      offered: resource.forms)
    let state = try await state()
    let freshness = Freshness(
      [state.digest, madeWith, request.uri.path, request.uri.query ?? "", form.rawValue],
      changed: resource.isData ? state.changed : nil)
    let newline = [UInt8(ascii: "\n")]
    var response = try await freshness.answer(request, context) {
      switch resource.shape {
      case .entry: .bytes(APIResource.entryDocument.bytes + newline, type: form.contentType)
      case .description: .bytes(OpenAPIDescription.json.bytes + newline, type: form.contentType)
      case .list, .item:
        try await data(
          resource, form, APIRequest(query: query, context: context, state: state), request.uri.path)
      }
    }
    if suffix == nil, query["format"] == nil { response.headers[.vary] = "Accept" }
    return response
  }

  private func data(_ resource: APIResource, _ form: APIForm, _ request: APIRequest, _ path: String)
    async throws
    -> Response
  {
    let content = try await content(resource.route, request)
    let address = APIAddress(
      bare: APIForm.suffix(of: path).bare, form: APIForm.suffix(of: path).form, query: request.query)
    return APIAnswer(
      resource: resource, content: content, address: address, changed: request.state.changed, madeWith: madeWith
    ).response(form)
  }

  private func content(_ route: Route, _ request: APIRequest) async throws -> APIContent {
    switch route {
    case .apiBodies: try await bodies(request)
    case .apiIndicators: try await indicators(request)
    case .apiIndicator: try await indicator(request)
    case .apiObservations: try await observations(request)
    case .apiComparisons: try await comparisons(request)
    case .apiDashboards: try await dashboards(request)
    case .apiDashboard: try await dashboard(request)
    case .apiNotices: notices(request)
    case .apiSearch: try await found(request)
    default: throw PageFailure.noSuchPage()
    }
  }

  /// Every dashboard, in order of title.
  func allDashboards() async throws -> [(entry: DashboardRepository.Entry, loaded: LoadedDashboard)] {
    var all: [(DashboardRepository.Entry, LoadedDashboard)] = []
    for entry in try await database.read({ try DashboardRepository($0).all() }) {
      if let loaded = try await library.load(entry.id) { all.append((entry, loaded)) }
    }
    return all
  }
}

/// A request to a resource that has data.
struct APIRequest: Sendable {
  var query: APIQuery
  var context: SiteContext
  var state: StoreState

  /// The item that the address names, without the form that it may end in.
  func item(_ name: String) throws -> String { APIForm.suffix(of: try context.parameters.require(name)).bare }
}
