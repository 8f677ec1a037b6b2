import Testing

@testable import Evidence

@Suite struct ObservationBlockTests {
  private static func number(_ random: inout SplitMix) -> PublishedNumber {
    switch random.below(6) {
    case 0: .missing
    case 1: PublishedNumber(mantissa: 0, scale: 0)
    case 2:
      PublishedNumber(
        mantissa: (random.chance(0.5) ? 1 : -1) * PublishedNumber.largestMantissa, scale: random.below(32))
    default:
      PublishedNumber(
        mantissa: Int64.random(in: -1_000_000...1_000_000, using: &random), scale: random.below(9))
    }
  }

  static func observations(_ random: inout SplitMix) -> [StoredObservation] {
    var all: [StoredObservation] = []
    var area: Int32 = 0
    let isConstant = random.chance(0.3)
    for _ in 0..<random.below(6) {
      area += Int32(1 + random.below(random.chance(0.1) ? 1_000_000 : 5))
      var period: Int32 = 0
      for _ in 0..<(1 + random.below(5)) {
        period += Int32(1 + random.below(4))
        func word(_ random: inout SplitMix) -> Int32 { isConstant ? 3 : Int32(random.below(300)) }
        all.append(
          StoredObservation(
            area: area, period: period, importID: isConstant ? 1 : Int32(random.below(100_000)),
            row: Int32.random(in: 1...(.max), using: &random),
            flags: .init(rawValue: UInt8(random.below(8))),
            words: .init(
              areaType: word(&random), valueNote: word(&random), recentTrend: word(&random),
              comparedToEngland: word(&random), comparedToParent: word(&random), newData: word(&random),
              comparedToGoal: word(&random)),
            numbers: .init(
              value: number(&random), lower95: number(&random), upper95: number(&random),
              lower998: number(&random), upper998: number(&random), count: number(&random),
              denominator: isConstant ? .missing : number(&random))))
      }
    }
    return all
  }

  /// Everything of an observation as text, for it is not Hashable itself.
  static func text(_ observations: [StoredObservation]) -> [String] { observations.map { "\($0)" } }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SplitMix(6)
    for _ in 0..<1500 {
      let observations = Self.observations(&random)
      let decoded = try ObservationBlock.decode(ObservationBlock.encode(observations))
      #expect(Self.text(decoded) == Self.text(observations))
    }
  }

  @Test func someAreasAreWhatAllWouldGiveFiltered() throws {
    var random = SplitMix(7)
    for _ in 0..<800 {
      let observations = Self.observations(&random)
      let areas = Set((0..<random.below(5)).map { _ in Int32(random.below(20)) })
      let decoded = try ObservationBlock.decode(ObservationBlock.encode(observations), areas: areas)
      #expect(Self.text(decoded) == Self.text(observations.filter { areas.contains($0.area) }))
    }
  }

  @Test func truncatedBytesAreDamage() throws {
    var random = SplitMix(8)
    for _ in 0..<60 {
      let bytes = ObservationBlock.encode(Self.observations(&random))
      for length in 0..<bytes.count {
        #expect(throws: ObservationBlock.Damage.self) {
          _ = try ObservationBlock.decode(Array(bytes.prefix(length)))
        }
      }
      #expect(throws: ObservationBlock.Damage.self) { _ = try ObservationBlock.decode(bytes + [0]) }
    }
  }

  @Test func alteredBytesAreDamage() throws {
    var random = SplitMix(9)
    for _ in 0..<3000 {
      var bytes = ObservationBlock.encode(Self.observations(&random))
      bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
      #expect(throws: ObservationBlock.Damage.self) { _ = try ObservationBlock.decode(bytes) }
    }
  }

  /// Bytes that carry a right checksum but mean nothing: an error or an answer, never a trap.
  @Test func hostileBytesNeverTrap() throws {
    var random = SplitMix(10)
    for _ in 0..<8000 {
      var bytes: [UInt8]
      if random.chance(0.5) {
        bytes = Array(ObservationBlock.encode(Self.observations(&random)).dropLast(BlockChecksum.length))
        for _ in 0..<(1 + random.below(4)) {
          bytes[random.below(bytes.count)] = random.chance(0.5) ? 0xFF : UInt8(random.below(256))
        }
      } else {
        bytes = [1] + (0..<random.below(40)).map { _ in random.chance(0.4) ? 0xFF : UInt8(random.below(256)) }
      }
      let block = BlockChecksum.sealed(bytes)
      for areas in [nil, [1]] as [Set<Int32>?] {
        for observation in (try? ObservationBlock.decode(block, areas: areas)) ?? [] {
          _ = observation.numbers.value.text
          _ = observation.numbers.value.value
        }
      }
    }
  }

  @Test func emptyBytesAreDamageAndAnEmptySeriesIsNot() throws {
    #expect(throws: ObservationBlock.Damage.self) { try ObservationBlock.decode([]) }
    #expect(try ObservationBlock.decode(ObservationBlock.encode([])).isEmpty)
  }
}
