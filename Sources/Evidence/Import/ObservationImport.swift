import Crypto
import Foundation
import Store
import Vocabulary

/// Takes a Fingertips export into the store: whole or not at all, every row accounted for.
///
/// One thread reads and types rows, another lays them over what is stored, a series at a time. A series is
/// written when enough rows wait in memory, so that memory stays bounded whatever the size of the file.
public struct ObservationImport: Sendable {
  public struct Progress: Sendable {
    public var bytesRead: Int
    public var bytes: Int
    public var rows: Int
  }

  /// Rows that go from one thread to the other at a time.
  var batchSize = 8192
  /// Rows in memory beyond which series are written out; about 120 bytes each.
  var waitingRows = 400_000

  let database: any Database
  /// Where the CSV of rejected rows goes.
  let rejectsFolder: URL
  let now: @Sendable () -> Date
  let progress: @Sendable (Progress) -> Void

  public init(
    database: any Database, rejectsFolder: URL, now: @escaping @Sendable () -> Date = { Date() },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.database = database
    self.rejectsFolder = rejectsFolder
    self.now = now
    self.progress = progress
  }

  /// - Throws: `Issues` where the file is not what it should be, `StoreError` where it cannot be stored. After
  ///   either, the store is as it was.
  public func run(_ file: URL) async throws -> ImportReport {
    let source = try SourceFile(file)
    let received = now()
    let rejects = RejectsFile(
      folder: rejectsFolder,
      name: "\(file.deletingPathExtension().lastPathComponent)-rejects-\(Timestamp.compact(received))")
    let report: ImportReport
    do {
      report = try await database.write { connection in
        // The transaction may be done again; what it wrote to the file the first time is not to stay.
        rejects.discard()
        var session = try ObservationImportSession(
          connection: connection, source: source, received: received, rejects: rejects)
        let report = try session.run(batchSize: batchSize, waitingRows: waitingRows, progress)
        guard report.changedAnything else { throw NothingChanged(report: report) }
        return report
      }
    } catch let nothing as NothingChanged {
      report = nothing.report
    } catch {
      rejects.discard()
      throw error
    }
    try rejects.finish()
    return report
  }

  /// Undoes the transaction, so that a file that changes nothing leaves no trace.
  private struct NothingChanged: Error {
    var report: ImportReport
  }
}

/// The file that is being imported, opened and found to be one.
struct SourceFile: Sendable {
  let url: URL
  let name: String
  let size: Int

  init(_ url: URL) throws(Issues) {
    self.url = url
    name = url.lastPathComponent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw Issues(Issue(file: url.path, problem: "there is no such file", remedy: "Check the path."))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
    guard !isFolder.boolValue, attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = attributes?[.size] as? Int
    else {
      throw Issues(
        Issue(file: url.path, problem: "this is not a file", remedy: "Name a CSV file, not a folder or a pipe.")
      )
    }
    guard FileManager.default.isReadableFile(atPath: url.path) else {
      throw Issues(Issue(file: url.path, problem: "the file may not be read", remedy: "Check who owns it."))
    }
    self.size = size
  }
}

struct ObservationImportSession {
  private let connection: any Connection
  private let source: SourceFile
  private let rejects: RejectsFile
  private let importID: Int
  private var identities: ImportIdentities
  private var report: ImportReport
  private var waiting: [Int32: [IncomingObservation]] = [:]
  private var waitingCount = 0
  private var seen: [Int32: SeenKeys] = [:]
  private var lastSeries: Int32 = 0
  private var absent: AbsentColumns = []

  init(connection: any Connection, source: SourceFile, received: Date, rejects: RejectsFile) throws {
    self.connection = connection
    self.source = source
    self.rejects = rejects
    report = ImportReport(file: source.name, bytes: source.size)
    importID = try connection.value(
      """
      INSERT INTO dataset_import (kind, file_name, sha256, bytes, received_at, report)
      VALUES ('fingertips', \(source.name), '', \(source.size), \(Timestamp.text(received)), '')
      RETURNING id
      """)!
    identities = ImportIdentities(importID: importID)
  }

