import IndicatorMethods
import Vocabulary

/// What a person said of a table whose figures are to be taken. Texts stand as they were typed.
public struct AdoptionAnswers: Codable, Hashable, Sendable {
  /// The number of one that there is; nil for a new one.
  public var indicator: Int?
  /// Of a new one.
  public var words: LocalIndicator
  public var sex: String
  public var age: String
  /// A name or a code: of the figures whose row and column tell no area.
  public var area: String
  public var period: String
  public var twoYears: TwoYears?
  /// By column.
  public var roles: [ColumnRole]
  /// "2-5, 7"; empty for all.
  public var rows: String
  /// What was answered of rows whose area is not known by its name: a code, or "" to leave the row out.
  public var areaCodes: [Int: String]

  public init(
    indicator: Int? = nil, words: LocalIndicator = LocalIndicator(), sex: String = "Persons",
    age: String = "All ages", area: String = "", period: String = "", twoYears: TwoYears? = nil,
    roles: [ColumnRole] = [], rows: String = "", areaCodes: [Int: String] = [:]
  ) {
    (self.indicator, self.words, self.sex, self.age) = (indicator, words, sex, age)
    (self.area, self.period, self.twoYears, self.roles) = (area, period, twoYears, roles)
    (self.rows, self.areaCodes) = (rows, areaCodes)
  }

  /// The rows that are chosen, by the numbers of the table's download; nil for a text that names none.
  func chosenRows(of table: PrintedTable) -> Set<Int>? {
    let all = Set(table.rows.indices.map(PrintedTable.number))
    let parts = PrintedFigure.plain(rows).split { ", ;".contains($0) }
    if parts.isEmpty { return all }
    var chosen: Set<Int> = []
    for part in parts {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
        all.contains(first), all.contains(last)
      else { return nil }
      chosen.formUnion(first...last)
    }
    return chosen
  }
}

/// An indicator that no publisher numbered: the board's own words for what its papers count.
public struct LocalIndicator: Codable, Hashable, Sendable {
  public var name: String
  public var unit: String
  public var valueType: String
  public var polarity: String
  public var definition: String

  public init(
    name: String = "", unit: String = "", valueType: String = "", polarity: String = "", definition: String = ""
  ) {
    (self.name, self.unit, self.valueType) = (name, unit, valueType)
    (self.polarity, self.definition) = (polarity, definition)
  }

  /// The least number of an indicator of one's own: publishers' are of at most six digits.
  public static let firstNumber = 900_000_001

  /// What keeps it from being used.
  var issues: [Issue] {
    var issues: [Issue] = []
    func ask(_ field: String, _ text: String, longest: Int, _ problem: String) {
      if text.isEmpty { issues.append(Issue(field: field, problem: problem)) }
      if text.count > longest {
        issues.append(
          Issue(field: field, problem: "this has \(text.count) characters", remedy: "Shorten it to \(longest).")
        )
      }
    }
    ask("name", name, longest: 200, "enter the indicator’s name, or choose one that there is")
    ask("unit", unit, longest: 60, "enter the unit, such as % or per 100,000")
    ask("definition", definition, longest: 2_000, "say what is counted, out of what")
    if ValueType(rawValue: valueType) == nil {
      issues.append(Issue(field: "value-type", problem: "choose the kind of figure"))
    }
    if Polarity(rawValue: polarity) == nil {
      issues.append(Issue(field: "polarity", problem: "choose which direction is good"))
    }
    return issues
  }

  /// 100 for a percentage, 100,000 where the unit is per 100,000, else 1.
  private var multiplier: String {
    if ValueType(rawValue: valueType) == .proportion { return "100" }
    let per = unit.firstMatch(of: /[Pp]er ([0-9][0-9,]*)/).map { String($0.1).replacing(",", with: "") }
    return per ?? "1"
  }

  /// What a dashboard's definition says of it, to be pasted under `indicators`.
  public func definitionLines(number: Int, source: String) -> String {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
    return """
        - id: \(number)
          name: \(quoted(name))
          unit: \(quoted(unit))
          valueType: \(valueType)
          multiplier: \(multiplier)
          polarity:
            direction: \(polarity)
            source: {title: \(quoted("The board’s own indicator"))}
          method: none
          definition: \(quoted(definition))
          source: {title: \(quoted(source))}

      """
  }
}
