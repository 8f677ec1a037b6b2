/// What the rules look at: the papers' lines, what was read of them, their running text and their grids of numbers.
struct FigurePapers: Sendable {
  var pack: PackLines
  var reading: PackReading
  var parts: [PackPart]
  var passages: [Passage]
  var grids: [NumberGrid]

  init(_ pack: PackLines, reading: PackReading) {
    self.pack = pack
    self.reading = reading
    // The parts are told by openings that are taken by now; without the marks they are found again.
    var unread = pack
    unread.takenBy = pack.takenBy.map { rule in rule.flatMap { isFurniture($0) ? $0 : nil } }
    parts = packParts(unread)
    passages = Records.passages(pack, parts: parts)
    grids = numberGrids(pack, reading: reading)
  }

  func place(_ first: Int, _ last: Int) -> FigureFinding.Place {
    FigureFinding.Place(
      file: pack.files[pack.lines[first].file], page: pack.lines[first].page,
      firstLine: pack.lines[first].number, lastLine: max(pack.lines[first].number, pack.lines[last].number))
  }

  func place(_ tokens: ArraySlice<FigureToken>) -> FigureFinding.Place {
    place(tokens.first?.line ?? 0, tokens.last?.line ?? 0)
  }
}
