/// Gives the lines that are left the rule that knows them by their look.
func readBody(_ pack: inout PackLines) {
  var before: Int?
  for index in pack.lines.indices {
    defer {
      if pack.takenBy[index].map({ ![.pageNumber, .runningHead].contains($0) }) ?? true { before = index }
    }
    guard pack.takenBy[index] == nil else { continue }
    let after = index + 1 < pack.lines.count ? pack.lines[index + 1] : nil
    if let rule = bodyRule(
      pack.lines[index], before: before.map { pack.lines[$0] }, after: after,
      ruleBefore: before.flatMap { pack.takenBy[$0] })
    {
      pack.take(index, by: rule)
    }
  }
  for index in figureLabels(pack) { pack.take(index, by: .figureLabel) }
}
