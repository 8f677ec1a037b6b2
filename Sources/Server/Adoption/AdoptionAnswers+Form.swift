import Evidence
import Pages

extension AdoptionAnswers {
  /// As the form was filled in.
  ///
  /// - Parameter width: how many columns the table has.
  init(_ form: FormBody, width: Int) {
    let isNew = form.text("indicator") == "new"
    self.init(
      indicator: isNew ? nil : form.number("indicator"),
      words: isNew
        ? LocalIndicator(
          name: form.text("name"), unit: form.text("unit"), valueType: form.text("value-type"),
          polarity: form.text("polarity"), definition: form.text("definition")) : LocalIndicator(),
      sex: form.text("sex"), age: form.text("age"), area: form.text("area"), period: form.text("period"),
      twoYears: TwoYears(rawValue: form.text("years")),
      roles: (0..<width).map { ColumnRole(rawValue: form.text("column-\($0 + 1)")) ?? .leftOut },
      rows: form.text("rows"))
    for name in form.names where name.hasPrefix("area-row-") {
      guard let row = Int(name.dropFirst(9)) else { continue }
      areaCodes[row] = form.text(name)
    }
  }

  /// The same as hidden parts of the form that confirms it.
  var hidden: [(name: String, value: String)] {
    var parts = [
      ("indicator", indicator.map { "\($0)" } ?? "new"), ("name", words.name), ("unit", words.unit),
      ("value-type", words.valueType), ("polarity", words.polarity), ("definition", words.definition),
      ("sex", sex), ("age", age), ("area", area), ("period", period), ("years", twoYears?.rawValue ?? ""),
      ("rows", rows),
    ]
    for (place, role) in roles.enumerated() { parts.append(("column-\(place + 1)", role.rawValue)) }
    for (row, code) in areaCodes.sorted(by: { $0.key < $1.key }) { parts.append(("area-row-\(row)", code)) }
    return parts.map { (name: $0.0, value: $0.1) }
  }
}
