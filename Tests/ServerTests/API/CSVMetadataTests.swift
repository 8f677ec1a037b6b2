import DatabaseSupport
import Foundation
import Hummingbird
import Testing

@testable import Server

@Suite struct CSVMetadataTests {
  @Test(arguments: DatabaseKind.allCases) func everyCSVLeadsToMetadataOfItsColumns(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind)
    let row = "90284-persons-under-15-yrs"
    for path in [
      "/api/v1/bodies.csv", "/api/v1/bodies?format=csv",
      "/api/v1/observations.csv?indicator=90284&sex=Male&limit=3",
      "/api/v1/indicators/90284.csv", "/api/v1/dashboards/leicestershire.csv",
      "/dashboards/leicestershire/figures.csv",
      "/dashboards/leicestershire/indicators/\(row).csv",
    ] {
      let csv = try await site.ask(path)
      let link = csv.headers[Response.link] ?? ""
      #expect(link.contains("rel=\"license\""), "\(path)")
      let metadata = try await site.ask(Self.address(link, from: path))
      #expect(metadata.status == 200, "\(path): \(link)")
      #expect(metadata.headers[.contentType] == "application/csvm+json")
      let columns = (metadata.json["tableSchema"] as? [String: Any])?["columns"] as? [[String: Any]] ?? []
      let header = csv.text.prefix { $0 != "\r\n" }.split(separator: ",").map(String.init)
      #expect(columns.compactMap { $0["name"] as? String } == header, "\(path)")
      #expect((metadata.json["dc:license"] as? [String: Any])?["@id"] as? String == license)
      let described = Self.resolved(metadata.json["url"] as? String ?? "", from: path)
      #expect(try await site.ask(described).text == csv.text, "\(path)")
    }
  }

  private let license = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"

  private static func address(_ link: String, from path: String) -> String {
    let part = link.split(separator: ", ").first { $0.contains("rel=\"describedby\"") } ?? ""
    return resolved(String(part.dropFirst().prefix { $0 != ">" }), from: path)
  }

  private static func resolved(_ address: String, from path: String) -> String {
    if address.hasPrefix("/") { return address }
    return path.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/" + address
  }
}
