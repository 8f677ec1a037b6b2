/// A table with its margins, and which of its cells are withheld. The search is for cycles of cells, as in
/// Gusfield 1988, "A graph theoretic approach to data security".
///
/// Rows and columns, the totals among them, are the nodes of a graph and cells its edges. Let the cells
/// withheld change and the others not: with the sign of the totals' change turned round, but not of the
/// grand total's, the changes of each row and of each column sum to zero. So they are a circulation: along a
/// cycle of edges the cells go up and down by the same number in turn. A cell can be raised by d exactly
/// where some circulation raises it, and a circulation is a sum of cycles; a cycle all of whose falling
/// cells have d to give shows that it, and each smaller whole number, is possible.
struct WithheldCells {
  /// Row by row, the last of each row its total, the last row the totals.
  let counts: [Int]
  let rows: Int
  let columns: Int
  /// The least that a count withheld can be.
  let lowest: Int
  let national: [Bool]
  private(set) var withheld: [Bool]

  init(_ table: [[Int]], totalsAreNational: Bool, lowest: Int) {
    let wide = table.map { $0 + [$0.reduce(0, +)] }
    let totals = wide[0].indices.map { column in wide.reduce(0) { $0 + $1[column] } }
    counts = (wide + [totals]).flatMap { $0 }
    (rows, columns, self.lowest) = (wide.count + 1, totals.count, lowest)
    let cells = counts.indices
    let firstTotal = wide.count * totals.count
    national = cells.map { totalsAreNational && $0 >= firstTotal }
    withheld = cells.map { [national, counts] in
      !national[$0] && (lowest...largestSmallCount).contains(counts[$0])
    }
  }

  func cell(_ row: Int, _ column: Int) -> Int { row * columns + column }

  /// With as many further cells withheld as the protection needs: the best of several orders of search.
  func protected(_ protection: SuppressionProtection) -> WithheldCells {
    let small = counts.indices.filter { withheld[$0] }
    let orders = [
      small, small.reversed(),
      small.sorted { (counts[$0], $0) < (counts[$1], $1) },
      small.sorted { (counts[$1], $0) < (counts[$0], $1) },
    ]
    var best = self
    var bestCost = Double.infinity
    for order in orders {
      var found = self
      found.protect(order, protection)
      let cost = found.cost(beyond: self)
      if cost < bestCost { (best, bestCost) = (found, cost) }
    }
    return best
  }

  private func cost(beyond before: WithheldCells) -> Double {
    counts.indices.reduce(0) { withheld[$1] && !before.withheld[$1] ? $0 + Double(fullPrice($1)) : $0 }
  }

  private mutating func protect(_ small: [Int], _ protection: SuppressionProtection) {
    // The ways to move each small count, and the cycle that shows that they are open.
    var moves: [(alternatives: [Move], cycle: [Int])] = []
    for cell in small {
      for alternatives in self.moves(of: cell, protection) {
        // There is always one: a cell can move together with all its totals.
        guard let found = cheapest(of: alternatives) else { continue }
        for cell in found.cells { withheld[cell] = true }
        moves.append((alternatives, found.cells))
      }
    }
    // A cell that was withheld for one move may not be needed since others were for another.
    let isSmall = Set(small)
    let added = counts.indices.filter { withheld[$0] && !isSmall.contains($0) }
    for cell in added.sorted(by: { (fullPrice($1), $0) < (fullPrice($0), $1) }) {
      withheld[cell] = false
      var replaced = moves
      var isNeeded = false
      for (index, move) in moves.enumerated() where move.cycle.contains(cell) {
        guard let other = cheapest(of: move.alternatives), other.price == 0 else {
          isNeeded = true
          break
        }
        replaced[index].cycle = other.cells
      }
      if isNeeded { withheld[cell] = true } else { moves = replaced }
    }
  }

  private func cheapest(of moves: [Move]) -> (cells: [Int], price: Int)? {
    var best: (cells: [Int], price: Int)?
    for move in moves {
      if let found = cycle(move), found.price < best?.price ?? .max { best = found }
      if best?.price == 0 { break }
    }
    return best
  }
}
