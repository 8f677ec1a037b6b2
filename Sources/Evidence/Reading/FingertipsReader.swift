import CSVRecords
import Vocabulary

/// Rows on their way from the reading to the storing side, with the words and names that they are the first to
/// use.
struct FingertipsBatch: Sendable {
  var rows: [FingertipsRow] = []
  var rejected: [RejectedRow] = []
  var newSeries: [SeriesKey] = []
  /// Without their parents, which come as rows name them.
  var newAreas: [Area] = []
  var newParents: [(area: Int32, parent: AreaCode)] = []
  var newPeriods: [Period] = []
  var newWords: [String] = []
  var absent: AbsentColumns = []
  /// Of the file, so far.
  var bytesRead = 0
}

/// Turns a Fingertips export into rows, each typed or rejected with a reason.
final class FingertipsReader {
  private typealias Column = FingertipsHeader.Column

  let header: FingertipsHeader
  private let records: CSVRecordReader
  private let tables: [TextTable]
  private let words = TextTable()
  private var series: [SeriesTexts: Int32] = [:]
  @exclusivity(unchecked) private var lastSeries: (texts: SeriesTexts, index: Int32)?
  @exclusivity(unchecked) private var areas: [Int: Int32] = [:]
  private var periods: [PeriodTexts: Int32] = [:]
  @exclusivity(unchecked) private var lastPeriod: (texts: PeriodTexts, index: Int32)?
  private var indicatorIDs: [Int] = []
  @exclusivity(unchecked) private var batch = FingertipsBatch()

  private var rejectedBytes = 0
  /// Text of rejected rows beyond which they are handed on.
  private static let mostRejectedBytes = 1 << 20
  private var parents: Set<AreaParent> = []
  @exclusivity(unchecked) private var lastParent = AreaParent(area: -1, parent: -1)

  private struct AreaParent: Hashable { var area: Int32, parent: Int }
  private struct SeriesTexts: Hashable { var indicator, name, sex, age, categoryType, category: Int }
  private struct PeriodTexts: Hashable { var label, sortable, range: Int }

  /// - Throws: `Issues` where the header is not one of a Fingertips export; `ReadFailure`.
  init(records: CSVRecordReader, file: String) throws {
    self.records = records
    header = try Self.readHeader(records, file: file)
    tables = header.names.map { _ in TextTable() }
    _ = try words.index(of: UnsafeBufferPointer(start: nil, count: 0))
    batch.newWords = [""]
  }

  private static func readHeader(_ records: CSVRecordReader, file: String) throws -> FingertipsHeader {
    switch try records.next() {
    case .end:
      throw Issues(Issue(file: file, problem: "the file is empty", remedy: "Download it again."))
    case .malformed(let fault):
      throw Issues(
        Issue(
          file: file, line: 1, problem: "this is not a CSV file: \(fault.problem)",
          remedy: "Download the indicator's data as CSV from Fingertips."))
    case .record:
      let bytes = records.recordBytes
      if bytes.count >= 2, [[0xFF, 0xFE], [0xFE, 0xFF]].contains([bytes[0], bytes[1]]) {
        throw Issues(
          Issue(file: file, problem: "the file is UTF-16 text", remedy: "Save it as CSV in UTF-8."))
      }
      let names = (0..<records.fieldCount).map { String(validating: records.fields[$0].bytes, as: UTF8.self) }
      guard names.allSatisfy({ $0 != nil && !$0!.unicodeScalars.contains("\0") }) else {
        throw Issues(
          Issue(
            file: file, line: 1, problem: "this is not a text file in UTF-8",
            remedy: "Download the indicator's data as CSV from Fingertips."))
      }
      return try FingertipsHeader(names: names.map { $0! }, file: file)
    }
  }

  /// Up to `size` rows; nil at the end of the file.
  func nextBatch(size: Int) throws -> FingertipsBatch? {
    batch.rows.reserveCapacity(size)
    while batch.rows.count < size, batch.rejected.count < size, rejectedBytes < Self.mostRejectedBytes {
      switch try records.next() {
      case .record:
        do {
          batch.rows.append(try readRow())
        } catch {
          reject(column: error.column, reason: error.reason)
        }
      case .malformed(let fault):
        if case .unclosedQuote(let field) = fault {
          reject(column: field < header.count ? header.names[field] : nil, reason: fault.problem)
        } else {
          reject(column: nil, reason: fault.problem)
        }
      case .end:
        if batch.rows.isEmpty, batch.rejected.isEmpty { return nil }
        return takeBatch()
      }
    }
    return takeBatch()
  }

  private func takeBatch() -> FingertipsBatch {
    defer {
      batch = FingertipsBatch()
      rejectedBytes = 0
    }
    batch.bytesRead = records.bytesRead
    batch.absent = header.absent
    return batch
  }

