/// One line of a paper that holds something, cleaned of what an extractor left in it.
struct Line: Sendable {
  /// Which of the files.
  var file: Int
  /// As an editor numbers it; for a PDF the count of lines from its beginning.
  var number: Int
  var page: Int?
  /// Without the space around it; spaces within are single, columns are parted by a tab.
  var text: String
  /// As it stood, with its spaces.
  var raw: String
  /// Columns of space before the text.
  var indent: Int
  /// Empty lines before it.
  var blanks: Int
  /// It was fused with the line before it.
  var fused = false
  /// How far the line reaches, in characters from the left edge.
  var width: Int
  /// Columns, where the line has more than one; an empty one where the line begins with a tab.
  var cells: [Cell] = []
  /// The text for comparison: small letters, straight quotes, plain hyphens, single spaces.
  var key: String

  /// The text parts where two spaces or more stood between, which tell columns from words in short lines only.
  var widelySpaced: [String] {
    cells.count > 1 ? cells.map(\.text) : parts(of: raw, atSpaces: 2).map(\.text)
  }

  struct Cell: Sendable, Equatable {
    var start: Int
    var text: String
  }
}
