import Vocabulary

/// A table read by a person's answers: figures, what is left out, and what has to be mended first.
public struct TableFigures: Sendable {
  public private(set) var observations: [PrintedObservation] = []
  public private(set) var leftOut: [LeftOut] = []
  public private(set) var cautions: [String] = []
  public private(set) var issues: [Issue] = []
  public let columns: [TableProposal.Column]

  private let table: PrintedTable
  private let answers: AdoptionAnswers
  private let names: AreaNames

  public init(_ table: PrintedTable, _ answers: AdoptionAnswers, names: AreaNames) {
    (self.table, self.answers, self.names) = (table, answers, names)
    var columns = TableProposal(table, names: names, twoYears: answers.twoYears).columns
    for column in columns.indices {
      columns[column].role = answers.roles.indices.contains(column) ? answers.roles[column] : .leftOut
      guard columns[column].role == .value || columns[column].role.isCompanion else { continue }
      columns[column].area = names.find(within: columns[column].title)
      columns[column].period =
        PrintedPeriod(within: columns[column].title, twoYears: answers.twoYears).period
    }
    self.columns = columns
    let groups = ColumnGroups(columns)
    issues += groups.issues
    let whole = readWhole()
    guard let chosen = answers.chosenRows(of: table) else {
      issues.append(
        Issue(
          field: "rows", problem: "“\(answers.rows.prefix(40))” names no rows of this table",
          remedy: "Write numbers from 2 to \(table.rows.count + 1), such as 2-5, 7."))
      return
    }
    for (column, one) in columns.enumerated() where one.role == .leftOut || one.role == .target {
      let title = one.title.isEmpty ? "" : ", “\(one.title)”"
      let reason = one.role == .target ? "What was aimed at is no observation." : "You left it out."
      leftOut.append(LeftOut(place: "Column \(column + 1)\(title)", reason: reason))
    }
    for row in table.rows.indices {
      let number = PrintedTable.number(ofRow: row)
      if chosen.contains(number) {
        read(row, groups, whole)
      } else {
        leftOut.append(LeftOut(place: "Row \(number)", reason: "You did not choose it."))
      }
    }
    resolveRepeats()
    askWhatLacks()
  }

  // MARK: What holds for the whole table

  private typealias Whole = (area: Area?, period: Period?, note: String?)

  private mutating func readWhole() -> Whole {
    var whole: Whole = (nil, nil, nil)
    if !answers.area.isEmpty {
      switch names.find(answers.area) {
      case .area(let area): whole.area = area
      case .several(let some): issues.append(Self.ambiguous("area", answers.area, some))
      case .none:
        issues.append(
          Issue(
            field: "area", problem: "“\(answers.area.prefix(60))” is no area that is known here",
            remedy: "Write its code, such as E10000018."))
      }
    }
    if !answers.period.isEmpty {
      switch PrintedPeriod(answers.period, twoYears: answers.twoYears) {
      case .period(let period, let note): (whole.period, whole.note) = (period, note)
      case .twoYears: issues.append(Self.undecidedYears)
      case .none:
        issues.append(
          Issue(
            field: "period", problem: "“\(answers.period.prefix(40))” is no time that can be read",
            remedy: "Write it as 2022/23, 2022, 2019 - 21, 2022/23 Q1 or Mar 2024."))
      }
    }
    return whole
  }

  private static let undecidedYears = Issue(
    field: "years", problem: "say what two years with a dash mean in this table")

  private static func ambiguous(_ field: String, _ text: String, _ areas: [Area]) -> Issue {
    let some = areas.prefix(4).map { "\($0.code) (\($0.name), \($0.type))" }.joined(separator: " or ")
    return Issue(
      field: field, problem: "“\(text.prefix(60))” may be several areas", remedy: "Write the code: \(some).")
  }

  // MARK: One row

  private mutating func read(_ row: Int, _ groups: ColumnGroups, _ whole: Whole) {
    let number = PrintedTable.number(ofRow: row)
    var (area, period, note) = whole
    if let column = columns.firstIndex(where: { $0.role == .area }), !table.cell(row, column).isEmpty {
      guard let found = self.area(of: table.cell(row, column), row: number) else { return }
      area = found
    }
    if let column = columns.firstIndex(where: { $0.role == .period }), !table.cell(row, column).isEmpty {
      let text = table.cell(row, column)
      switch PrintedPeriod(text, twoYears: answers.twoYears) {
      case .period(let read, let words): (period, note) = (read, words)
      case .twoYears:
        if !issues.contains(where: { $0.field == "years" }) { issues.append(Self.undecidedYears) }
        return
      case .none:
        leftOut.append(LeftOut(place: "Row \(number)", reason: "“\(text)” is no time that can be read."))
        return
      }
    }
    for group in groups.all {
      let (groupArea, groupPeriod) = (columns[group.value].area ?? area, columns[group.value].period ?? period)
      read(row, group, groupArea, groupPeriod, note: columns[group.value].period == nil ? note : nil)
    }
  }

