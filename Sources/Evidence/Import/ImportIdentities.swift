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
  /// Where in `learned` an area stands, by the reader's number.
  private var learnedAt: [Int: Int] = [:]
  private(set) var periodLengthsLearned = 0
  /// Series that were not known before this file.
  private var made: Set<Int> = []
  /// Of the series that were known: their name before this file, and the last that it gives.
  private var names: [Int: (indicator: Int, before: String, after: String)] = [:]

  init(importID: Int) { self.importID = importID }

  /// "90284: “Injuries” is now “Injuries in children”", once for each indicator.
  var renamedIndicators: [String] {
    let changed = names.values.filter { $0.before != $0.after }
    return Set(changed.map { "\($0.indicator): “\($0.before)” is now “\($0.after)”" }).sorted()
  }

  mutating func add(_ batch: FingertipsBatch, _ connection: any Connection) throws {
    series += batch.newSeries
    seriesIDs += repeatElement(0, count: batch.newSeries.count)
    areas += batch.newAreas
    areaIDs += repeatElement(0, count: batch.newAreas.count)
    periods += batch.newPeriods
    periodIDs += repeatElement(0, count: batch.newPeriods.count)
    words += batch.newWords
    wordIDs += repeatElement(0, count: batch.newWords.count)
    for (index, parent) in batch.newParents { try addParent(parent, toArea: Int(index), connection) }
  }

  private mutating func addParent(
    _ parent: AreaCode, toArea index: Int, _ connection: any Connection
  ) throws {
    let code = areas[index].code
    // Regional files put each region beside the England row.
    guard parent != code, code != .england, !areas[index].parents.contains(parent) else { return }
    areas[index].parents.append(parent)
    guard let position = learnedAt[index] else { return }
    learned[position].parents.append(parent)
    try insertParent(parent, of: code, connection)
  }

  private func insertParent(
    _ parent: AreaCode, of code: AreaCode, _ connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO area_parent (area_code, parent_code) VALUES (\(code.rawValue), \(parent.rawValue))
      ON CONFLICT DO NOTHING
      """)
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
    let known = try connection.row(
      """
      SELECT id, indicator_name FROM series
      WHERE indicator_id = \(key.indicatorID) AND sex = \(key.sex) AND age = \(key.age)
        AND category_type = \(key.categoryType) AND category = \(key.category)
      """)
    let id: Int
    if let known {
      id = try known.get(0)
      let name: String = try known.get(1)
      if names[id] == nil, !made.contains(id) { names[id] = (key.indicatorID, name, name) }
      if name != key.indicatorName {
        try connection.run("UPDATE series SET indicator_name = \(key.indicatorName) WHERE id = \(id)")
        names[id]?.after = key.indicatorName
      }
    } else {
      id = try connection.value(
        """
        INSERT INTO series (indicator_id, indicator_name, sex, age, category_type, category)
        VALUES (\(key.indicatorID), \(key.indicatorName), \(key.sex), \(key.age), \(key.categoryType),
          \(key.category))
        RETURNING id
        """)!
      made.insert(id)
    }
    seriesIDs[index] = Int32(id)
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
    for parent in area.parents { try insertParent(parent, of: area.code, connection) }
    learnedAt[index] = learned.count
    learned.append(area)
    areaIDs[index] = Int32(id!)
    return areaIDs[index]
  }

  private mutating func findPeriod(_ index: Int, _ connection: any Connection) throws -> Int32 {
    let period = periods[index]
    let (label, sortable, span) = (period.label, period.sortable, period.span ?? "")
    // Files of before 2021 do not tell the length: theirs is the period of the same label that is known, and a
    // later file that tells the length tells it of the earlier figures too.
    let known = try connection.rows(
      """
      SELECT id, span FROM period WHERE label = \(label) AND sortable = \(sortable) ORDER BY id
      """
    ).map { (id: try $0.get(0, as: Int.self), span: try $0.get(1, as: String.self)) }
    let id: Int
    if let same = known.first(where: { $0.span == span }) ?? (span.isEmpty ? known.first : nil) {
      id = same.id
    } else if let untold = known.first(where: { $0.span.isEmpty }) {
      id = untold.id
      try connection.run("UPDATE period SET span = \(span) WHERE id = \(id)")
      periodLengthsLearned += 1
    } else {
      id = try connection.value(
        "INSERT INTO period (label, sortable, span) VALUES (\(label), \(sortable), \(span)) RETURNING id")!
    }
    periodIDs[index] = Int32(id)
    return periodIDs[index]
  }

  private mutating func findWord(_ index: Int, _ connection: any Connection) throws -> Int32 {
    let text = words[index]
    let known: Int? = try connection.value("SELECT id FROM published_word WHERE text = \(text)")
    let id =
      try known ?? connection.value("INSERT INTO published_word (text) VALUES (\(text)) RETURNING id")
    wordIDs[index] = Int32(id!)
    return wordIDs[index]
  }
}
