import Foundation
import Store

extension ImportedDataset {
  /// Every file and table of figures that was taken in, the oldest first.
  public static func all(_ connection: any Connection) throws -> [ImportedDataset] {
    try connection.rows(
      """
      SELECT d.id, d.file_name, d.sha256, d.received_at, d.report, a.paper, a.first_line, a.caption
      FROM dataset_import d LEFT JOIN adoption a ON a.import_id = d.id
      WHERE d.kind IN \(list: FigureImport.kinds) ORDER BY d.id
      """
    ).map { row in
      let report = try JSONDecoder().decode(ImportReport.self, from: Data(row.get(4, as: String.self).utf8))
      var dataset = ImportedDataset(
        id: try row.get(0), file: try row.get(1), sha256: try row.get(2), received: try row.get(3),
        rows: report.rows, rejected: report.rejected)
      dataset.table = try TablePlace(row, paper: 5, line: 6, caption: 7)
      return dataset
    }
  }
}

extension TablePlace {
  /// nil where the columns hold nothing: the figures came by a file.
  init?(_ row: SQLRow, paper: Int, line: Int, caption: Int) throws {
    guard let number = try row.get(paper, as: Int?.self), let first = try row.get(line, as: Int?.self) else {
      return nil
    }
    self.init(paper: number, line: first, caption: try row.get(caption))
  }
}
