import Vocabulary

extension Comparison {
  /// The row as a sentence names it: its label, then sex and age unless they are everybody.
  public var name: String {
    Self.name(label: label, sex: sex, age: age)
  }

  static func name(label: String, sex: String, age: String) -> String {
    let everySex = ["", "persons", "all", "not applicable"].contains(sex.lowercased())
    let everyAge = ["", "all ages", "not applicable"].contains(age.lowercased())
    var parts = [label]
    if !everySex {
      parts.append(["male": "males", "female": "females"][sex.lowercased()] ?? sex.lowercased())
    }
    if !everyAge { parts.append(withDash(age)) }
    return parts.joined(separator: ", ")
  }

  /// "10-24 yrs" with the dash of a range; other hyphens stay.
  private static func withDash(_ age: String) -> String {
    let letters = Array(age)
    return String(
      letters.indices.map { index in
        guard letters[index] == "-", index > 0, index + 1 < letters.count else { return letters[index] }
        return letters[index - 1].isNumber && letters[index + 1].isNumber ? "–" : letters[index]
      })
  }

  /// The row as a list of rows names it; `theme` is the theme's title.
  public func reference(theme: String) -> RowReference {
    RowReference(id: id, label: label, population: population, theme: theme, name: name)
  }

  /// The value with its unit; no space is left where the indicator has no unit.
  func stated(_ value: Double?) -> String {
    indicator.unit.isEmpty ? format.text(value) : withUnit(value)
  }

  /// The value beside another whose unit was said: "67.3%", "42.1".
  func inShort(_ value: Double) -> String { format.text(value) + (indicator.unit == "%" ? "%" : "") }
}
