import Evidence
import HTTPTypes
import Hummingbird
import Pages

extension Response {
  /// A CSV with the way to its metadata, which stand beside it, and to its licence.
  ///
  /// - Parameter metadata: the address of the metadata, which may be relative to the CSV's.
  func describing(csv metadata: String) -> Response {
    var response = self
    response.headers[Self.link] =
      "<\(metadata)>; rel=\"describedby\"; type=\"\(CSVWMetadata.contentType)\", "
      + "<\(OpenGovernmentLicence.address)>; rel=\"license\""
    return response
  }

  static let link = HTTPField.Name("Link")!
}

extension Site {
  static let metadataEnd = ".csv-metadata.json"

  /// The metadata of `figures.csv`.
  func figuresMetadata(_ loaded: LoadedDashboard) -> Response {
    Self.metadata(
      DashboardTable.headings, of: "figures.csv", title: loaded.dashboard.title,
      description: "One line for each row of the dashboard.", loaded, madeWith: madeWith)
  }

  /// The metadata of a row's CSV, where the address names them; nil where it names anything else.
  func rowMetadata(_ context: SiteContext, _ loaded: LoadedDashboard) throws -> Response? {
    let name = try context.parameters.require("row")
    guard name.hasSuffix(Self.metadataEnd) else { return nil }
    let id = String(name.dropLast(Self.metadataEnd.count))
    guard let row = loaded.dashboard.comparison(id) else {
      throw PageFailure.noSuchPage("row of this dashboard")
    }
    return Self.metadata(
      HistoryTable.headings, of: "\(id).csv", title: "\(row.label), \(row.population)",
      description: "One line for each period of the row.", loaded, madeWith: madeWith)
  }

  private static func metadata(
    _ headings: [ExportHeading], of file: String, title: String, description: String, _ loaded: LoadedDashboard,
    madeWith: String
  ) -> Response {
    let sources = Set(loaded.dashboard.comparisons.map(\.indicator.source.title)).sorted()
    let metadata = CSVWMetadata.json(
      headings, url: file, title: title, description: description, sources: sources,
      modified: loaded.dashboard.dataReceived, madeWith: madeWith)
    return .bytes(metadata.bytes + [UInt8(ascii: "\n")], type: CSVWMetadata.contentType)
  }
}
