import Foundation
import Store
import Vocabulary

/// Figures that were taken from a table of a paper: which, by whom, and whether they still stand.
public struct Adoption: Hashable, Sendable, Identifiable {
  /// The number of its import.
  public var id: Int
  public var paper: Int
  /// The table's place among what the paper holds.
  public var item: Int
  public var caption: String?
  public var firstLine: Int
  /// The file, page and lines of the table.
  public var place: String
  public var indicator: KnownIndicator
  public var answers: AdoptionAnswers
  public var report: ImportReport
  /// UTC, ISO 8601.
  public var adopted: String
  public var adoptedBy: String
  /// When it was taken back; nil while it stands.
  public var withdrawn: String?
  public var withdrawnBy: String?
}

public struct AdoptionRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  private static let columns: SQL = """
    SELECT a.import_id, a.paper, a.item, a.caption, a.first_line, d.file_name, s.indicator_id, s.indicator_name,
      a.answers, d.report, d.received_at, a.adopted_by_name, w.received_at, a.withdrawn_by_name
    FROM adoption a JOIN dataset_import d ON d.id = a.import_id JOIN series s ON s.id = a.series_id
      LEFT JOIN dataset_import w ON w.id = a.withdrawn_by
    """

  /// The newest first.
  public func all() throws -> [Adoption] {
    try connection.rows("\(sql: Self.columns) ORDER BY a.import_id DESC").map(Self.adoption)
  }

  public func find(_ id: Int) throws -> Adoption? {
    try connection.row("\(sql: Self.columns) WHERE a.import_id = \(id)").map(Self.adoption)
  }

  /// The newest first.
  public func all(ofPaper paper: Int) throws -> [Adoption] {
    try connection.rows("\(sql: Self.columns) WHERE a.paper = \(paper) ORDER BY a.import_id DESC").map(
      Self.adoption)
  }

  private static func adoption(_ row: SQLRow) throws -> Adoption {
    let decoder = JSONDecoder()
    return Adoption(
      id: try row.get(0), paper: try row.get(1), item: try row.get(2), caption: try row.get(3),
      firstLine: try row.get(4), place: try row.get(5),
      indicator: KnownIndicator(id: try row.get(6), name: try row.get(7)),
      answers: try decoder.decode(AdoptionAnswers.self, from: Data(try row.get(8, as: String.self).utf8)),
      report: try decoder.decode(ImportReport.self, from: Data(try row.get(9, as: String.self).utf8)),
      adopted: try row.get(10), adoptedBy: try row.get(11), withdrawn: try row.get(12),
      withdrawnBy: try row.get(13))
  }
}