  private func reject(column: String?, reason: String) {
    rejectedBytes += records.length
    batch.rejected.append(
      RejectedRow(
        row: records.row, column: column, reason: reason,
        text: String(decoding: records.recordBytes, as: UTF8.self)))
  }

  private struct Rejection: Error {
    var column: String?
    var reason: String

    init(name: String?, reason: String) { (column, self.reason) = (name, reason) }
    init(column: Column, reason: String) { self.init(name: column.title, reason: reason) }
  }

  private func readRow() throws(Rejection) -> FingertipsRow {
    guard records.fieldCount == header.count else {
      let count = records.fieldCount
      if records.giveUpAtFirstLineBreak() {
        throw Rejection(name: nil, reason: "a quote in it is not closed before the row ends")
      }
      throw Rejection(
        name: nil, reason: "the row has \(counted(count, "field")); the header has \(header.count)")
    }
    if !records.recordBytes.isPlainASCII { try checkText() }
    let series = try seriesIndex()
    let area = try areaIndex()
    let period = try periodIndex()
    var numbers = FingertipsRow.Numbers(
      value: try number(.value), lower95: try number(.lower95), upper95: try number(.upper95),
      lower998: try number(.lower998), upper998: try number(.upper998), count: try number(.count),
      denominator: try number(.denominator))
    let flags = Self.check(&numbers)
    let words = FingertipsRow.Words(
      areaType: try word(.areaType), valueNote: try word(.valueNote), recentTrend: try word(.recentTrend),
      comparedToEngland: try word(.comparedToEngland), comparedToParent: try word(.comparedToParent),
      newData: try word(.newData), comparedToGoal: try word(.comparedToGoal))
    try noteParent(of: area)
    return FingertipsRow(
      series: series, area: area, period: period, numbers: numbers, words: words, flags: flags,
      row: Int32(clamping: records.row), offset: Int64(records.offset), length: Int32(records.length))
  }

  // MARK: What a row is about

  private func seriesIndex() throws(Rejection) -> Int32 {
    let texts = SeriesTexts(
      indicator: try text(.indicatorID), name: try text(.indicatorName), sex: try text(.sex),
      age: try text(.age), categoryType: try text(.categoryType), category: try text(.category))
    if let lastSeries, lastSeries.texts == texts { return lastSeries.index }
    let index = if let known = series[texts] { known } else { try addSeries(texts) }
    lastSeries = (texts, index)
    return index
  }

  private func addSeries(_ texts: SeriesTexts) throws(Rejection) -> Int32 {
    func of(_ column: Column, _ index: Int) -> String { tables[header.position(column)].texts[index] }
    let id = of(.indicatorID, texts.indicator)
    guard let indicatorID = Int(id), indicatorID > 0 else {
      throw Rejection(
        column: .indicatorID, reason: id.isEmpty ? "it is empty" : "\"\(id)\" is not an indicator's number")
    }
    let key = SeriesKey(
      indicatorID: indicatorID, indicatorName: of(.indicatorName, texts.name), sex: of(.sex, texts.sex),
      age: of(.age, texts.age), categoryType: of(.categoryType, texts.categoryType),
      category: of(.category, texts.category))
    if key.sex.isEmpty { throw Rejection(column: .sex, reason: "it is empty") }
    if key.age.isEmpty { throw Rejection(column: .age, reason: "it is empty") }
    let index = Int32(series.count)
    series[texts] = index
    batch.newSeries.append(key)
    return index
  }

  private func areaIndex() throws(Rejection) -> Int32 {
    let code = try text(.areaCode)
    if let index = areas[code] { return index }
    func of(_ column: Column) throws(Rejection) -> String {
      guard header.has(column) else { return "" }
      let index = try text(column)
      return tables[header.position(column)].texts[index]
    }
    let name = try of(.areaCode)
    guard !name.isEmpty else { throw Rejection(column: .areaCode, reason: "it is empty") }
    guard !name.contains(where: \.isWhitespace) else {
      throw Rejection(column: .areaCode, reason: "“\(name)” has a space in it, as no area's code has")
    }
    let index = Int32(areas.count)
    areas[code] = index
    batch.newAreas.append(Area(code: AreaCode(name), name: try of(.areaName), type: try of(.areaType)))
    return index
  }

  private func noteParent(of area: Int32) throws(Rejection) {
    guard header.has(.parentCode) else { return }
    let pair = AreaParent(area: area, parent: try text(.parentCode))
    if pair == lastParent { return }
    lastParent = pair
    guard parents.insert(pair).inserted else { return }
    let parent = tables[header.position(.parentCode)].texts[pair.parent]
    if !parent.isEmpty { batch.newParents.append((area, AreaCode(parent))) }
  }

