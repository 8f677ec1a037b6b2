/// The numbers that an extractor left between a page's lines and the next one's, and the pages that they tell.
///
/// A number is taken for a page's where it stands alone between empty lines and grows with the pages: by form
/// feeds where the text has them, else by the single space that is left where one was lost. One number alone
/// proves nothing, so that such a text has no pages.
struct PageNumbers {
  /// Indices of lines that are only a page's number.
  var furniture: [Int] = []
  /// The page of every line, where the text tells.
  var pages: [Int?]

  init(_ lines: [Line]) {
    pages = lines.map(\.page)
    let breaks = Self.breaks(lines)
    let candidates = lines.indices.compactMap { index -> (at: Int, value: Int)? in
      guard let value = Self.standsAlone(index, in: lines) else { return nil }
      return (index, value)
    }
    // A number left amid the text ends its page, where the next page's own sign was lost as well.
    let ends: (Int) -> Int = { at in
      lines[at].page == nil && at + 1 < lines.count && breaks[at + 1] == breaks[at] ? 1 : 0
    }
    let chain = Self.chain(candidates) { breaks[$1] - breaks[$0] + ends($0) }
    guard chain.count >= 2 else { return }
    // Two numbers agree with the breaks between them, or there are more of them.
    let agree = zip(chain, chain.dropFirst()).map {
      $1.value - $0.value == breaks[$1.at] - breaks[$0.at] + ends($0.at)
    }
    guard agree.contains(true) || chain.count >= 4 else { return }
    furniture = chain.map(\.at)
    var next = 0
    for index in lines.indices {
      while next < chain.count, chain[next].at < index { next += 1 }
      let anchor = chain[min(next, chain.count - 1)]
      let page = anchor.value + breaks[index] - breaks[anchor.at] + (index > anchor.at ? ends(anchor.at) : 0)
      // Between two numbers that do not agree no line's page can be told.
      let isBetween = next > 0 && next < chain.count
      pages[index] = page > 0 && (!isBetween || agree[next - 1] || index == anchor.at) ? page : nil
    }
  }

  /// How many pages had ended before each line.
  static func breaks(_ lines: [Line]) -> [Int] {
    if let first = lines.first?.page { return lines.map { ($0.page ?? first) - first } }
    var candidates: [Int] = []
    for index in lines.indices.dropFirst()
    where lines[index].indent >= 1 && lines[index].indent <= 2 && lines[index].blanks == 0
      && lines[index].cells.isEmpty
    {
      if case .some(let mark) = ItemMark(lines[index].text), mark.kind == .bullet { continue }
      candidates.append(index)
    }
    // Lists that lost their bullets leave single spaces too, but line upon line.
    let close = zip(candidates, candidates.dropFirst()).count { $1 - $0 < 6 }
    guard candidates.count >= 2, close * 3 < candidates.count else {
      return Array(repeating: 0, count: lines.count)
    }
    var count = 0
    var last = -6
    var next = candidates.makeIterator()
    var candidate = next.next()
    return lines.indices.map { index in
      if index == candidate {
        if index - last >= 6 { count += 1 }
        last = index
        candidate = next.next()
      }
      return count
    }
  }

  private static func standsAlone(_ index: Int, in lines: [Line]) -> Int? {
    let line = lines[index]
    guard line.text.utf8.count <= 4, line.text.utf8.allSatisfy(\.isDigit), let value = Int(line.text), value > 0
    else { return nil }
    let ends = index + 1 == lines.count || lines[index + 1].page != line.page
    let begins = index == 0 || lines[index - 1].page != line.page
    let apart = line.blanks > 0 && (index + 1 == lines.count || lines[index + 1].blanks > 0)
    return line.page == nil ? (apart ? value : nil) : (ends || begins || apart ? value : nil)
  }

  /// The longest run of numbers that grow as the pages do.
  private static func chain(
    _ candidates: [(at: Int, value: Int)], pagesBetween: (Int, Int) -> Int
  ) -> [(at: Int, value: Int)] {
    guard !candidates.isEmpty else { return [] }
    var best = Array(repeating: 1, count: candidates.count)
    var previous = Array(repeating: -1, count: candidates.count)
    for index in candidates.indices {
      let this = candidates[index]
      for other in max(0, index - 200)..<index {
        let that = candidates[other]
        let numbers = this.value - that.value
        let pages = pagesBetween(that.at, this.at)
        guard numbers > 0, pages > 0, abs(numbers - pages) <= max(1, numbers / 3), best[other] + 1 > best[index]
        else { continue }
        best[index] = best[other] + 1
        previous[index] = other
      }
    }
    guard var at = best.indices.max(by: { best[$0] < best[$1] }) else { return [] }
    var chain: [(at: Int, value: Int)] = []
    while at >= 0 {
      chain.append(candidates[at])
      at = previous[at]
    }
    return chain.reversed()
  }
}
