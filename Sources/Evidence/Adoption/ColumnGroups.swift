import Vocabulary

/// Which columns make one figure: a value with the limits, count and denominator beside it.
struct ColumnGroups {
  struct Group {
    var value: Int
    var lower, upper, count, denominator: Int?
  }

  private(set) var all: [Group] = []
  private(set) var issues: [Issue] = []

  /// A column whose heading names an area or a time belongs to the value of the same; another to the value on its left,
  /// or to the first where it stands before all.
  init(_ columns: [TableProposal.Column]) {
    for (role, name) in [(ColumnRole.area, "areas"), (.period, "times")] {
      let some = columns.indices.filter { columns[$0].role == role }
      if some.count > 1 {
        issues.append(
          Issue(field: Self.field(some[1]), problem: "column \(some[0] + 1) holds the \(name) already"))
      }
    }
    for (column, one) in columns.enumerated() where one.role == .value {
      all.append(Group(value: column))
      let twin = columns.indices.first {
        $0 < column && columns[$0].role == .value && columns[$0].area?.code == one.area?.code
          && columns[$0].period == one.period
      }
      if let twin {
        issues.append(
          Issue(
            field: Self.field(column),
            problem:
              "columns \(twin + 1) and \(column + 1) both hold values, and their headings name no two areas or times",
            remedy: "Leave one of them out, and take it afterwards."))
      }
    }
    guard !all.isEmpty else {
      issues.append(Issue(field: Self.field(0), problem: "choose which columns hold the values"))
      return
    }
    for (column, one) in columns.enumerated() where one.role.isCompanion { add(column, one, columns) }
  }

  /// The name of a column's field in the form.
  static func field(_ column: Int) -> String { "column-\(column + 1)" }

  private mutating func add(_ column: Int, _ one: TableProposal.Column, _ columns: [TableProposal.Column]) {
    let isBound = one.area != nil || one.period != nil
    let same = all.firstIndex {
      columns[$0.value].area?.code == one.area?.code && columns[$0.value].period == one.period
    }
    let left = all.lastIndex { $0.value < column } ?? 0
    let place = (isBound ? same : nil) ?? left
    let part: WritableKeyPath<Group, Int?> =
      switch one.role {
      case .lower: \.lower
      case .upper: \.upper
      case .count: \.count
      default: \.denominator
      }
    if let other = all[place][keyPath: part] {
      issues.append(
        Issue(
          field: Self.field(column),
          problem: "column \(other + 1) is the \(one.role.rawValue) of the same value already",
          remedy: "Leave one of them out."))
    } else {
      all[place][keyPath: part] = column
    }
  }
}
