import Foundation
import Store

/// A file that was taken in and changed something.
public struct ImportedFile: Hashable, Sendable, Identifiable {
  public var id: Int
  /// "fingertips", "areas", "code changes", "neighbours", "boundaries".
  public var kind: String
  public var file: String
  /// UTC, ISO 8601.
  public var received: String
  /// What became of its rows; nil where it held no figures.
  public var report: ImportReport?

  /// The newest first, `limit` of them at most.
  public static func newest(_ limit: Int, _ connection: any Connection) throws -> [ImportedFile] {
    try connection.rows(
      "SELECT id, kind, file_name, received_at, report FROM dataset_import ORDER BY id DESC LIMIT \(limit)"
    ).map { row in
      let kind: String = try row.get(1)
      let report =
        try kind == "fingertips"
        ? JSONDecoder().decode(ImportReport.self, from: Data(row.get(4, as: String.self).utf8)) : nil
      return ImportedFile(
        id: try row.get(0), kind: kind, file: try row.get(2), received: try row.get(3), report: report)
    }
  }
}
