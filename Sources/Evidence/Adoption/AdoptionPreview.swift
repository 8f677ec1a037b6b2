import Crypto
import IndicatorMethods
import Store
import Vocabulary

/// What taking a table's figures would do, before anything is done: each figure beside what is stored already.
public struct AdoptionPreview: Sendable {
  public enum Standing: Hashable, Sendable {
    case new
    /// What is stored is the same to the digits that are printed: it stays.
    case same(source: String)
    /// It stays as well, unless somebody asks for the printed one in its place.
    case differs(stored: String, source: String)
  }

  public struct Figure: Hashable, Sendable, Identifiable {
    /// From 0, in the order of the table.
    public var id: Int
    public var printed: PrintedObservation
    public var standing: Standing
  }

  public var indicator: KnownIndicator
  public var figures: [Figure] = []
  public var leftOut: [LeftOut] = []
  public var cautions: [String] = []
  /// With any of these there is nothing to confirm.
  public var issues: [Issue] = []
  public var columns: [TableProposal.Column] = []
  /// Of everything that is shown: what is confirmed is this and nothing else.
  public private(set) var digest = ""

  public static let sexes = ["Persons", "Male", "Female", "Not applicable"]

  public init(_ source: SourceTable, _ answers: AdoptionAnswers, _ connection: any Connection) throws {
    let known = try KnownIndicator.all(connection)
    let found = answers.indicator.flatMap { number in known.first { $0.id == number } }
    indicator =
      found
      ?? KnownIndicator(
        id: max(LocalIndicator.firstNumber, (known.map(\.id).max() ?? 0) + 1), name: answers.words.name,
        isProportion: ValueType(rawValue: answers.words.valueType) == .proportion)
    if answers.indicator != nil, found == nil {
      issues.append(Issue(field: "indicator", problem: "there is no such indicator"))
    }
    if answers.indicator == nil { issues += answers.words.issues }
    if !Self.sexes.contains(answers.sex) { issues.append(Issue(field: "sex", problem: "choose a sex")) }
    if answers.age.isEmpty || answers.age.count > 60 {
      issues.append(
        Issue(field: "age", problem: "enter the ages, such as All ages", remedy: "In 60 characters or fewer."))
    }
    let table = TableFigures(source.table, answers, names: try AreaNames(connection))
    (leftOut, columns) = (table.leftOut, table.columns)
    issues += table.issues
    cautions = source.cautions + table.cautions
    if answers.indicator == nil, let twin = known.first(where: { $0.name == answers.words.name }) {
      cautions.append("There is an indicator of this name already, number \(twin.id).")
    }
    guard issues.isEmpty else { return }
    try compare(table.observations, answers, isNew: found == nil, connection)
    digest = Self.digest(source, answers, self)
  }

  public var new: Int { figures.count { $0.standing == .new } }
  public var same: Int { figures.count { if case .same = $0.standing { true } else { false } } }
  public var differing: Int { figures.count - new - same }

  // MARK: What is stored

  private mutating func compare(
    _ printed: [PrintedObservation], _ answers: AdoptionAnswers, isNew: Bool, _ connection: any Connection
  ) throws {
    let series = try ObservationReading.series(
      indicator: indicator.id, sex: answers.sex, age: answers.age, connection)
    if series == nil, !isNew {
      let others = try ObservationRepository(connection).series(of: indicator.id)
        .filter { $0.category.isEmpty }.map { "\($0.sex), \($0.age)" }
      cautions.append(
        "There are no figures yet of \(answers.sex), \(answers.age)."
          + (others.isEmpty ? "" : " There are some of: \(others.prefix(12).joined(separator: "; "))."))
    }
    let stored = try series.map {
      try StoredFigures(series: $0, areas: Array(Set(printed.map(\.area.code))), connection)
    }
    figures = printed.enumerated().map { place, one in
      var one = one
      if indicator.isProportion, let value = one.value.value, !(0...100).contains(value), one.cautions.isEmpty {
        one.cautions.append("It is not between 0 and 100, and the indicator is a percentage.")
      }
      return Figure(id: place, printed: one, standing: stored?.standing(of: one) ?? .new)
    }
  }

  private static func digest(
    _ source: SourceTable, _ answers: AdoptionAnswers, _ preview: AdoptionPreview
  ) -> String {
    var parts = [
      "\(source.paper)", "\(source.version)", "\(source.item)", source.sha256, "\(preview.indicator.id)",
    ]
    let words = answers.words
    parts += [preview.indicator.name, answers.sex, answers.age, words.unit, words.valueType, words.polarity]
    parts.append(words.definition)
    for figure in preview.figures {
      let one = figure.printed
      parts += ["\(one.row)", "\(one.column)", one.area.code.rawValue, one.period.label, one.note ?? ""]
      parts += [one.value, one.lower, one.upper, one.count, one.denominator].map { $0.text ?? "" }
      parts += ["\(figure.standing)"] + one.cautions
    }
    parts += preview.leftOut.flatMap { [$0.place, $0.reason] } + preview.cautions
    var sha = SHA256()
    for part in parts { sha.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
    return sha.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// What is stored of one series, for some areas, by area and period.
private struct StoredFigures {
  private struct Key: Hashable {
    var area: AreaCode
    var period: String
  }
  private var figures: [Key: StoredObservation] = [:]
  private var lexicon: ObservationLexicon
  private var sources: [Int32: String] = [:]

  init(series: Int, areas: [AreaCode], _ connection: any Connection) throws {
    lexicon = try ObservationLexicon(connection, codes: areas)
    let ids = Set(areas.compactMap { lexicon.areaIDs[$0] })
    let stored = try ObservationReading.observations(series: series, areas: ids, imports: nil, connection)
    try lexicon.loadWords(Set(stored.map(\.words.valueNote)).subtracting([0]), connection)
    for one in stored {
      guard let area = lexicon.areas[one.area], let period = lexicon.periods[one.period] else { continue }
      figures[Key(area: area.code, period: period.label)] = one
    }
    for dataset in try ImportedDataset.all(connection) { sources[Int32(dataset.id)] = dataset.file }
  }

  func standing(of printed: PrintedObservation) -> AdoptionPreview.Standing {
    guard let stored = figures[Key(area: printed.area.code, period: printed.period.label)] else { return .new }
    let source = "\(sources[stored.importID] ?? "import \(stored.importID)"), row \(stored.row)"
    let numbers = stored.numbers
    // What the table does not print it does not gainsay.
    func fits(_ mine: PublishedNumber, _ theirs: PublishedNumber) -> Bool {
      mine.isMissing || mine.agrees(with: theirs)
    }
    if printed.value.agrees(with: numbers.value), fits(printed.lower, numbers.lower95),
      fits(printed.upper, numbers.upper95), fits(printed.count, numbers.count),
      fits(printed.denominator, numbers.denominator)
    {
      return .same(source: source)
    }
    return .differs(stored: text(numbers) ?? missing(stored), source: source)
  }

  private func missing(_ stored: StoredObservation) -> String {
    lexicon.word(stored.words.valueNote).map { "no value (\($0))" } ?? "no value"
  }

  private func text(_ numbers: FingertipsRow.Numbers) -> String? {
    guard let value = numbers.value.text else { return nil }
    let limits = numbers.lower95.text.flatMap { lower in numbers.upper95.text.map { " (\(lower) to \($0))" } }
    let counted = numbers.count.text.map { ", count \($0)" }
    return value + (limits ?? "") + (counted ?? "")
  }
}