  mutating func run(
    batchSize: Int, waitingRows: Int, _ progress: (ObservationImport.Progress) -> Void
  ) throws -> ImportReport {
    let reading = ReadingThread.start(source: source, batchSize: batchSize)
    defer { reading.queue.abandon() }
    while let batch = try reading.queue.take() {
      try identities.add(batch, connection)
      absent = batch.absent
      try rejects.append(batch.rejected)
      note(batch.rejected)
      for row in batch.rows { try add(row) }
      report.rows += batch.rows.count + batch.rejected.count
      if waitingCount > waitingRows { try writeOut(keeping: lastSeries, upTo: waitingRows / 4) }
      progress(.init(bytesRead: batch.bytesRead, bytes: source.size, rows: report.rows))
    }
    try writeOut(keeping: nil, upTo: 0)
    report.sha256 = reading.result.sha256
    report.unknownColumns = reading.result.unknownColumns
    report.learnedAreas = identities.learned
    report.renamedIndicators = identities.renamedIndicators
    report.periodLengthsLearned = identities.periodLengthsLearned
    report.rejects = rejects.path
    try finish()
    return report
  }

  private mutating func note(_ rejected: [RejectedRow]) {
    report.rejected += rejected.count
    for row in rejected where report.firstRejects.count < 5 {
      report.firstRejects.append("row \(row.row)\(row.column.map { ", \($0)" } ?? ""): \(row.reason)")
    }
  }

  private mutating func add(_ row: FingertipsRow) throws {
    let series = try identities.series(row.series, connection)
    waiting[series, default: []].append(try identities.observation(row, connection))
    waitingCount += 1
    lastSeries = series
    if !row.flags.isEmpty {
      if row.flags.contains(.limitsDoNotBracket) { report.limitsDoNotBracket += 1 }
      if row.flags.contains(.limitsReadAsMissing) { report.limitsReadAsMissing += 1 }
      if row.flags.contains(.halfAnInterval) { report.halfIntervals += 1 }
    }
  }

  /// Writes the series that wait; `keeping` is still being read and waits on unless it has too many rows.
  private mutating func writeOut(keeping: Int32?, upTo most: Int) throws {
    let all = waiting.sorted { $0.key < $1.key }
    waiting = [:]
    waitingCount = 0
    for (series, rows) in all {
      if series == keeping, rows.count < most {
        waiting[series] = rows
        waitingCount = rows.count
      } else {
        try write(series, rows)
      }
    }
  }

  private mutating func write(_ series: Int32, _ rows: [IncomingObservation]) throws {
    let merge = try SeriesMerge(
      rows, into: series, by: importID, absent: absent, seen: seen[series]?.keys() ?? [], connection)
    report.add(merge)
    if !merge.seen.isEmpty { seen[series] = SeenKeys(merge.seen) }
    try reject(merge.conflicts)
  }

  private mutating func reject(_ conflicts: [(incoming: IncomingObservation, first: Int32?)]) throws {
    guard !conflicts.isEmpty else { return }
    let handle = try FileHandle(forReadingFrom: source.url)
    defer { try? handle.close() }
    let rejected = try conflicts.map { conflict in
      try handle.seek(toOffset: UInt64(conflict.incoming.offset))
      let bytes = try handle.read(upToCount: Int(conflict.incoming.length)) ?? Data()
      let first = conflict.first.map { "row \($0)" } ?? "an earlier row"
      return RejectedRow(
        row: Int(conflict.incoming.observation.row), column: "Value",
        reason: "\(first) gives other figures for the same indicator, sex, age, category, area and period",
        text: String(decoding: bytes, as: UTF8.self))
    }
    try rejects.append(rejected)
    note(rejected)
  }

  /// Keeps the import's report with it.
  private mutating func finish() throws {
    guard report.changedAnything else { return }
    let known = try connection.value(
      """
      SELECT min(received_at) FROM dataset_import WHERE kind = 'fingertips' AND sha256 = \(report.sha256)
      """, as: String?.self)
    if let known, let received = known {
      // The file said what it had to say then; what later files revised since is not taken back.
      report.unchanged += report.accepted + report.revised
      (report.accepted, report.revised, report.relabelled) = (0, 0, 0)
      report.learnedAreas = []
      report.renamedIndicators = []
      report.periodLengthsLearned = 0
      report.alreadyImported = received
      return
    }
    report.importID = importID
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var kept = report
    kept.learnedAreas = []
    let text = String(decoding: try encoder.encode(kept), as: UTF8.self)
    try connection.run(
      "UPDATE dataset_import SET sha256 = \(report.sha256), report = \(text) WHERE id = \(importID)")
  }
}
