import IndicatorMethods
import Vocabulary

extension DashboardDefinition.Theme {
  /// - Parameter ids: every id of the catalogue, those of indicators that could not be read among them.
  init?(_ reader: NodeReader, indicators: [Int: DashboardDefinition.Indicator], ids: [Int]) {
    let id = reader.text("id")
    let title = reader.text("title")
    let kind = reader.word("kind", Kind.self)
    var seen: Set<[String]> = []
    let sections = reader.objects("sections") { section -> DashboardDefinition.Section? in
      let title = section.text("title")
      let rows = section.objects("rows") { entry -> DashboardDefinition.Row? in
        let row = DashboardDefinition.Row(entry, indicators: indicators, ids: ids)
        if let row, !seen.insert(["\(row.indicator)", row.sex, row.age]).inserted {
          entry.issue(
            nil, "the theme already has a row for \(row.indicator), \(row.sex), \(row.age)",
            "Keep one of the two.")
        }
        return row
      }
      guard let title, let rows else { return nil }
      return DashboardDefinition.Section(title: title, rows: rows)
    }
    guard let id, let title, let kind else { return nil }
    self.init(id: id, title: title, kind: kind, sections: sections ?? [])
  }
}

extension DashboardDefinition.Row {
  fileprivate init?(_ reader: NodeReader, indicators: [Int: DashboardDefinition.Indicator], ids: [Int]) {
    let indicator = reader.wholeNumber("indicator")
    let (sex, age, label) = (reader.text("sex"), reader.text("age"), reader.text("label"))
    let polarity = reader.object("polarity", DashboardDefinition.SourcedPolarity.init)
    let method = reader.word("method", ComparisonMethod.self)
    let goals = DashboardDefinition.DatedGoal.all(reader)
    if let indicator, !ids.contains(indicator) {
      let near = Spelling.nearest(to: "\(indicator)", among: ids.map(String.init))
      reader.issue(
        "indicator", "no indicator \(indicator) is described under “indicators”",
        (near.map { "Did you mean \($0)? " } ?? "") + "Describe it there, or change the number.")
    }
    if let known = indicator.flatMap({ indicators[$0] }), method ?? known.method == .goal,
      goals ?? known.goals == []
    {
      reader.issue(
        nil, "the row is judged by goals and has none",
        "Add goals to the row or to its indicator, or choose another method.")
    }
    guard let indicator, let sex, let age else { return nil }
    self.init(
      indicator: indicator, sex: sex, age: age, label: label, polarity: polarity, method: method,
      goals: goals)
  }
}
