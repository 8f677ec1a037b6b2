import Foundation
import Store

/// A file that was taken in and changed something.
public struct ImportedFile: Hashable, Sendable, Identifiable {
  public var id: Int
  /// "fingertips", "table", "withdrawal", "areas", "code changes", "neighbours", "boundaries".
  public var kind: String
  public var file: String
  /// UTC, ISO 8601.
  public var received: String
  /// What became of its rows; nil where it held no figures.
  public var report: ImportReport?
  /// Where its figures came from a table of a paper.
  public var table: TablePlace?

  /// The newest first, `limit` of them at most.
  public static func newest(_ limit: Int, _ connection: any Connection) throws -> [ImportedFile] {
    try connection.rows(
      """
      SELECT d.id, d.kind, d.file_name, d.received_at, d.report, a.paper, a.first_line, a.caption
      FROM dataset_import d LEFT JOIN adoption a ON a.import_id = d.id OR a.withdrawn_by = d.id
      ORDER BY d.id DESC LIMIT \(limit)
      """
    ).map { row in
      let kind: String = try row.get(1)
      let report =
        try FigureImport.kinds.contains(kind)
        ? JSONDecoder().decode(ImportReport.self, from: Data(row.get(4, as: String.self).utf8)) : nil
      return ImportedFile(
        id: try row.get(0), kind: kind, file: try row.get(2), received: try row.get(3), report: report,
        table: try TablePlace(row, paper: 5, line: 6, caption: 7))
    }
  }
}
