import Testing

@testable import Evidence

@Suite struct SeenKeysTests {
  @Test func keysComeBackInOrder() throws {
    var random = SplitMix(16)
    for _ in 0..<200 {
      let keys = Set(
        (0..<random.below(50)).map { _ in UInt64(random.below(200)) << 32 | UInt64(random.below(20)) }
      )
      .sorted()
      #expect(try SeenKeys(keys).keys() == keys)
    }
    #expect(try SeenKeys([0, 1, .max]).keys() == [0, 1, .max])
  }
}
