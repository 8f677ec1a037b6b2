import Vocabulary

@testable import Evidence

/// Made-up tables of the shapes that papers have, and areas to find in them.
enum AdoptionTables {
  static let areas = [
    Area(code: "E92000001", name: "England", type: "England"),
    Area(code: "E12000004", name: "East Midlands Region", type: "Regions"),
    Area(code: "E10000018", name: "Leicestershire", type: "Counties"),
    Area(code: "E06000018", name: "Nottingham", type: "Unitary Authorities"),
    Area(code: "E10000002", name: "Buckinghamshire", type: "Counties"),
    Area(code: "E06000060", name: "Buckinghamshire", type: "Unitary Authorities"),
    Area(code: "E07000129", name: "Blaby", type: "Districts"),
  ]
  static let names = AreaNames(areas)

  /// Areas down, times across.
  static let areasDown = PrintedTable(
    header: ["Area", "2021/22", "2022/23"],
    rows: [
      ["England", "12.3", "12.9"], ["East Midlands", "11.0", "<5"], ["Nottingham City", "1,204.5", "n/a"],
      ["E10000018", "10.1*", "10.4"],
    ])
  /// One indicator a row, with target and actual.
  static let targets = PrintedTable(
    header: ["Metric", "Target", "Actual", "Commentary"],
    rows: [["Falls", "165.1", "198.7", "The hub"], ["Care homes", "515", "401", "Pathway 2"]])
  /// Times down, the limits beside the value.
  static let timesDown = PrintedTable(
    header: ["Period", "Count", "Rate", "Lower CI", "Upper CI"],
    rows: [["2019 - 21", "120", "9.5", "8.0", "11.2"], ["2020 - 22", "<5", "9.1", "9.6", "10.7"]])
  /// A dashboard's: its own area and England.
  static let dashboard = PrintedTable(
    header: ["Indicator", "", "", "Value", "Rank", "England"],
    rows: [
      ["Smoking", "P", "2022", "11.0", "3/15", "12.7"], ["Winter", "P", "2022", "38.7", "13/15", "36.2"],
    ])

  static func figures(_ table: PrintedTable, _ change: (inout AdoptionAnswers) -> Void = { _ in })
    -> TableFigures
  {
    var answers = AdoptionAnswers(indicator: 1, roles: TableProposal(table, names: names).columns.map(\.role))
    change(&answers)
    return TableFigures(table, answers, names: names)
  }
}

extension TableFigures {
  var words: [String] {
    observations.map { one in
      let limits = one.lower.isMissing ? "" : " (\(one.lower.text ?? "–") \(one.upper.text ?? "–"))"
      let count = one.count.text.map { " n \($0)" } ?? ""
      return "\(one.area.name) \(one.period.label) \(one.value.text ?? "missing")\(limits)\(count)"
    }
  }
  var fields: [String?] { issues.map(\.field) }
}
