import IndicatorMethods
import TestSupport
import Testing

/// Deaths from all causes in 2014 against those expected at the rates of all authorities together, by age.
/// Oracle: an independent computation from the same files in forty digits (Python's csv and mpmath 1.3), to
/// 1e-9 of the value.
@Suite("Indirectly standardised deaths of 2014", .enabled(if: Shared.isPresent, "\(Shared.absent)"))
struct SharedIndirectStandardisationTests {
  @Test func ratios() throws {
    let data = try DeathsOf2014()
    let deaths = DeathsOf2014.sums(data.deaths, bands: 19, band: DeathsOf2014.fiveYearBand)
    let people = DeathsOf2014.sums(data.population, bands: 19, band: DeathsOf2014.fiveYearBand)
    func together(_ table: [String: [Double]]) -> [Double] {
      (0..<19).map { band in data.areas.reduce(0) { $0 + (table[$1]?[band] ?? 0) } }
    }
    let reference = ReferenceRates(counts: together(deaths), populations: together(people))
    #expect(reference.counts.reduce(0, +) == 494_425 && reference.populations.reduce(0, +) == 56_861_039)

    var found: [String: [Double]] = [:]
    var sums = [0.0, 0, 0, 0, 0, 0]
    for area in data.areas {
      let ratio = try indirectlyStandardisedRatio(
        observed: .byStratum(try #require(deaths[area])), populations: try #require(people[area]),
        reference: reference, confidence: ConfidenceInterval.publishedLevels)
      let numbers = [ratio.expected, try #require(ratio.statistic.value)] + ends(ratio.statistic)
      found[area] = numbers
      for (index, number) in numbers.enumerated() { sums[index] += number }
    }
    let expected: [String: [Double]] = [
      "Leicester": [
        2118.6022768981559, 1.1601988852757942, 1.1147815559996462, 1.2069916427352013, 1.089224403627229,
        1.2343502696078294,
      ],
      "Rutland": [
        428.52034191636444, 0.79342791168209883, 0.71132069430532443, 0.8824118344064792,
        0.66705306449869387, 0.93562822076226217,
      ],
    ]
    for (area, numbers) in expected { #expect(areClose(try #require(found[area]), numbers, 1e-9)) }
    #expect(
      areClose(
        sums,
        [
          494425.0, 341.84807398676858, 322.74761072339964, 361.86834426825167, 312.14995726825773,
          373.66616520950837,
        ], 1e-9))
  }
}
