extension WithheldCells {
  /// A count withheld, to be raised or lowered by a number above 0.
  struct Move {
    var cell: Int
    var rises: Bool
    var by: Int
  }

  /// What a small count must be able to do: each inner list gives moves of which one is enough.
  func moves(of cell: Int, _ protection: SuppressionProtection) -> [[Move]] {
    let isTotal = cell / columns == rows - 1 || cell % columns == columns - 1
    // A total of three counts withheld is at least three, whatever else is withheld.
    guard protection == .anythingWithinSmall, !isTotal else {
      return [[Move(cell: cell, rises: true, by: 1), Move(cell: cell, rises: false, by: 1)]]
    }
    return [(true, largestSmallCount - counts[cell]), (false, counts[cell] - lowest)]
      .filter { $0.1 > 0 }.map { [Move(cell: cell, rises: $0.0, by: $0.1)] }
  }

  /// What it costs to withhold a cell that is shown: first the number of cells, then how large they are; a
  /// national total more than a table full of others.
  func fullPrice(_ cell: Int) -> Int {
    let oneMoreCell = 1 << 40
    return (national[cell] ? oneMoreCell << 16 : oneMoreCell) + min(counts[cell], 1 << 24)
  }

  /// The cheapest cycle of cells that makes a move possible, the moved cell first, and what withholding
  /// those of them costs that are shown; nil where there is none. Dijkstra's search from one end of the moved
  /// cell to the other.
  func cycle(_ move: Move) -> (cells: [Int], price: Int)? {
    guard move.rises || counts[move.cell] - move.by >= lowest else { return nil }
    let (row, column) = (move.cell / columns, rows + move.cell % columns)
    // Nodes are the rows and, after them, the columns; a step from a row raises what its cell counts in the
    // sums, a step from a column lowers it.
    let (start, end) = move.rises != isTurned(move.cell) ? (column, row) : (row, column)
    var price = Array(repeating: Int.max, count: rows + columns)
    var arrival = Array(repeating: -1, count: rows + columns)
    var queue = PriceQueue()
    price[start] = 0
    queue.add(0, start)
    while let (sofar, node) = queue.next() {
      if node == end { break }
      guard sofar == price[node] else { continue }
      let fromRow = node < rows
      for other in fromRow ? rows..<(rows + columns) : 0..<rows {
        let cell = fromRow ? cell(node, other - rows) : cell(other, node - rows)
        guard cell != move.cell, let step = step(cell, rises: fromRow != isTurned(cell), by: move.by),
          sofar + step < price[other]
        else { continue }
        price[other] = sofar + step
        arrival[other] = cell
        queue.add(price[other], other)
      }
    }
    guard price[end] < Int.max else { return nil }
    var cells = [move.cell]
    var node = end
    while node != start {
      let cell = arrival[node]
      cells.append(cell)
      node = node < rows ? rows + cell % columns : cell / columns
    }
    return (cells, price[end])
  }

  /// What it costs to let a cell go up or down by a number; nil where it cannot.
  private func step(_ cell: Int, rises: Bool, by number: Int) -> Int? {
    guard rises || counts[cell] - number >= lowest else { return nil }
    if withheld[cell] { return 0 }
    // Zeros are never withheld where zeros are shown, so that one withheld would be known to be none.
    return counts[cell] >= lowest ? fullPrice(cell) : nil
  }

  /// Whether the change of a cell counts in the sums with its sign turned round.
  private func isTurned(_ cell: Int) -> Bool { (cell / columns == rows - 1) != (cell % columns == columns - 1) }
}

/// The cheapest node first, the lower one of two that cost the same.
private struct PriceQueue {
  private var heap: [(price: Int, node: Int)] = []

  mutating func add(_ price: Int, _ node: Int) {
    heap.append((price, node))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> (price: Int, node: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
      guard let least = children.min(by: { heap[$0] < heap[$1] }), heap[least] < heap[parent] else { break }
      heap.swapAt(parent, least)
      parent = least
    }
    return first
  }
}
