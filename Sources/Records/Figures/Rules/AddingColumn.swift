import Foundation

/// One column above its total, and which choices of its rows make that total.
struct AddingColumn {
  /// Which rows are added.
  enum Choice: Hashable {
    case all
    /// From a row on: those above belong to something else.
    case from(Int)
    /// Without one row, such as an "of which".
    case without(Int)
    /// Without the rows that are part of another.
    case withoutParts
    /// Subtotals only.
    case subtotals

    var order: Int {
      switch self {
      case .all: 0
      case .withoutParts: 1
      case .subtotals: 2
      case .from(let row): 10 + row
      case .without(let row): 1_000 + row
      }
    }
  }
  var index: Int
  var total: Quantity
  var explanations: Set<Choice> = []
  private let values: [Quantity?]
  private let labels: [String]

  /// Nil where the column holds nothing that adds up.
  init?(_ index: Int, total: NumberGrid.Row, parts: [NumberGrid.Row], in grid: NumberGrid) {
    guard let printed = total.cells[index].quantity, printed.unit == .none || printed.unit == .pounds,
      addsUp(comparisonKey(grid.header[index]))
    else { return nil }
    self.index = index
    self.total = printed
    values = parts.map { $0.cells[index].quantity }
    labels = parts.map(\.label)
    let present = values.compactMap(\.self)
    guard present.count >= 2, present.allSatisfy({ $0.unit == .none || $0.unit == .pounds }),
      !parts.contains(where: { $0.cells[index].text.contains("%") }),
      !(total.cells[index].text.contains("%")),
      // What lies among its parts is a mean, a rate or a share of them.
      present.allSatisfy({ $0.value < 0 }) || printed.value >= (present.map(\.value).max() ?? 0),
      !labels.contains(where: { !addsUp($0) })
    else { return nil }
    explanations = Set(choices.filter { abs(sum($0) - printed.value) <= slack($0) })
  }

  var filled: Int { values.count { $0.map { $0.value != 0 } ?? false } }

  private var choices: [Choice] {
    // A choice among very many rows comes to any total.
    guard values.count <= 60 else { return [.all, .withoutParts, .subtotals] }
    return [.all, .withoutParts, .subtotals] + values.indices.dropFirst().dropLast().map { .from($0) }
      + values.indices.map { .without($0) }
  }

  func chosen(_ choice: Choice) -> [Quantity] {
    values.indices.compactMap { row in
      switch choice {
      case .all: values[row]
      case .from(let first): row >= first ? values[row] : nil
      case .without(let one): row != one ? values[row] : nil
      case .withoutParts: isPartOfAnother(labels[row]) || isTotalLabel(labels[row]) ? nil : values[row]
      case .subtotals: isTotalLabel(labels[row]) ? values[row] : nil
      }
    }
  }

  func sum(_ choice: Choice) -> Double { chosen(choice).reduce(0) { $0 + $1.value } }

  /// Half of the last digit of every figure, or of what all of them are multiples of; whole counts of things may
  /// be off by one.
  private func slack(_ choice: Choice) -> Double {
    let all = chosen(choice) + [total]
    let step = [1_000, 100, 50, 10, 5].first { step in
      all.allSatisfy { $0.isWhole && $0.value.truncatingRemainder(dividingBy: Double(step)) == 0 }
    }
    if let step { return Double(step * all.count) / 2 }
    if all.allSatisfy({ $0.isWhole && $0.unit == .none }), total.value < 10_000 { return 1 }
    return all.reduce(1e-9) { $0 + $1.slack }
  }

  func finding(
    _ choice: Choice, parts: [NumberGrid.Row], row: NumberGrid.Row, byRows: Bool, grid: NumberGrid,
    in papers: FigurePapers, _ confidence: Found.Confidence? = nil
  ) -> FigureFinding {
    let added = chosen(choice)
    let decimals = (added + [total]).map(\.decimals).max() ?? 0
    let name = grid.header[index].isEmpty ? (byRows ? "row" : "column") + " \(index + 1)" : grid.header[index]
    let line = byRows ? parts.first?.first ?? row.first : row.last
    let first = byRows ? line : parts.first?.first ?? row.first
    let sum = figureText(sum(choice), decimals: total.scale == 1 ? decimals : 0)
    let list = added.count <= 8 ? added.map(\.text).joined(separator: " + ") : "\(added.count) figures"
    return FigureFinding(
      .total, papers.place(min(first, line), max(row.last, line)),
      found: "“\(name.trimmed)” prints \(total.text) as its total", expected: "\(list) make \(sum)",
      confidence ?? (grid.isSure ? .certain : .likely))
  }
}

/// Whether a heading names what can be added: no share, rate, mean or index.
func addsUp(_ key: String) -> Bool {
  let words = key.split { !$0.isLetter && $0 != "%" }
  return !key.contains("%") && !words.contains { notAdding.contains($0) }
}

private let notAdding: Set<Substring> = [
  "rate", "rates", "average", "mean", "median", "percent", "percentage", "per", "ratio", "index", "score",
  "rank",
  "proportion", "share", "age", "change", "variance", "target", "trend", "year", "cumulative", "p", "growth",
  "maximum", "minimum",
]
