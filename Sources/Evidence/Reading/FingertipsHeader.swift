import Vocabulary

/// The columns of a Fingertips export, found by name whatever their order and spelling.
///
/// Source: the header of fingertips.phe.org.uk's CSV downloads: 26 columns, 27 since 2021.
struct FingertipsHeader: Sendable {
  enum Column: Int, CaseIterable, Sendable {
    case indicatorID, indicatorName, parentCode, parentName, areaCode, areaName, areaType, sex, age
    case categoryType, category, timePeriod
    case value, lower95, upper95, lower998, upper998, count, denominator
    case valueNote, recentTrend, comparedToEngland, comparedToParent, timePeriodSortable, newData
    case comparedToGoal, timePeriodRange

    var title: String {
      switch self {
      case .indicatorID: "Indicator ID"
      case .indicatorName: "Indicator Name"
      case .parentCode: "Parent Code"
      case .parentName: "Parent Name"
      case .areaCode: "Area Code"
      case .areaName: "Area Name"
      case .areaType: "Area Type"
      case .sex: "Sex"
      case .age: "Age"
      case .categoryType: "Category Type"
      case .category: "Category"
      case .timePeriod: "Time period"
      case .value: "Value"
      case .lower95: "Lower CI 95.0 limit"
      case .upper95: "Upper CI 95.0 limit"
      case .lower998: "Lower CI 99.8 limit"
      case .upper998: "Upper CI 99.8 limit"
      case .count: "Count"
      case .denominator: "Denominator"
      case .valueNote: "Value note"
      case .recentTrend: "Recent Trend"
      case .comparedToEngland: "Compared to England value or percentiles"
      case .comparedToParent: "Compared to percentiles"
      case .timePeriodSortable: "Time period Sortable"
      case .newData: "New data"
      case .comparedToGoal: "Compared to goal"
      case .timePeriodRange: "Time period range"
      }
    }

    /// A file without one of these is refused. Others are absent from older exports.
    static let needed: [Column] = [
      .indicatorID, .indicatorName, .areaCode, .areaName, .areaType, .sex, .age, .categoryType, .category,
      .timePeriod, .value, .lower95, .upper95, .count, .denominator, .valueNote, .timePeriodSortable,
    ]
  }

  let names: [String]
  /// Where each column stands, by `Column.rawValue`; -1 where the file has none.
  let positions: [Int]
  /// What "Compared to <parent>" names, as the file writes it.
  let parentComparison: String?
  /// Columns that no export of Fingertips has; they are passed over, and the report says so.
  let unknown: [String]

  var count: Int { names.count }
  func position(_ column: Column) -> Int { positions[column.rawValue] }
  func has(_ column: Column) -> Bool { positions[column.rawValue] >= 0 }

  var absent: AbsentColumns {
    let columns: [(Column, AbsentColumns)] = [
      (.lower998, .lower998), (.upper998, .upper998), (.recentTrend, .recentTrend),
      (.comparedToEngland, .comparedToEngland), (.comparedToParent, .comparedToParent), (.newData, .newData),
      (.comparedToGoal, .comparedToGoal),
    ]
    return AbsentColumns(columns.filter { !has($0.0) }.map(\.1))
  }

  /// - Throws: `Issues` that name every needed column that is missing, and every column that is there twice.
  init(names: [String], file: String) throws(Issues) {
    var positions = Array(repeating: -1, count: Column.allCases.count)
    var parentComparison: String?
    var unknown: [String] = []
    var issues: [Issue] = []
    let byName = Dictionary(uniqueKeysWithValues: Column.allCases.map { (Self.folded($0.title), $0) })
    for (position, name) in names.enumerated() {
      let folded = Self.folded(name)
      var column = byName[folded]
      if column == nil, folded.hasPrefix("comparedto") {
        column = folded.hasPrefix("comparedtoengland") ? .comparedToEngland : .comparedToParent
      }
      guard let column else {
        unknown.append(folded.isEmpty ? "column \(position + 1), which has no name" : name)
        continue
      }
      if column == .comparedToParent { parentComparison = name }
      if positions[column.rawValue] >= 0 {
        issues.append(
          Issue(
            file: file, line: 1, field: column.title, problem: "the file has this column twice",
            remedy: "Remove one of them."))
      }
      positions[column.rawValue] = position
    }
    let missing = Column.needed.filter { positions[$0.rawValue] < 0 }
    if missing.count == Column.needed.count, let separator = Self.otherSeparator(names) {
      issues.append(
        Issue(
          file: file, line: 1, problem: "the columns are separated by \(separator), not commas",
          remedy: "Save it as CSV with commas."))
    } else if missing.count == Column.needed.count {
      issues.append(
        Issue(
          file: file, line: 1, problem: "this is not a Fingertips export: none of its columns are here",
          remedy: "Download the indicator's data as CSV from Fingertips."))
    } else {
      for column in missing {
        issues.append(
          Issue(
            file: file, line: 1, field: column.title, problem: "the file lacks this column",
            remedy: "Export it again with all columns."))
      }
    }
    guard issues.isEmpty else { throw Issues(issues) }
    self.names = names
    self.positions = positions
    self.parentComparison = parentComparison
    self.unknown = unknown
  }

  private static func otherSeparator(_ names: [String]) -> String? {
    guard names.count == 1 else { return nil }
    return [(Character(";"), "semicolons"), ("\t", "tabs")].first { separator, _ in
      names[0].split(separator: separator).contains { folded(String($0)) == folded(Column.indicatorID.title) }
    }?.1
  }

  /// Small letters and digits only: "Lower_CI_95.0_limit" and "LowerCI950limit" are one name.
  static func folded(_ name: String) -> String {
    var folded = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
      case "A"..."Z": folded.unicodeScalars.append(Unicode.Scalar(scalar.value + 32)!)
      default: continue
      }
    }
    return folded
  }
}
