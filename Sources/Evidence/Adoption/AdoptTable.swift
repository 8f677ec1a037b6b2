import Foundation
import Store
import Vocabulary

/// Takes a table's figures, exactly as they were shown to who confirmed them.
public struct AdoptTable: Sendable {
  public var source: SourceTable
  public var answers: AdoptionAnswers
  /// The digest of the preview that was confirmed.
  public var confirmed: String
  /// Figures that are to stand in place of stored ones that differ.
  public var replacing: Set<Int>

  public init(_ source: SourceTable, _ answers: AdoptionAnswers, confirmed: String, replacing: Set<Int>) {
    (self.source, self.answers, self.confirmed, self.replacing) = (source, answers, confirmed, replacing)
  }

  public enum Outcome: Sendable {
    /// With the adoption's number.
    case adopted(Int)
    /// Something is to be mended, or changed since the preview: nothing was stored.
    case changed(AdoptionPreview)
    /// Nothing that is stored would be another.
    case nothing(AdoptionPreview)
  }

  /// In the transaction in which `source` was read.
  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> Outcome {
    let preview = try AdoptionPreview(source, answers, connection)
    guard preview.issues.isEmpty, preview.digest == confirmed else { return .changed(preview) }
    let taken = preview.figures.filter { figure in
      switch figure.standing {
      case .new: true
      case .same: false
      case .differs: replacing.contains(figure.id)
      }
    }
    guard !taken.isEmpty else { return .nothing(preview) }
    var report = ImportReport(file: source.place, sha256: source.sha256, bytes: source.bytes)
    let id = try newImport(FigureImport.table, at: moment, connection)
    report.importID = id
    let series = try store(taken, of: preview.indicator, by: id, &report, connection)
    report.rows = preview.figures.count
    report.unchanged += preview.same
    // What was refused was not used.
    report.rejected = preview.figures.count - taken.count - preview.same
    try keep(report, series, actor, connection)
    try connection.audit([change(preview, report)], by: actor, at: moment)
    return .adopted(id)
  }

  private func newImport(_ kind: String, at moment: Date, _ connection: any Connection) throws -> Int {
    guard
      let id: Int = try connection.value(
        """
        INSERT INTO dataset_import (kind, file_name, sha256, bytes, received_at, report)
        VALUES (\(kind), \(source.place), \(source.sha256), \(source.bytes), \(Timestamp.text(moment)), '')
        RETURNING id
        """)
    else { throw StoreError.unexpectedValue("an import was kept without a number") }
    return id
  }

  /// By the same path as the rows of a file; the series' number.
  private func store(
    _ taken: [AdoptionPreview.Figure], of indicator: KnownIndicator, by id: Int, _ report: inout ImportReport,
    _ connection: any Connection
  ) throws -> Int32 {
    var identities = ImportIdentities(importID: id)
    var batch = FingertipsBatch()
    batch.newSeries = [
      SeriesKey(
        indicatorID: indicator.id, indicatorName: indicator.name, sex: answers.sex, age: answers.age,
        categoryType: "", category: "")
    ]
    batch.newWords = [""]
    var rows: [FingertipsRow] = []
    for (place, figure) in taken.enumerated() {
      let printed = figure.printed
      batch.newAreas.append(printed.area)
      batch.newPeriods.append(printed.period)
      batch.newWords += [printed.area.type, printed.note ?? ""]
      rows.append(FingertipsRow(printed, place: Int32(place)))
    }
    try identities.add(batch, connection)
    let series = try identities.series(0, connection)
    let incoming = try rows.map { try identities.observation($0, connection) }
    let merge = try SeriesMerge(incoming, into: series, by: id, absent: [], connection)
    report.add(merge)
    report.limitsDoNotBracket = rows.count { $0.flags.contains(.limitsDoNotBracket) }
    report.halfIntervals = rows.count { $0.flags.contains(.halfAnInterval) }
    report.learnedAreas = []
    return series
  }

  private func keep(
    _ report: ImportReport, _ series: Int32, _ actor: Actor, _ connection: any Connection
  ) throws {
    guard let id = report.importID else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let told = String(decoding: try encoder.encode(report), as: UTF8.self)
    let said = String(decoding: try encoder.encode(answers), as: UTF8.self)
    try connection.run("UPDATE dataset_import SET report = \(told) WHERE id = \(id)")
    try connection.run(
      """
      INSERT INTO adoption (import_id, paper, item, caption, page, first_line, last_line, series_id, answers,
        adopted_by_name)
      VALUES (\(id), \(source.paper), \(source.item), \(source.caption.sqlValue), \(source.page.sqlValue),
        \(source.firstLine), \(source.lastLine), \(Int(series)), \(said), \(actor.name))
      """)
  }

  private func change(_ preview: AdoptionPreview, _ report: ImportReport) -> AuditedChange {
    AuditedChange(
      action: "adoption.made", item: Reference("adoption", "\(report.importID ?? 0)"), field: "figures",
      new: """
        \(report.accepted) new, \(report.revised) in place of others, of \(preview.indicator.id) \
        (\(preview.indicator.name)), \(answers.sex), \(answers.age), from \(source.place)
        """)
  }
}

extension FingertipsRow {
  /// - Parameter place: among the figures that are taken; each brings an area, a period and two words of its own.
  fileprivate init(_ printed: PrintedObservation, place: Int32) {
    var flags: Flags = []
    if printed.lower.isMissing != printed.upper.isMissing { flags.insert(.halfAnInterval) }
    if let value = printed.value.value {
      if let lower = printed.lower.value, lower > value { flags.insert(.limitsDoNotBracket) }
      if let upper = printed.upper.value, upper < value { flags.insert(.limitsDoNotBracket) }
    }
    self.init(
      series: 0, area: place, period: place,
      numbers: Numbers(
        value: printed.value, lower95: printed.lower, upper95: printed.upper, lower998: .missing,
        upper998: .missing, count: printed.count, denominator: printed.denominator),
      words: Words(
        areaType: place * 2 + 1, valueNote: printed.note == nil ? 0 : place * 2 + 2, recentTrend: 0,
        comparedToEngland: 0, comparedToParent: 0, newData: 0, comparedToGoal: 0), flags: flags,
      row: Int32(clamping: printed.row), offset: 0, length: 0)
  }
}
