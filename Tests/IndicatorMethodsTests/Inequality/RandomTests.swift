import Testing

@testable import IndicatorMethods

@Suite("Random numbers") struct RandomTests {
  /// Oracle: the recurrence written out in Python's whole numbers; the jump as the 2¹²⁸th power of its matrix
  /// over the field of two elements, by repeated squaring.
  @Test func xoshiro() {
    var random = Xoshiro256(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
      9_973_669_472_204_895_162, 14_011_001_112_246_962_877, 12_406_186_145_184_390_807,
      15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    #expect(expected.map { _ in random.next() } == expected)
    var ahead = Xoshiro256(state: (1, 2, 3, 4))
    ahead.jump()
    #expect(
      ahead.state == (
        0x8c7a_1539_56b5_f3d1, 0x701f_1a71_3401_d85e, 0x6527_f66a_6546_9085, 0x8386_b786_c440_8050
      ))
    #expect(
      Xoshiro256(seed: 0).state == (
        0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f, 0xf88b_b8a8_724c_81ec
      ))
    #expect(
      Xoshiro256(seed: 7, stream: 1).state == (
        0x7eb3_c060_7fc5_67e2, 0x551d_653f_a4de_09eb, 0x95c9_0b5c_98ca_9ef6, 0x99c2_0c8c_8db7_bd5e
      ))
  }

  /// By definition: all layers have the same area, and so has the lowest with the tail.
  @Test func layersHaveTheSameArea() {
    let table = Ziggurat.standard
    for layer in 1..<256 {
      let area = table.edges[layer] * (table.heights[layer + 1] - table.heights[layer])
      #expect(isClose(area, Ziggurat.area, 1e-11))
    }
    let beyond = normalUpperTail(Ziggurat.tail) * 2.506_628_274_631_000_5
    #expect(isClose(Ziggurat.tail * table.heights[1] + beyond, Ziggurat.area, 1e-13))
  }

  private static let draws: [Double] = {
    var random = Xoshiro256(seed: 12)
    var draws = [Double](repeating: 0, count: 1 << 20)
    draws.withUnsafeMutableBufferPointer { Ziggurat.standard.fill($0, using: &random) }
    return draws
  }()

  /// Each moment's standard error follows from those of the normal: var z^k = (2k - 1)!! - (mean of z^k)².
  @Test(arguments: [(1, 0.0, 1.0), (2, 1, 2), (3, 0, 15), (4, 3, 96), (6, 15, 10_170), (8, 105, 2_016_000)])
  func moments(power: Int, mean: Double, variance: Double) {
    let sum = Self.draws.reduce(0) { sum, z in sum + (0..<power).reduce(1) { product, _ in product * z } }
    let count = Double(Self.draws.count)
    #expect(abs(sum / count - mean) < 3.5 * (variance / count).squareRoot())
  }

  /// Counts beyond a point are binomial; the last points lie in the tail, which is drawn apart.
  @Test(arguments: [0.1, 0.6745, 1.959964, 3, 3.654, 3.7, 4, 4.5])
  func tails(z: Double) {
    let (upper, lower) = (Self.draws.count { $0 > z }, Self.draws.count { $0 < -z })
    let share = normalUpperTail(z)
    let count = Double(Self.draws.count)
    let error = (share * (1 - share) * count).squareRoot()
    #expect(abs(Double(upper) - share * count) < 3.5 * error)
    #expect(abs(Double(lower) - share * count) < 3.5 * error)
  }

  /// The tail by itself, for too few of all draws lie in it to tell its shape: its distance from the normal's
  /// share beyond each point of the share beyond the tail's start.
  @Test func shapeOfTheTail() {
    var random = Xoshiro256(seed: 4)
    let sorted = (0..<40_000).map { _ in Ziggurat.standard.beyond(&random) }.sorted(by: >)
    let (count, all) = (Double(sorted.count), normalUpperTail(Ziggurat.tail))
    let distance = sorted.enumerated().reduce(0) { most, place in
      let share = normalUpperTail(place.element) / all
      return max(most, share - Double(place.offset) / count, Double(place.offset + 1) / count - share)
    }
    #expect(distance < 1.628 / count.squareRoot())
  }

  /// Kolmogorov and Smirnov's distance from the normal, at its 1% point 1.628/√N.
  @Test func kolmogorovSmirnov() {
    let sorted = Self.draws.prefix(1 << 16).sorted()
    let count = Double(sorted.count)
    let distance = sorted.enumerated().reduce(0) { most, place in
      let share = normalCumulative(place.element)
      return max(most, share - Double(place.offset) / count, Double(place.offset + 1) / count - share)
    }
    #expect(distance < 1.628 / count.squareRoot())
  }

  /// Streams, and neighbours within one, are unrelated.
  @Test func correlations() {
    var random = Xoshiro256(seed: 12, stream: 1)
    var other = [Double](repeating: 0, count: 1 << 18)
    other.withUnsafeMutableBufferPointer { Ziggurat.standard.fill($0, using: &random) }
    let own = Array(Self.draws.prefix(other.count))
    let bound = 3.5 / Double(other.count).squareRoot()
    #expect(abs(sumOfProducts(own, other)) / Double(other.count) < bound)
    for lag in [1, 2, 10, 256] {
      #expect(abs(sumOfProducts(own, Array(own.dropFirst(lag)))) / Double(other.count) < bound)
    }
  }
}
