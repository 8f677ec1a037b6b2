import Evidence

/// Where in a list an answer ended: one number, or the four of an observation's position.
struct APICursor: Hashable, Comparable, Sendable {
  var numbers: [Int]

  static let pattern = "^[0-9]{1,15}(\\.[0-9]{1,15}){0,3}$"

  init(_ numbers: [Int]) { self.numbers = numbers }

  init(_ position: ObservationPosition) {
    numbers = [position.series, position.area, position.sortable, position.period]
  }

  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count),
      parts.allSatisfy({ part in
        (1...15).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    numbers = parts.compactMap { Int($0) }
  }

  var text: String { numbers.map(String.init).joined(separator: ".") }

  /// What is left out of a position stands before everything.
  var position: ObservationPosition {
    func number(_ index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
    return ObservationPosition(series: number(0), area: number(1), sortable: number(2), period: number(3))
  }

  static func < (a: Self, b: Self) -> Bool { a.numbers.lexicographicallyPrecedes(b.numbers) }
}
