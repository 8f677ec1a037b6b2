import CSVRecords
import Foundation
import IndicatorMethods
import Vocabulary

/// A whole export in memory, for holding its statements against its values.
struct FileObservations {
  struct Row {
    var row: Int
    var area: Int32
    var period: Period
    var estimate: Estimate
    var comparedToEngland: String
    var recentTrend: String
  }

  private(set) var rows = 0
  private(set) var rejected = 0
  private(set) var areas: [Area] = []
  private(set) var series: [(key: SeriesKey, rows: [Row])] = []

  init(_ file: URL, progress: (Double) -> Void) throws {
    let source = try SourceFile(file)
    let descriptor = open(file.path, O_RDONLY)
    guard descriptor >= 0 else { throw ReadFailure(code: errno) }
    defer { close(descriptor) }
    let reader = try FingertipsReader(records: CSVRecordReader(descriptor: descriptor), file: source.name)
    var periods: [Period] = []
    var words: [String] = []
    while let batch = try reader.nextBatch(size: 8192) {
      areas += batch.newAreas
      periods += batch.newPeriods
      words += batch.newWords
      series += batch.newSeries.map { ($0, []) }
      rows += batch.rows.count + batch.rejected.count
      progress(Double(batch.bytesRead) / Double(max(source.size, 1)))
      rejected += batch.rejected.count
      for row in batch.rows {
        series[Int(row.series)].rows.append(
          Row(
            row: Int(row.row), area: row.area, period: periods[Int(row.period)],
            estimate: row.numbers.estimate, comparedToEngland: words[Int(row.words.comparedToEngland)],
            recentTrend: words[Int(row.words.recentTrend)]))
      }
    }
  }

  /// The file's number of England; nil where it has none.
  var england: Int32? { areas.firstIndex { $0.code == .england }.map(Int32.init) }
}
