import Store
import Vocabulary

/// Reads figures as they were published.
public struct ObservationRepository {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  public struct Page: Sendable {
    public var observations: [PublishedObservation]
    public var hasMore: Bool
  }

  /// Every series of an indicator, in the order of observations; none where it was never imported.
  public func series(of indicator: Int) throws -> [PublishedSeries] {
    try connection.rows(
      """
      SELECT id, indicator_id, indicator_name, sex, age, category_type, category FROM series
      WHERE indicator_id = \(indicator) ORDER BY id
      """
    ).map {
      PublishedSeries(
        id: try $0.get(0), indicator: try $0.get(1), name: try $0.get(2), sex: try $0.get(3),
        age: try $0.get(4), categoryType: try $0.get(5), category: try $0.get(6))
    }
  }

  /// Of the codes, those that no imported file named.
  public func unknownAreas(among codes: [AreaCode]) throws -> [AreaCode] {
    let known = try areaNumbers(codes).keys
    return codes.filter { !known.contains($0) }
  }

  /// The observations in order of series, area and time.
  public func page(_ query: ObservationQuery) throws -> Page {
    let datasets = try datasets()
    let imports = query.receivedSince.map { since in
      Set(datasets.values.filter { $0.received >= since }.map(\.id))
    }
    let areas = query.areas.isEmpty ? nil : Set(try areaNumbers(query.areas).values)
    let periods = try periods()
    var found: [Found] = []
    for series in try series(of: query.indicator) where query.includes(series) {
      if let after = query.after, series.id < after.series { continue }
      var some: [Found] = []
      for stored in try ObservationReading.observations(
        series: series.id, areas: areas, imports: nil, connection)
      {
        guard let period = periods[stored.period], query.includes(period),
          imports?.contains(Int(stored.importID)) ?? true
        else { continue }
        let position = ObservationPosition(
          series: series.id, area: Int(stored.area), sortable: period.sortable, period: Int(stored.period))
        if let after = query.after, position <= after { continue }
        some.append(Found(series: series, stored: stored, period: period, position: position))
      }
      some.sort { $0.position < $1.position }
      found += some.prefix(query.limit + 1 - found.count)
      if found.count > query.limit { break }
    }
    return Page(
      observations: try named(Array(found.prefix(query.limit)), datasets),
      hasMore: found.count > query.limit)
  }

  private struct Found {
    var series: PublishedSeries
    var stored: StoredObservation
    var period: Period
    var position: ObservationPosition
  }

  private func named(_ found: [Found], _ datasets: [Int: ImportedDataset]) throws -> [PublishedObservation] {
    let areas = try areas(Set(found.map { Int($0.stored.area) }))
    var lexicon = try ObservationLexicon(connection, codes: [])
    let words = found.flatMap { found -> [Int32] in
      let words = found.stored.words
      return [words.areaType, words.valueNote, words.recentTrend, words.comparedToEngland]
    }
    try lexicon.loadWords(Set(words), connection)
    return try found.map { found in
      let (stored, numbers) = (found.stored, found.stored.numbers)
      guard var area = areas[Int(stored.area)], let dataset = datasets[Int(stored.importID)] else {
        throw StoreError.unexpectedValue("a figure of an area or a file that is not there")
      }
      // The publisher renames types of area from file to file: a figure's own is that of its row.
      area.type = lexicon.word(stored.words.areaType) ?? area.type
      return PublishedObservation(
        series: found.series, area: area, period: found.period, value: numbers.value,
        lower95: numbers.lower95, upper95: numbers.upper95, lower998: numbers.lower998,
        upper998: numbers.upper998, count: numbers.count, denominator: numbers.denominator,
        note: lexicon.word(stored.words.valueNote), recentTrend: lexicon.word(stored.words.recentTrend),
        comparedToEngland: lexicon.word(stored.words.comparedToEngland), fault: stored.flags.fault,
        dataset: dataset, row: Int(stored.row), position: found.position)
    }
  }

  // MARK: Names

  /// Without their counts of rows, which stand in long reports.
  private func datasets() throws -> [Int: ImportedDataset] {
    var datasets: [Int: ImportedDataset] = [:]
    try connection.forEachRow(
      """
      SELECT d.id, d.file_name, d.sha256, d.received_at, a.paper, a.first_line, a.caption
      FROM dataset_import d LEFT JOIN adoption a ON a.import_id = d.id
      WHERE d.kind IN \(list: FigureImport.kinds)
      """
    ) {
      var dataset = ImportedDataset(
        id: try $0.get(0), file: try $0.get(1), sha256: try $0.get(2), received: try $0.get(3))
      dataset.table = try TablePlace($0, paper: 4, line: 5, caption: 6)
      datasets[dataset.id] = dataset
    }
    return datasets
  }

  private func periods() throws -> [Int32: Period] {
    var periods: [Int32: Period] = [:]
    try connection.forEachRow("SELECT id, label, sortable, span FROM period") { row in
      let span: String = try row.get(3)
      periods[Int32(try row.get(0, as: Int.self))] = Period(
        label: try row.get(1), sortable: try row.get(2), span: span.isEmpty ? nil : span)
    }
    return periods
  }

  private func areas(_ numbers: Set<Int>) throws -> [Int: Area] {
    var areas: [Int: Area] = [:]
    try inParts(numbers.sorted()) { part in
      try connection.forEachRow("SELECT id, code, name, type FROM area WHERE id IN \(list: part)") { row in
        areas[try row.get(0)] = Area(
          code: AreaCode(try row.get(1, as: String.self)), name: try row.get(2), type: try row.get(3))
      }
    }
    return areas
  }

  private func areaNumbers(_ codes: [AreaCode]) throws -> [AreaCode: Int32] {
    var numbers: [AreaCode: Int32] = [:]
    try inParts(codes.map(\.rawValue)) { part in
      try connection.forEachRow("SELECT code, id FROM area WHERE code IN \(list: part)") { row in
        numbers[AreaCode(try row.get(0, as: String.self))] = Int32(try row.get(1, as: Int.self))
      }
    }
    return numbers
  }

  /// A statement takes a bounded number of values.
  private func inParts<T>(_ all: [T], _ body: ([T]) throws -> Void) throws {
    for start in stride(from: 0, to: all.count, by: 500) {
      try body(Array(all[start..<min(start + 500, all.count)]))
    }
  }
}

extension ObservationQuery {
  fileprivate func includes(_ series: PublishedSeries) -> Bool {
    series.sex == sex ?? series.sex && series.age == age ?? series.age
      && series.categoryType == categoryType ?? series.categoryType
  }

  fileprivate func includes(_ period: Period) -> Bool {
    (from ?? .min) <= period.year && period.year <= (to ?? .max)
  }
}

extension FingertipsRow.Flags {
  fileprivate var fault: String? {
    if contains(.limitsDoNotBracket) { return "The limits do not hold the value between them." }
    if contains(.halfAnInterval) { return "One limit of a pair is given without the other." }
    if contains(.limitsReadAsMissing) { return "Limits of -1 beside a missing value are read as missing." }
    return nil
  }
}
