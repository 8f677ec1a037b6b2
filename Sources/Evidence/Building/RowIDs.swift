/// Names rows in addresses and downloads. The same row in two themes is one; another row of the same indicator, sex
/// and age, with a label, method or goals of its own, gets its theme's name as well.
struct RowIDs {
  private var given: [String: DashboardDefinition.Row] = [:]

  mutating func id(_ row: DashboardDefinition.Row, theme: String) -> String {
    let name = Self.name(row)
    var id = name
    var count = 1
    while let known = given[id], known != row {
      id = count == 1 ? "\(name)-\(theme)" : "\(name)-\(theme)-\(count)"
      count += 1
    }
    given[id] = row
    return id
  }

  /// "90284-persons-under-15-yrs"
  static func name(_ row: DashboardDefinition.Row) -> String {
    var id = "\(row.indicator)"
    for text in [row.sex, row.age] {
      let words = text.lowercased().replacing("<", with: "under ").replacing(">=", with: "from ")
        .replacing("+", with: " and over")
        .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      if !words.isEmpty { id += "-" + words.joined(separator: "-") }
    }
    return id
  }
}
