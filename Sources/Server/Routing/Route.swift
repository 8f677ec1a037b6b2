import HTTPTypes

/// Every address that the site answers, and how. Two of one address do not compile; nor does one without a line
/// in `access` and in `Site.answer`.
enum Route: String, CaseIterable, Sendable {
  case home = "GET /"
  case style = "GET /style.css"
  case favicon = "GET /favicon.ico"
  case health = "GET /health"

  case dashboard = "GET /dashboards/{dashboard}"
  case dashboardFigures = "GET /dashboards/{dashboard}/figures.{format}"
  case aboutData = "GET /dashboards/{dashboard}/data"
  case indicator = "GET /dashboards/{dashboard}/indicators/{row}"
  case editions = "GET /dashboards/{dashboard}/editions"
  case edition = "GET /dashboards/{dashboard}/editions/{edition}"
  case editionFigures = "GET /dashboards/{dashboard}/editions/{edition}/figures.{format}"
  case editionIndicator = "GET /dashboards/{dashboard}/editions/{edition}/indicators/{row}"

  var method: HTTPRequest.Method { rawValue.hasPrefix("POST ") ? .post : .get }

  /// With its parameters in braces.
  var path: String { String(rawValue.drop { $0 != "/" }) }
}
