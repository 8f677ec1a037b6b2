/// A figure as it lies in the store: its words and names are numbers of rows in other tables.
struct StoredObservation: Sendable {
  var area: Int32
  var period: Int32
  /// The import that brought it, and its row in that file: the figure's source.
  var importID: Int32
  var row: Int32
  var flags: FingertipsRow.Flags
  var words: FingertipsRow.Words
  var numbers: FingertipsRow.Numbers

  var key: (Int32, Int32) { (area, period) }

  /// The same figure: its numbers and its note. The publisher's labels belong to a file, not to the figure.
  func hasSameFigure(as other: StoredObservation) -> Bool {
    (numbers == other.numbers
      || hasSameNarrowFigure(as: other)
        && numbers.lower998.isSameNumber(as: other.numbers.lower998)
        && numbers.upper998.isSameNumber(as: other.numbers.upper998))
      && words.valueNote == other.words.valueNote
  }

  /// With what its own file has no column for as `held` has it, where that is the same figure otherwise.
  func filled(from held: StoredObservation, absent: AbsentColumns) -> StoredObservation {
    guard hasSameNarrowFigure(as: held), words.valueNote == held.words.valueNote else { return self }
    var filled = self
    filled.flags.formUnion(held.flags)
    if absent.contains(.lower998) { filled.numbers.lower998 = held.numbers.lower998 }
    if absent.contains(.upper998) { filled.numbers.upper998 = held.numbers.upper998 }
    if absent.contains(.recentTrend) { filled.words.recentTrend = held.words.recentTrend }
    if absent.contains(.comparedToEngland) { filled.words.comparedToEngland = held.words.comparedToEngland }
    if absent.contains(.comparedToParent) { filled.words.comparedToParent = held.words.comparedToParent }
    if absent.contains(.newData) { filled.words.newData = held.words.newData }
    if absent.contains(.comparedToGoal) { filled.words.comparedToGoal = held.words.comparedToGoal }
    return filled
  }

  /// The numbers that every export has.
  private func hasSameNarrowFigure(as other: StoredObservation) -> Bool {
    let (a, b) = (numbers, other.numbers)
    return a.value.isSameNumber(as: b.value) && a.lower95.isSameNumber(as: b.lower95)
      && a.upper95.isSameNumber(as: b.upper95) && a.count.isSameNumber(as: b.count)
      && a.denominator.isSameNumber(as: b.denominator)
  }
}

/// Columns that a file does not have, and so says nothing about.
struct AbsentColumns: OptionSet, Sendable {
  let rawValue: UInt8
  static let lower998 = AbsentColumns(rawValue: 1)
  static let upper998 = AbsentColumns(rawValue: 2)
  static let recentTrend = AbsentColumns(rawValue: 4)
  static let comparedToEngland = AbsentColumns(rawValue: 8)
  static let comparedToParent = AbsentColumns(rawValue: 16)
  static let newData = AbsentColumns(rawValue: 32)
  static let comparedToGoal = AbsentColumns(rawValue: 64)
}
