/// One deadline with two days: what is to be submitted of the same matter to the same body.
func checkTwoDays(_ papers: FigurePapers) -> [FigureFinding] {
  // More than any meeting's papers have.
  let deadlines = foundDeadlines(papers).prefix(200)
  var findings: [FigureFinding] = []
  for (index, later) in deadlines.enumerated() {
    guard
      let earlier = deadlines[..<index].first(where: { earlier in
        earlier.date != later.date && abs(earlier.date.dayNumber - later.date.dayNumber) <= 31
          && earlier.section != later.section && earlier.matter.intersection(later.matter).count >= 3
          && !earlier.bodies.isDisjoint(with: later.bodies)
      })
    else { continue }
    findings.append(
      FigureFinding(
        .twoDays, papers.place(later.tokens), against: papers.place(earlier.tokens),
        found: "the deadline is \(later.day.text)",
        expected: "\(earlier.day.text), as the earlier place has it",
        .likely))
  }
  return findings
}

private struct Deadline {
  var day: PrintedDay
  var date: CalendarDate
  /// Line of the title that it stands under.
  var section: Int
  /// The words of that title.
  var matter: Set<String>
  /// Names and short names in the sentence.
  var bodies: Set<String>
  var tokens: ArraySlice<FigureToken>
}

private func foundDeadlines(_ papers: FigurePapers) -> [Deadline] {
  var titles: [(line: Int, file: String, title: String)] = []
  for report in papers.reading.reports {
    titles.append((report.found.firstLine, report.found.file, report.title))
  }
  for item in papers.reading.minutes?.items ?? [] {
    titles.append((item.found.firstLine, item.found.file, item.title))
  }
  let names = shortNames(papers)
  var found: [Deadline] = []
  for passage in papers.passages where passage.kind != .cells {
    for sentence in passage.sentences {
      guard let word = sentence.firstIndex(where: { $0.text == "deadline" }) else { continue }
      let days = sentence.indices.filter { sentence[$0].day?.date != nil && abs($0 - word) <= 4 }
      guard days.count == 1, let at = days.first, let day = sentence[at].day, let date = day.date,
        sentence.contains(where: { $0.text.hasPrefix("submi") })
      else { continue }
      let line = papers.pack.lines[passage.lines[0]]
      let file = papers.pack.files[line.file]
      guard
        let title = titles.filter({ $0.file == file && $0.line <= line.number }).max(by: { $0.line < $1.line })
      else { continue }
      let words = Set(
        comparisonKey(title.title).split { !$0.isLetter }.map(String.init).filter { $0.count >= 4 })
      var bodies: Set<String> = []
      let texts = sentence.map(\.text)
      for (short, long) in names where texts.contains(short) || contains(texts, long) { bodies.insert(short) }
      found.append(
        Deadline(
          day: day, date: date, section: title.line, matter: words.subtracting(passingWords), bodies: bodies,
          tokens: sentence))
    }
  }
  return found
}

private let passingWords: Set<String> = [
  "report", "update", "plan", "plans", "annual", "with", "from", "quarter",
]

private func contains(_ texts: [String], _ wanted: [String]) -> Bool {
  guard let first = wanted.first else { return false }
  return texts.indices.contains { at in
    texts[at] == first && at + wanted.count <= texts.count && Array(texts[at..<(at + wanted.count)]) == wanted
  }
}

/// "NHS England (NHSE)": a short name in brackets, and the words before it whose letters it is made of.
private func shortNames(_ papers: FigurePapers) -> [String: [String]] {
  var names: [String: [String]] = [:]
  for passage in papers.passages {
    for at in passage.tokens.indices.dropFirst() where passage.tokens[at].text == "(" {
      guard at + 2 < passage.tokens.count, passage.tokens[at + 2].text == ")", passage.tokens[at + 1].isWord,
        (2...6).contains(passage.tokens[at + 1].text.count), passage.tokens[at + 1].isCapital
      else { continue }
      let short = passage.tokens[at + 1].text
      for length in 1...6 where at - length >= 0 {
        let words = passage.tokens[(at - length)..<at]
        guard words.allSatisfy(\.isWord) else { break }
        // NHS England is NHSE: a word that is itself short gives all of its letters.
        let initials = words.map { word in
          word.text.count <= 4 && short.hasPrefix(word.text) ? word.text : String(word.text.prefix(1))
        }
        if initials.joined() == short {
          names[short] = words.map(\.text)
          break
        }
      }
    }
  }
  return names
}
