import ArgumentParser
import Evidence
import Foundation
import Pages
import Records
import Store
import Vocabulary

struct Adopt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Use the figures of a published paper's table as data.",
    discussion: """
      PAPER and TABLE are the numbers in the address of the table's downloads: /papers/3/tables/41/table.csv. The program \
      proposes what each column holds; --column says otherwise. What cannot be decided is asked for, by name. Every figure \
      is shown beside what is stored, with what is left out. A stored figure that differs stays, unless --replace is given.

      Examples:
        salus adopt 3 41 --indicator 90284 --age "<15 yrs" --area E10000018 --rows 12 --preview
        salus adopt 3 41 --indicator 90284 --age "<15 yrs" --column 2=area --column 3=value --period 2022/23
        salus adopt 3 41 --new "Falls" --unit "per 1,000" --value-type "crude rate" --polarity low --definition "Falls."
      """)

  @Argument(help: "The paper's number.") var paper: Int
  @Argument(help: "The table's number within it.") var table: Int
  @Option(help: "The number of an indicator that there is.") var indicator: Int?
  @Option(help: "The name of a new indicator of your own.") var new: String?
  @Option(help: "Its unit.") var unit = ""
  @Option(help: "What kind of figure it is: count, proportion, crude rate …") var valueType = ""
  @Option(help: "Which direction is good: low, high or none.") var polarity = ""
  @Option(help: "What is counted, out of what.") var definition = ""
  @Option(help: "Persons, Male, Female or Not applicable.") var sex = "Persons"
  @Option(help: "The ages, as the data name them.") var age = "All ages"
  @Option(help: "The area of figures whose row and column name none.") var area = ""
  @Option(help: "The time of figures whose row and column tell none.") var period = ""
  @Option(help: "What 2022-23 means: “one financial year” or “two calendar years”.") var years: String?
  @Option(help: "What a column holds, such as 3=value: \(ColumnRole.words).") var column: [String] = []
  @Option(help: "The rows to take, such as 2-5,7; the header is row 1.") var rows = ""
  @Option(help: "The code of a row's area where its name is not known: 5=E10000018; 5= leaves the row out.")
  var areaOfRow: [String] = []
  @Flag(help: "Put the paper's figures in place of stored ones that differ.") var replace = false
  @Flag(help: "Only show what would be stored.") var preview = false
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (indicator == nil) != (new == nil) else {
      throw ValidationError("Give --indicator, or --new for one of your own.")
    }
    if let years, TwoYears(rawValue: years) == nil {
      throw ValidationError("--years is “one financial year” or “two calendar years”.")
    }
    for text in column where Self.pair(text).flatMap({ ColumnRole(rawValue: $0.1) }) == nil {
      throw ValidationError("--column \(text) says no role: write 3=value. Roles: \(ColumnRole.words).")
    }
    for text in areaOfRow where Self.pair(text) == nil {
      throw ValidationError("--area-of-row \(text) names no row: write 5=E10000018.")
    }
  }

  func run() async throws {
    try await reporting(.text) {
      let database = try await data.open()
      let outcome = try await database.write { connection in
        let source = try source(connection)
        let answers = try answers(source.table, connection)
        let shown = try AdoptionPreview(source, answers, connection)
        guard shown.issues.isEmpty else { throw Issues(shown.issues) }
        let differing = shown.figures.filter { if case .differs = $0.standing { true } else { false } }
        let adopting = AdoptTable(
          source, answers, confirmed: shown.digest, replacing: replace ? Set(differing.map(\.id)) : [])
        return (
          shown,
          preview ? nil : try adopting.run(connection, by: .commandLine(user: NSUserName()), at: Date())
        )
      }
      try database.close()
      print(outcome.0.account)
      switch outcome.1 {
      case nil: print("Nothing was stored: this is a preview.")
      case .adopted(let id): print("Stored as import \(id).")
      case .nothing, .changed: print("Nothing was stored: no figure would be another.")
      }
    }
  }

  private func source(_ connection: any Connection) throws -> SourceTable {
    let library = LibraryRepository(connection)
    guard let kept = try library.find(paper) else {
      throw Failure("There is no paper \(paper).", remedy: "See their numbers in the addresses of their pages.")
    }
    guard kept.state == .published else {
      throw Failure(
        "Paper \(paper) is not published, or a newer version is.",
        remedy: "Figures would be public before their paper: publish it first.")
    }
    guard let item = try library.item(table, of: paper),
      let source = item.sourceTable(of: kept, findings: try library.findings(of: paper)), source.table.isNumeric
    else {
      throw Failure(
        "Paper \(paper) has no table \(table) with figures.",
        remedy: "See its number in the address of the table's downloads.")
    }
    return source
  }

  private func answers(_ table: PrintedTable, _ connection: any Connection) throws -> AdoptionAnswers {
    let twoYears = years.flatMap { TwoYears(rawValue: $0) }
    let proposal = TableProposal(table, names: try AreaNames(connection), twoYears: twoYears)
    var answers = AdoptionAnswers(
      indicator: indicator,
      words: new.map {
        LocalIndicator(name: $0, unit: unit, valueType: valueType, polarity: polarity, definition: definition)
      } ?? LocalIndicator(),
      sex: sex, age: age, area: area, period: period, twoYears: twoYears,
      roles: proposal.columns.map(\.role), rows: rows)
    for (column, role) in column.compactMap(Self.pair) where answers.roles.indices.contains(column - 1) {
      answers.roles[column - 1] = ColumnRole(rawValue: role) ?? .leftOut
    }
    for (row, code) in areaOfRow.compactMap(Self.pair) { answers.areaCodes[row] = code }
    return answers
  }

  /// "3=value"
  private static func pair(_ text: String) -> (Int, String)? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]) else { return nil }
    return (number, String(parts[1]))
  }
}

extension ColumnRole {
  fileprivate static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension AdoptionPreview {
  /// Every figure with its standing, then what is left out and what to look at.
  fileprivate var account: String {
    var lines = ["\(indicator.name) (\(indicator.id))"]
    for figure in figures {
      let one = figure.printed
      let standing =
        switch figure.standing {
        case .new: "new"
        case .same(let source): "the same as stored (\(source))"
        case .differs(let stored, let source): "differs from \(stored) (\(source))"
        }
      let notes = [one.note].compactMap(\.self) + one.cautions
      let told = notes.isEmpty ? "" : ". \(notes.joined(separator: " "))"
      lines.append(
        "  row \(one.row): \(one.area.name), \(one.period.displayLabel): \(one.value.text ?? "no value"), \(standing)\(told)"
      )
    }
    lines += leftOut.map { "  left out: \($0.place): \($0.reason)" }
    lines += cautions.map { "Look at: \($0)" }
    return lines.joined(separator: "\n")
  }
}
