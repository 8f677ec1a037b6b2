import Evidence
import Foundation

/// The dashboard as JSON, with everything that its pages show: `Documentation/downloads.md` describes the
/// shape, which changes only with `formatVersion`.
///
/// Keys are in order, so that equal dashboards give equal bytes; numbers read back as the same doubles.
/// `themes` is by the id of the theme; `madeWith` names the program and its version.
public func dashboardJSON(
  _ dashboard: Dashboard, board: BoardSummary, themes: [String: ThemeSummary], madeWith: String
) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let document = DashboardDocument(dashboard, board: board, themes: themes, madeWith: madeWith)
  guard let data = try? encoder.encode(document) else {
    preconditionFailure("the document holds only text, finite numbers and null, which JSON can hold")
  }
  return [UInt8](data) + [UInt8(ascii: "\n")]
}
