import Testing

@testable import Charts

@Suite struct LabelPlacementTests {
  @Test func leavesAloneWhatDoesNotCollide() {
    let wanted = [100.0, 20, 60]
    #expect(LabelPlacement.spread(wanted: wanted, heights: [18, 18, 18], within: 0...200) == wanted)
  }

  @Test func movesCollidingLabelsApartAboutTheirMiddle() {
    let placed = LabelPlacement.spread(wanted: [50, 52], heights: [20, 20], within: 0...200)
    #expect(placed == [41, 61])
  }

  @Test func staysWithinTheBounds() {
    #expect(LabelPlacement.spread(wanted: [0, 1, 2], heights: [20, 20, 20], within: 0...200) == [10, 30, 50])
    #expect(LabelPlacement.spread(wanted: [200, 200], heights: [20, 20], within: 0...200) == [170, 190])
  }

  @Test func neverOverlapsAndKeepsTheOrder() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let count = Int.random(in: 1...6, using: &random)
      let wanted = (0..<count).map { _ in Double.random(in: 0...200, using: &random) }
      let heights = (0..<count).map { _ in Double.random(in: 10...30, using: &random) }
      let placed = LabelPlacement.spread(wanted: wanted, heights: heights, within: 0...200)
      let order = placed.indices.sorted { wanted[$0] < wanted[$1] }
      for (a, b) in zip(order, order.dropFirst()) {
        #expect(placed[a] + heights[a] / 2 <= placed[b] - heights[b] / 2 + 1e-9)
      }
      for index in placed.indices {
        #expect(placed[index] - heights[index] / 2 >= -1e-9)
        #expect(placed[index] + heights[index] / 2 <= 200 + 1e-9)
      }
    }
  }

  @Test func thinsToEvenSpacingAndKeepsTheLast() {
    let centres = (0..<10).map { Double($0) * 20 }
    let widths = [Double](repeating: 45, count: 10)
    #expect(LabelPlacement.thinned(centres: centres, widths: widths, gap: 5) == [0, 3, 6, 9])
    #expect(LabelPlacement.thinned(centres: [], widths: [], gap: 5) == [])
    #expect(LabelPlacement.thinned(centres: [0, 1], widths: [90, 90], gap: 5) == [1])
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
