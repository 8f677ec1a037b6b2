import Testing

@testable import IndicatorMethods

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("What a simulation counts with") struct PortableMathTests {
  /// Oracle: the C library, within an ulp of the exact value itself.
  @Test func exponentialAndLogarithm() {
    var random = SeededGenerator(3)
    for _ in 0..<5000 {
      let x = Double.random(in: -700...700, using: &random)
      #expect(isClose(portableExp(x), exp(x), 5e-16))
      #expect(isClose(portableExp(x / 1000), exp(x / 1000), 5e-16))
      let y = exp(x)
      #expect(isClose(portableLog(y), log(y), 5e-16))
      let near = Double.random(in: 0.5...2, using: &random)
      #expect(isClose(portableLog(near), log(near), 7e-16))
    }
    #expect(portableExp(0) == 1 && portableLog(1) == 0)
    #expect(portableExp(800) == .infinity && portableExp(-800) == 0)
    #expect(isClose(portableLog(.leastNonzeroMagnitude), log(.leastNonzeroMagnitude), 5e-16))
  }

  @Test func selectionIsWhatSortingGives() {
    var random = SeededGenerator(5)
    for round in 0..<60 {
      let count = Int.random(in: 1...(round < 40 ? 40 : 5000), using: &random)
      let top = round % 3 == 0 ? 9 : 100_000
      var values = (0..<count).map { _ in Double(Int.random(in: 0...top, using: &random)) }
      if round % 5 == 0 { values.sort() }
      let sorted = values.sorted()
      let place = Int.random(in: 0..<count, using: &random)
      values.withUnsafeMutableBufferPointer { select(place, of: $0, in: 0..<count) }
      #expect(values[place] == sorted[place])
      #expect(values[..<place].allSatisfy { $0 <= sorted[place] })
      #expect(values[place...].allSatisfy { $0 >= sorted[place] })
      #expect(values.sorted() == sorted)
    }
  }
}
