/// Lines that stand at the top or bottom of many pages, numbers aside: heads and feet.
func runningHeads(_ lines: [Line]) -> [Int] {
  guard lines.contains(where: { $0.page != nil }) else { return [] }
  var edges: [Int] = []
  var start = 0
  while start < lines.count {
    var end = start
    while end < lines.count, lines[end].page == lines[start].page, lines[end].file == lines[start].file {
      end += 1
    }
    let count = min(3, (end - start) / 2)
    edges.append(contentsOf: start..<(start + count))
    edges.append(contentsOf: (end - count)..<end)
    start = end
  }
  func masked(_ line: Line) -> String { String(line.key.map { $0.isNumber ? "#" : $0 }) }
  var pages: [String: Set<Int>] = [:]
  for index in edges {
    guard let page = lines[index].page else { continue }
    pages[masked(lines[index]), default: []].insert(page)
  }
  let recurring = pages.mapValues(inRuns)
  return edges.filter { index in
    let line = lines[index]
    guard line.text.letters > 0, itemNumber(line.text) == nil, let page = line.page else {
      return line.key.hasPrefix("page ")
    }
    return recurring[masked(line)]?.contains(page) ?? false
  }
}

/// The pages that stand in a run of three or more, each at most two from the one before: what recurs further
/// apart is a heading.
private func inRuns(_ pages: Set<Int>) -> Set<Int> {
  var found: Set<Int> = []
  var run: [Int] = []
  for page in pages.sorted() {
    if let last = run.last, page - last > 2 { run = [] }
    run.append(page)
    if run.count >= 3 { found.formUnion(run) }
  }
  return found
}
