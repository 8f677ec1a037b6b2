import Vocabulary

/// What a column of a printed table holds.
public enum ColumnRole: String, CaseIterable, Codable, Hashable, Sendable {
  case leftOut = "left out"
  case area, period, value
  case lower = "lower 95% limit"
  case upper = "upper 95% limit"
  case count, denominator
  /// What was aimed at: no observation.
  case target

  /// Whether it stands beside a value and is part of its figure.
  var isCompanion: Bool { [.lower, .upper, .count, .denominator].contains(self) }
}

/// What each column of a table seems to hold, and why: for a person to confirm or correct.
public struct TableProposal: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var title: String
    public var role: ColumnRole
    /// What its heading says of all its figures.
    public var area: Area?
    public var period: Period?
    /// Why the role is this, as a sentence.
    public var reason: String
  }

  public var columns: [Column]
  /// A time is written as "2022-23", and only a person can say what it means.
  public var needsTwoYears: Bool

  /// - Parameter twoYears: what was said of "2022-23".
  public init(_ table: PrintedTable, names: AreaNames, twoYears: TwoYears? = nil) {
    columns = []
    needsTwoYears = false
    for column in 0..<table.width {
      let title = table.title(column)
      let cells = table.rows.indices.map { table.cell($0, column) }.filter { !$0.isEmpty }
      let written = PrintedPeriod(within: title, twoYears: twoYears)
      if written == .twoYears { needsTwoYears = true }
      let (role, reason) = Self.role(title, cells, names)
      if role == .period, cells.contains(where: { PrintedPeriod($0, twoYears: nil) == .twoYears }) {
        needsTwoYears = true
      }
      let holdsFigures = role == .value || role.isCompanion || role == .target
      columns.append(
        Column(
          title: title, role: role, area: holdsFigures ? names.find(within: title) : nil,
          period: holdsFigures ? written.period : nil, reason: reason))
    }
    leaveOutUndecided()
  }

  /// Of several columns of values that say nothing of area or time, only a person can choose.
  private mutating func leaveOutUndecided() {
    let plain = columns.indices.filter {
      columns[$0].role == .value && columns[$0].area == nil && columns[$0].period == nil
    }
    guard plain.count > 1 else { return }
    let named = plain.filter {
      Self.words(columns[$0].title).contains { ["value", "actual", "rate"].contains($0) }
    }
    for column in plain where named != [column] {
      columns[column].role = .leftOut
      columns[column].reason = "It is one of several columns of figures. Choose what each holds."
    }
    // With no value there is nothing for them to stand beside.
    guard !columns.contains(where: { $0.role == .value }) else { return }
    for column in columns.indices where columns[column].role.isCompanion {
      columns[column].role = .leftOut
      columns[column].reason = "It is one of several columns of figures. Choose what each holds."
    }
  }

  private static func role(_ title: String, _ cells: [String], _ names: AreaNames) -> (ColumnRole, String) {
    let words = words(title)
    func has(_ some: String...) -> Bool { some.contains { words.contains($0) } }
    func most(_ fits: (String) -> Bool) -> Bool { !cells.isEmpty && cells.count(where: fits) * 2 > cells.count }
    let figures = cells.count { PrintedFigure($0).isFigure }
    if most({ names.find($0) != .none && !PrintedFigure($0).isFigure }) {
      return (.area, "Most of its cells are names or codes of areas.")
    }
    let times = { (cell: String) in PrintedPeriod(cell, twoYears: .financial) != .none }
    // Values are seldom of the size of years; a row that was read a cell too far to one side may stand among them.
    let others = cells.count { PrintedFigure($0).isFigure && !times($0) }
    if most(times), others * 4 <= cells.count || has("period", "year", "date", "quarter", "month", "time") {
      return (.period, "Most of its cells are times.")
    }
    guard figures > 0, most({ PrintedFigure($0).isFigure || PrintedFigure($0) == .nothing }) else {
      return (.leftOut, cells.isEmpty ? "It is empty." : "Most of its cells are words.")
    }
    if has(
      "rank", "rag", "dot", "trend", "best", "worst", "lowest", "highest", "change", "difference", "variance")
    {
      return (.leftOut, "Its heading says that it compares figures.")
    }
    if has("target", "targets", "plan", "planned", "goal", "ambition", "trajectory", "forecast") {
      return (.target, "Its heading says that it is what was aimed at, which is no observation.")
    }
    if has("lower", "lcl", "lci", "ll") { return (.lower, "Its heading says so.") }
    if has("upper", "ucl", "uci", "ul") { return (.upper, "Its heading says so.") }
    if has("denominator", "population", "base") { return (.denominator, "Its heading says so.") }
    if has("count", "numerator", "n") { return (.count, "Its heading says so.") }
    return (.value, "Most of its cells are figures.")
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