  private mutating func area(of text: String, row: Int) -> Area? {
    if let answer = answers.areaCodes[row] {
      if answer.isEmpty {
        leftOut.append(LeftOut(place: "Row \(row)", reason: "“\(text)” is no area that is known here."))
        return nil
      }
      if case .area(let area) = names.find(answer) { return area }
      issues.append(
        Issue(
          field: "area-row-\(row)", problem: "“\(answer.prefix(40))” is no area that is known here",
          remedy: "Write its code, or leave this empty to leave the row out."))
      return nil
    }
    switch names.find(text) {
    case .area(let area): return area
    case .several(let some): issues.append(Self.ambiguous("area-row-\(row)", text, some))
    case .none:
      issues.append(
        Issue(
          field: "area-row-\(row)", problem: "“\(text.prefix(60))” is no area that is known here",
          remedy: "Write its code, or leave this empty to leave the row out."))
    }
    return nil
  }

  // MARK: One figure

  private mutating func read(
    _ row: Int, _ group: ColumnGroups.Group, _ area: Area?, _ period: Period?, note: String?
  ) {
    let (text, number) = (table.cell(row, group.value), PrintedTable.number(ofRow: row))
    let place = "Row \(number), column \(group.value + 1)"
    let missing = PublishedNumber.missing
    var figure = FigureParts(note: note)
    switch PrintedFigure(text) {
    case .nothing:
      leftOut.append(
        LeftOut(place: place, reason: text.isEmpty ? "No figure is printed." : "It prints “\(text)”."))
      return
    case .unreadable(let reason):
      leftOut.append(LeftOut(place: place, reason: "“\(text.prefix(60))” \(reason)."))
      return
    case .suppressed(let words): figure.add(note: words)
    case .number(let printed):
      figure.value = printed.value
      (figure.lower, figure.upper) = (printed.limits?.lower ?? missing, printed.limits?.upper ?? missing)
      if printed.limits != nil, !cautions.contains(Self.limitsInBrackets) {
        cautions.append(Self.limitsInBrackets)
      }
      if let rest = printed.rest { figure.cautions.append("“\(rest)” behind it is not taken.") }
      if printed.isPercent, let value = printed.value.value, value > 100 {
        figure.cautions.append("It is more than 100%.")
      }
    }
    read(row, group, into: &figure)
    lacksArea = lacksArea || area == nil
    lacksPeriod = lacksPeriod || period == nil
    guard let area, let period else { return }
    observations.append(
      PrintedObservation(
        row: number, column: group.value + 1, text: text, label: table.label(ofRow: row), area: area,
        period: period, value: figure.value,
        lower: figure.lower, upper: figure.upper, count: figure.count, denominator: figure.denominator,
        note: figure.note, cautions: figure.cautions + figure.limitFaults))
  }

  private static let limitsInBrackets =
    "Limits in brackets behind a value are taken as those of its 95% interval."
  private var lacksArea = false
  private var lacksPeriod = false

  private func read(_ row: Int, _ group: ColumnGroups.Group, into figure: inout FigureParts) {
    let parts: [(WritableKeyPath<FigureParts, PublishedNumber>, Int?)] = [
      (\.lower, group.lower), (\.upper, group.upper), (\.count, group.count),
      (\.denominator, group.denominator),
    ]
    for (part, column) in parts {
      guard let column else { continue }
      let text = table.cell(row, column)
      switch PrintedFigure(text) {
      case .number(let printed): figure[keyPath: part] = printed.value
      case .suppressed(let note): figure.add(note: note)
      case .nothing: break
      case .unreadable(let reason):
        figure.cautions.append("“\(text.prefix(40))” in column \(column + 1) \(reason): it is not taken.")
      }
    }
  }

  // MARK: The whole

  /// A figure that is printed twice is taken once; two that differ are for a person to choose from.
  private mutating func resolveRepeats() {
    var kept: [PrintedObservation] = []
    var places: [[String]: Int] = [:]
    for observation in observations {
      guard let first = places[observation.key] else {
        places[observation.key] = kept.count
        kept.append(observation)
        continue
      }
      let place = "Row \(observation.row), column \(observation.column)"
      if kept[first].isSameFigure(as: observation) {
        leftOut.append(
          LeftOut(place: place, reason: "Row \(kept[first].row), column \(kept[first].column) gives the same."))
      } else if !issues.contains(where: { $0.field == "rows" }) {
        issues.append(
          Issue(
            field: "rows",
            problem:
              "rows \(kept[first].row) and \(observation.row) give different figures of \(observation.area.name), \(observation.period.displayLabel)",
            remedy: "Choose the rows and columns that are of this one indicator."))
      }
    }
    observations = kept
  }

  private mutating func askWhatLacks() {
    if lacksArea, !issues.contains(where: { $0.field == "area" }) {
      issues.append(
        Issue(field: "area", problem: "the table does not say of all figures which area they are of"))
    }
    if lacksPeriod, !issues.contains(where: { $0.field == "period" || $0.field == "years" }) {
      let undecided = columns.contains {
        $0.role == .value && PrintedPeriod(within: $0.title, twoYears: answers.twoYears) == .twoYears
      }
      issues.append(
        undecided
          ? Self.undecidedYears
          : Issue(field: "period", problem: "the table does not say of all figures which time they are of"))
    }
    if issues.isEmpty, observations.isEmpty {
      issues.append(
        Issue(
          field: "rows", problem: "there is no figure in what you chose",
          remedy: "Choose other rows or columns."))
    }
  }
}
