import IndicatorMethods
import Testing

/// The same to the last bit, or withheld for the same reason by the same method.
func expectSame(
  _ columns: StatisticColumns, _ row: Int, _ single: Statistic, _ method: StatisticMethod?,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  func bits(_ statistic: Statistic) -> [UInt64] {
    [statistic.value ?? -1].map(\.bitPattern) + ends(statistic).map(\.bitPattern)
  }
  let same =
    bits(columns[row]) == bits(single) && columns.reasons[row] == single.reason
    && columns.methods[row] == method && columns.values[row].isNaN == (single.value == nil)
    && columns.intervals.allSatisfy {
      $0.lower[row].isNaN == (single.value == nil) && $0.upper[row].isNaN == (single.value == nil)
    }
  #expect(same, "row \(row): \(columns[row]) for \(single)", sourceLocation: sourceLocation)
}

/// Not a number where the cell is missing.
func column(_ cells: [Double?]) -> [Double] { cells.map { $0 ?? .nan } }

extension SeededGenerator {
  /// Counts of all sizes, a few not whole, a few missing.
  mutating func count(upTo most: Double, missing: Bool = true) -> Double? {
    switch Int.random(in: 0..<20, using: &self) {
    case 0 where missing: nil
    case 1: Double.random(in: 0...min(9.99, most), using: &self)
    case 2..<10: min(most, Double(Int.random(in: 0...12, using: &self)))
    case 10: 0
    case 11: most
    default: Double.random(in: 0...most, using: &self).rounded(.down)
    }
  }
}
