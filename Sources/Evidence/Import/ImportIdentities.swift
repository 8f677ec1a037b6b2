import Store
import Vocabulary

/// Finds, or makes, the database's numbers for the series, areas, periods and words that a reader numbered
/// itself; each is looked up when the first row uses it, so that a rejected row teaches nothing.
struct ImportIdentities {
  private var series: [SeriesKey] = []
  private var areas: [Area] = []
  private var periods: [Period] = []
  private var words: [String] = []
  private var seriesIDs: [Int32] = []
  private var areaIDs: [Int32] = []
  private var periodIDs: [Int32] = []
  private var wordIDs: [Int32] = []
  private let importID: Int
  private(set) var learned: [Area] = []

  init(importID: Int) { self.importID = importID }

  mutating func add(_ batch: FingertipsBatch) {
    series += batch.newSeries
    seriesIDs += repeatElement(0, count: batch.newSeries.count)
    areas += batch.newAreas
    areaIDs += repeatElement(0, count: batch.newAreas.count)
    periods += batch.newPeriods
    periodIDs += repeatElement(0, count: batch.newPeriods.count)
    words += batch.newWords
    wordIDs += repeatElement(0, count: batch.newWords.count)
  }

  @inline(__always)
  mutating func series(_ index: Int32, _ connection: any Connection) throws -> Int32 {
    let known = seriesIDs[Int(index)]
    return known != 0 ? known : try findSeries(Int(index), connection)
  }

  @inline(__always)
  mutating func observation(
    _ row: FingertipsRow, _ connection: any Connection
  ) throws -> IncomingObservation {
    var words = row.words
    words.areaType = try word(words.areaType, connection)
    words.valueNote = try word(words.valueNote, connection)
    words.recentTrend = try word(words.recentTrend, connection)
    words.comparedToEngland = try word(words.comparedToEngland, connection)
    words.comparedToParent = try word(words.comparedToParent, connection)
    words.newData = try word(words.newData, connection)
    words.comparedToGoal = try word(words.comparedToGoal, connection)
    let area = areaIDs[Int(row.area)]
    let period = periodIDs[Int(row.period)]
    return IncomingObservation(
      observation: StoredObservation(
        area: area != 0 ? area : try findArea(Int(row.area), connection),
        period: period != 0 ? period : try findPeriod(Int(row.period), connection),
        importID: Int32(importID), row: row.row, flags: row.flags, words: words, numbers: row.numbers),
      offset: row.offset, length: row.length)
  }

  @inline(__always)
  private mutating func word(_ index: Int32, _ connection: any Connection) throws -> Int32 {
    if index == 0 { return 0 }
    let known = wordIDs[Int(index)]
    return known != 0 ? known : try findWord(Int(index), connection)
  }

  private mutating func findSeries(_ index: Int, _ connection: any Connection) throws -> Int32 {
    let key = series[index]
    let id: Int? = try connection.value(
      """
      INSERT INTO series (indicator_id, indicator_name, sex, age, category_type, category)
      VALUES (\(key.indicatorID), \(key.indicatorName), \(key.sex), \(key.age), \(key.categoryType),
        \(key.category))
      ON CONFLICT (indicator_id, sex, age, category_type, category)
        DO UPDATE SET indicator_name = excluded.indicator_name
      RETURNING id
      """)
    seriesIDs[index] = Int32(id!)
    return seriesIDs[index]
  }

  private mutating func findArea(_ index: Int, _ connection: any Connection) throws -> Int32 {
    let area = areas[index]
    if let id: Int = try connection.value("SELECT id FROM area WHERE code = \(area.code.rawValue)") {
      areaIDs[index] = Int32(id)
      return areaIDs[index]
    }
    let id: Int? = try connection.value(
      """
      INSERT INTO area (code, name, type, learned_from)
      VALUES (\(area.code.rawValue), \(area.name), \(area.type), \(importID)) RETURNING id
      """)
    for parent in area.parents {
      try connection.run(
        "INSERT INTO area_parent (area_code, parent_code) VALUES (\(area.code.rawValue), \(parent.rawValue))")
    }
    learned.append(area)
    areaIDs[index] = Int32(id!)
    return areaIDs[index]
  }

  private mutating func findPeriod(_ index: Int, _ connection: any Connection) throws -> Int32 {
    let period = periods[index]
    let id: Int? = try connection.value(
      """
      INSERT INTO period (label, sortable, span)
      VALUES (\(period.label), \(period.sortable), \(period.span ?? ""))
      ON CONFLICT (label, sortable, span) DO UPDATE SET label = excluded.label
      RETURNING id
      """)
    periodIDs[index] = Int32(id!)
    return periodIDs[index]
  }

  private mutating func findWord(_ index: Int, _ connection: any Connection) throws -> Int32 {
    let text = words[index]
    let id: Int? = try connection.value(
      """
      INSERT INTO published_word (text) VALUES (\(text))
      ON CONFLICT (text) DO UPDATE SET text = excluded.text
      RETURNING id
      """)
    wordIDs[index] = Int32(id!)
    return wordIDs[index]
  }
}
