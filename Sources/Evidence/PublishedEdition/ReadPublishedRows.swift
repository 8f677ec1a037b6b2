import Vocabulary

extension PublishedEdition.Theme {
  init?(_ reader: NodeReader) {
    let (id, title) = (reader.text("id"), reader.text("title"))
    let kind = reader.word("kind", DashboardDefinition.Theme.Kind.self)
    let counts = reader.objects("counts", StatedCount.init)
    let notes = reader.objects("notes", PublishedEdition.Note.init)
    var seen: Set<[String]> = []
    let sections = reader.objects("sections") { section -> PublishedEdition.Section? in
      let (title, line) = (section.text("title"), section.wholeNumber("line"))
      let rows = section.objects("rows") { entry -> PublishedEdition.Row? in
        let row = PublishedEdition.Row(entry)
        if let row, !seen.insert([row.indicator, row.sex, row.age, row.period]).inserted {
          entry.issue(
            nil, "the theme already has a row for \(row.indicator), \(row.sex), \(row.age), \(row.period)",
            "Keep one of the two.")
        }
        return row
      }
      return rows.map { PublishedEdition.Section(title: title, line: line, rows: $0) }
    }
    guard let id, let title, let kind, let sections else { return nil }
    self.init(id: id, title: title, kind: kind, counts: counts ?? [], notes: notes ?? [], sections: sections)
  }
}

extension PublishedEdition.Row {
  fileprivate init?(_ reader: NodeReader) {
    let (indicator, sex) = (reader.text("indicator"), reader.text("sex"))
    let (age, period) = (reader.text("age"), reader.text("period"))
    let value = reader.text("value")
    let printedRank = reader.text("rank")
    let rank = printedRank.flatMap { PublishedRank($0) }
    if let printedRank, rank == nil {
      reader.issue(
        "rank", "“\(printedRank)” is not a rank", "Write the place and the number of areas ranked: 13/15.")
    }
    let (best, worst, england) = (reader.text("best"), reader.text("worst"), reader.text("england"))
    let trend = reader.word("trend", PublishedEdition.TrendGlyph.self)
    let rating = reader.object("rating") { entry -> PublishedEdition.StatedRating? in
      let (word, line) = (entry.word("word", Rating.self), entry.wholeNumber("line"))
      guard let word, let line else { return nil }
      return PublishedEdition.StatedRating(rating: word, line: line)
    }
    let (line, note) = (reader.wholeNumber("line"), reader.text("note"))
    guard let indicator, let sex, let age, let period, let value, let line else { return nil }
    self.init(
      indicator: indicator, sex: sex, age: age, period: period, value: PublishedFigure(value), rank: rank,
      best: best.map { PublishedFigure($0) }, worst: worst.map { PublishedFigure($0) },
      england: england.map { PublishedFigure($0) }, trend: trend, rating: rating, line: line, note: note)
  }
}