  private func periodIndex() throws(Rejection) -> Int32 {
    let texts = PeriodTexts(
      label: try text(.timePeriod), sortable: try text(.timePeriodSortable),
      range: header.has(.timePeriodRange) ? try text(.timePeriodRange) : -1)
    if let lastPeriod, lastPeriod.texts == texts { return lastPeriod.index }
    let index = if let known = periods[texts] { known } else { try addPeriod(texts) }
    lastPeriod = (texts, index)
    return index
  }

  private func addPeriod(_ texts: PeriodTexts) throws(Rejection) -> Int32 {
    let label = tables[header.position(.timePeriod)].texts[texts.label]
    let sortable = tables[header.position(.timePeriodSortable)].texts[texts.sortable]
    guard !label.isEmpty else { throw Rejection(column: .timePeriod, reason: "it is empty") }
    guard sortable.utf8.count == 8, let number = Int(sortable), number / 100 % 100 <= 4, number % 100 <= 12,
      (1800...2200).contains(number / 10_000)
    else {
      throw Rejection(
        column: .timePeriodSortable,
        reason: "\"\(sortable)\" is not a period as yyyyQQMM, such as 20230000 for 2023/24")
    }
    let range = texts.range < 0 ? "" : tables[header.position(.timePeriodRange)].texts[texts.range]
    let index = Int32(periods.count)
    periods[texts] = index
    batch.newPeriods.append(Period(label: label, sortable: number, span: range.isEmpty ? nil : range))
    return index
  }

  // MARK: Fields

  /// Texts that were seen before are not looked at again, and some columns never are: bad bytes in any of them
  /// cost the row all the same.
  private func checkText() throws(Rejection) {
    if !records.recordBytes.contains(0), String(validating: records.recordBytes, as: UTF8.self) != nil {
      return
    }
    for position in 0..<records.fieldCount {
      let bytes = records.fields[position].bytes
      if bytes.contains(0) {
        throw Rejection(name: header.names[position], reason: "it holds a null character")
      }
      if String(validating: bytes, as: UTF8.self) == nil {
        throw Rejection(name: header.names[position], reason: "it holds bytes that are not UTF-8")
      }
    }
  }

  @inline(__always)
  private func text(_ column: Column) throws(Rejection) -> Int {
    let position = header.position(column)
    do {
      return try tables[position].index(of: records.fields[position].bytes)
    } catch {
      throw Rejection(column: column, reason: "it holds bytes that are not UTF-8")
    }
  }

  @inline(__always)
  private func word(_ column: Column) throws(Rejection) -> Int32 {
    let position = header.position(column)
    guard position >= 0 else { return 0 }
    let bytes = records.fields[position].bytes
    if bytes.isEmpty { return 0 }
    do {
      let index = try words.index(of: bytes)
      if index >= wordsSent {
        batch.newWords.append(words.texts[index])
        wordsSent = index + 1
      }
      return Int32(index)
    } catch {
      throw Rejection(column: column, reason: "it holds bytes that are not UTF-8")
    }
  }
  @exclusivity(unchecked) private var wordsSent = 1

  @inline(__always)
  private func number(_ column: Column) throws(Rejection) -> PublishedNumber {
    let position = header.position(column)
    guard position >= 0 else { return .missing }
    do {
      return try PublishedNumber.parse(records.fields[position].bytes)
    } catch {
      let text = String(decoding: records.fields[position].bytes, as: UTF8.self)
      switch error {
      case .notANumber: throw Rejection(column: column, reason: "\"\(text)\" is not a number")
      case .outOfRange:
        throw Rejection(column: column, reason: "\"\(text)\" is beyond what can be kept exactly")
      }
    }
  }

  /// Reads -1 limits beside a missing value as missing, and looks whether each pair of limits holds the value.
  private static func check(_ numbers: inout FingertipsRow.Numbers) -> FingertipsRow.Flags {
    var flags: FingertipsRow.Flags = []
    if numbers.value.isMissing {
      for path in [
        \FingertipsRow.Numbers.lower95, \.upper95, \.lower998, \.upper998, \.count, \.denominator,
      ] where numbers[keyPath: path].value == -1 {
        numbers[keyPath: path] = .missing
        flags.insert(.limitsReadAsMissing)
      }
      return flags
    }
    let value = numbers.value.value!
    for (lower, upper) in [(numbers.lower95, numbers.upper95), (numbers.lower998, numbers.upper998)] {
      let (lower, upper) = (lower.value, upper.value)
      if (lower == nil) != (upper == nil) { flags.insert(.halfAnInterval) }
      if let lower, lower > value { flags.insert(.limitsDoNotBracket) }
      if let upper, upper < value { flags.insert(.limitsDoNotBracket) }
    }
    return flags
  }
}
