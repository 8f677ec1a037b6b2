/// Runs of short lines that are no sentences: what an extractor finds in a drawing, a diagram or a map, or in a
/// table whose cells it wrote one a line. They are known for what they are and not read further.
func figureLabels(_ pack: PackLines) -> [Int] {
  var found: [Int] = []
  var run: [Int] = []
  func close() {
    if run.count >= 3 { found += run.filter { pack.takenBy[$0] == nil } }
    run = []
  }
  for index in pack.lines.indices {
    let line = pack.lines[index]
    if let last = run.last, pack.lines[last].file != line.file { close() }
    if isLabel(line), pack.takenBy[index].map(isBodyRule) ?? true {
      run.append(index)
    } else if pack.takenBy[index].map({ [.pageNumber, .runningHead].contains($0) }) ?? false {
      continue
    } else {
      close()
    }
  }
  close()
  return found
}

private func isBodyRule(_ rule: Rule) -> Bool {
  [.heading, .formField, .listItem, .caption, .prose, .tableByColumns, .tableByTabs].contains(rule)
}

private func isLabel(_ line: Line) -> Bool { line.text.words <= 7 && line.text.utf8.count <= 70 }
