import Foundation
import Store

extension ImportedDataset {
  /// Every file of figures that was taken in, the oldest first.
  public static func all(_ connection: any Connection) throws -> [ImportedDataset] {
    try connection.rows(
      """
      SELECT id, file_name, sha256, received_at, report FROM dataset_import WHERE kind = 'fingertips' ORDER BY id
      """
    ).map { row in
      let report = try JSONDecoder().decode(ImportReport.self, from: Data(row.get(4, as: String.self).utf8))
      return ImportedDataset(
        id: try row.get(0), file: try row.get(1), sha256: try row.get(2), received: try row.get(3),
        rows: report.rows, rejected: report.rejected)
    }
  }
}
