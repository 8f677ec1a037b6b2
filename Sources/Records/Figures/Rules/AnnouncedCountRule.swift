/// Counts announced against the lists that follow: "There are nine indicators …:" and eight of them.
///
/// An item that names several, "Persons, Males and Females", counts as one or as many. A list whose end cannot be
/// told is left alone.
func checkAnnouncedCounts(_ papers: FigurePapers) -> [FigureFinding] {
  papers.passages.indices.compactMap { index in
    let lead = papers.passages[index]
    guard lead.kind != .cells,
      lead.tokens.last?.text == ":" || lead.tokens.suffix(2).map(\.text) == [":", "-"],
      let announced = announcement(lead), let list = AnnouncedList(after: index, in: papers.passages)
    else { return nil }
    let said = lead.tokens.compactMap(wholeCount)
    let named = max(list.items.count, list.expanded)
    guard ![list.items.count, list.expanded, list.withInner].contains(where: said.contains),
      list.items.count >= 2, abs(named - announced.count) <= 3
    else { return nil }
    return FigureFinding(
      .announcedCount, papers.place(lead.lines[0], list.items.last?.lines.last ?? lead.lines[0]),
      found: "“\(announced.text)”", expected: "\(named) are listed", .likely)
  }
}

private struct AnnouncedList {
  var items: [Passage] = []
  /// Counted by what each item names.
  var expanded = 0
  /// With the items of lists within the list.
  var withInner = 0

  init?(after lead: Int, in passages: [Passage]) {
    let opening = passages[lead]
    guard lead + 1 < passages.count, passages[lead + 1].kind == .item else { return nil }
    let first = passages[lead + 1]
    guard !Self.isLike(first, opening) || opening.kind != .item else { return nil }
    var next = lead + 1
    var isClosed = false
    while next < passages.count, passages[next].kind == .item, passages[next].part == opening.part {
      if Self.isLike(passages[next], first), Self.follows(passages[next], items.last) {
        items.append(passages[next])
      } else if opening.kind == .item, Self.isLike(passages[next], opening) {
        isClosed = true
        break
      } else if isNumbered(first) != isNumbered(passages[next]), isNumbered(passages[next]),
        passages[next].indent <= first.indent
      {
        isClosed = true
        break
      } else {
        withInner += 1
      }
      next += 1
    }
    // Where items of the same kind go on after a gap, the list may have been cut by an extractor.
    let after = passages[min(next, passages.count)..<min(next + 4, passages.count)]
    guard
      isClosed
        || !after.contains(where: { $0.kind == .item && Self.isLike($0, first) && Self.goesOn($0, items.last) })
    else { return nil }
    // A damaged text may have lost the mark of its next item.
    if next < passages.count, passages[next].kind == .text, passages[next].indent > first.indent { return nil }
    withInner += items.count
    expanded = items.reduce(0) { $0 + namedBySex($1) }
  }

  private static func isLike(_ a: Passage, _ b: Passage) -> Bool {
    kind(a) == kind(b) && (a.indent == b.indent || isNumbered(a))
  }

  private static func kind(_ passage: Passage) -> Int {
    switch passage.mark {
    case .bullet, nil: 0
    case .letter: 1
    case .roman: 2
    case .number: 3
    case .decimal: 4
    }
  }

  /// Numbers run on within one list; a list that begins anew is another.
  private static func follows(_ passage: Passage, _ last: Passage?) -> Bool {
    guard let last, case .number(let number) = passage.mark, case .number(let before) = last.mark else {
      return true
    }
    return number == before + 1
  }

  private static func goesOn(_ passage: Passage, _ last: Passage?) -> Bool {
    guard case .number(let number) = passage.mark else { return true }
    guard let last, case .number(let before) = last.mark else { return false }
    return number == before + 1
  }
}

private func isNumbered(_ passage: Passage) -> Bool {
  if case .number = passage.mark { true } else { false }
}

/// "… – Persons, Males and Females" names three.
private func namedBySex(_ item: Passage) -> Int {
  let sexes: Set<String> = ["persons", "males", "females", "male", "female", "men", "women"]
  var named = 0
  for token in item.tokens.reversed() {
    if sexes.contains(token.text) {
      named += 1
    } else if ![",", "and", "&", "."].contains(token.text) {
      break
    }
  }
  return max(1, named)
}

/// The count that a list's lead announces, and its words.
private func announcement(_ lead: Passage) -> (count: Int, text: String)? {
  let sentences = lead.sentences
  guard let last = sentences.last, namedWhole(last) == nil else { return nil }
  if let found = announced(in: last, isLead: true) { return found }
  // "We have identified five priority areas. …: we have identified the following priority areas:"
  let words = last.filter(\.isWord).map(\.text)
  guard words.contains("following") else { return nil }
  for sentence in sentences.dropLast().reversed() {
    if let found = announced(in: sentence, isLead: false), let noun = found.text.split(separator: " ").last,
      words.contains(String(noun))
    {
      return found
    }
  }
  return nil
}

private func announced(in tokens: ArraySlice<FigureToken>, isLead: Bool) -> (count: Int, text: String)? {
  for at in tokens.indices {
    guard let number = wholeCount(tokens[at]), (2...20).contains(number) else { continue }
    let before = tokens[..<at].suffix(2).map(\.text)
    let one = before.last ?? ""
    guard
      ![
        "around", "over", "least", "than", "about", "-", "/", "first", "last", "next", "top", "past", "to", "(",
        "quarter", "table", "figure", "phase", "stage", "section",
      ].contains(one)
    else { continue }
    var noun: String?
    var end = at + 1
    while end < tokens.endIndex, end - at <= 4, tokens[end].isWord {
      let text = tokens[end].text
      if isPluralNoun(text) {
        noun = text
        break
      }
      guard !["of", "or", "and", "to", "in", "for", "is", "was", "per"].contains(text) else { break }
      end += 1
    }
    guard noun != nil else { continue }
    let tail = tokens[(end + 1)...]
    let announces =
      [
        "are", "were", "following", "into", "identified", "agreed", "includes", "include", "contains",
        "comprises", "has", "have", "these", "currently", "also", "covers", "propose", "proposes", "proposed",
      ].contains(one)
      || (isLead && tail.count <= 2
        && !["across", "in", "with", "for", "by", "from", "all", "of", "between", "the", "our", "their", "its"]
          .contains(one))
      || (isLead && tail.first.map { ["as", "are", "were"].contains($0.text) } ?? false
        && ["the", "our", "these"].contains(one))
    guard announces else { continue }
    return (number, tokens[at...end].map(\.text).joined(separator: " ").replacing(" - ", with: "-"))
  }
  return nil
}

private func isPluralNoun(_ word: String) -> Bool {
  word.utf8.count >= 4 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
    && ![
      "years", "months", "weeks", "days", "hours", "minutes", "times", "this", "quarters", "previous", "always",
      "localities", "districts", "points", "areas'", "does", "sites", "terms", "meetings", "members", "was",
      "has",
      "individuals", "patients", "residents", "persons", "adults", "councils", "authorities", "wards",
      "persons",
    ].contains(word)
}
