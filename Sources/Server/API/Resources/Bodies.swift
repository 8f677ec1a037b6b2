import Evidence
import Pages
import Vocabulary

extension APIResource {
  static let bodies = APIResource(
    route: .apiBodies, item: "Body", summary: "Boards",
    doc: "The boards whose dashboards are published here.",
    parameters: APIParameter.paging() + [.format],
    shape: .list(BodyRow.columns.map(\.heading)))
}

struct BodyRow: Sendable {
  var name: String
  var area: NamedArea
  var dashboards: Int

  static let columns: [ExportColumn<BodyRow>] = [
    .text("id", "ID", "The board's short name, made of its name.") { shortName($0.name) }.always,
    .text("name", "Name", "What the board is called.") { $0.name }.always,
    .text("area_code", "Area code", "The code of the area that it is for.") { $0.area.code.rawValue }.always,
    .text("area", "Area", "The name of that area.") { $0.area.name }.always,
    .integer("dashboard_count", "Dashboards", "How many dashboards it publishes here.") { $0.dashboards }
      .always,
  ]

  /// By name.
  static func all(_ loaded: [LoadedDashboard], names: [AreaCode: String]) -> [BodyRow] {
    Dictionary(grouping: loaded.map(\.definition), by: \.board).map { board, definitions in
      let area = NamedArea(code: board.area, name: names[board.area] ?? board.area.rawValue)
      return BodyRow(name: board.name, area: area, dashboards: definitions.count)
    }.sorted { ($0.name, $0.area.code) < ($1.name, $1.area.code) }
  }

  private static func shortName(_ name: String) -> String {
    let words = name.lowercased().split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return words.isEmpty ? "board" : words.joined(separator: "-")
  }
}
