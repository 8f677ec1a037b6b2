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
    numbers == other.numbers && words.valueNote == other.words.valueNote
  }
}
