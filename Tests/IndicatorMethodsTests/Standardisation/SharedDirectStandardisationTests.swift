import IndicatorMethods
import TestSupport
import Testing

/// Deaths from all causes in 2014, all ages, by authority. Oracle: an independent computation from the same
/// files in forty digits (Python's csv and mpmath 1.3), to 1e-9 of the value.
@Suite("Directly standardised deaths of 2014", .enabled(if: Shared.isPresent, "\(Shared.absent)"))
struct SharedDirectStandardisationTests {
  @Test func directly() throws {
    let data = try DeathsOf2014()
    let deaths = DeathsOf2014.sums(data.deaths, bands: 19, band: DeathsOf2014.fiveYearBand)
    let people = DeathsOf2014.sums(data.population, bands: 19, band: DeathsOf2014.fiveYearBand)
    var found: [String: [Double]] = [:]
    var sums = [0.0, 0, 0, 0, 0]
    for area in data.areas {
      let rate = try directlyStandardisedRate(
        counts: try #require(deaths[area]), populations: try #require(people[area]),
        standard: data.standard, confidence: ConfidenceInterval.publishedLevels)
      let numbers = [try #require(rate.statistic.value)] + ends(rate.statistic)
      found[area] = numbers
      for (index, number) in numbers.enumerated() { sums[index] += number }
    }
    let expected: [String: [Double]] = [
      "Leicester": [
        1108.5474008942232, 1064.6022241584882, 1153.8234228285631, 1039.8734786384867, 1180.295250043557,
      ],
      "Rutland": [
        753.0382950428347, 674.66126588301018, 837.97961602465067, 632.40474540845282, 888.77834478984592,
      ],
      "Hinckley and Bosworth": [
        848.5191970156644, 794.09300382490035, 905.67885209217065, 763.95327252226865, 939.38997710464558,
      ],
      "City of London": [
        407.03060219704865, 266.27693487979887, 593.77698731609445, 203.49317406435497, 714.88744107712904,
      ],
    ]
    for (area, numbers) in expected { #expect(areClose(try #require(found[area]), numbers, 1e-9)) }
    #expect(
      areClose(
        sums,
        [325269.32061324809, 306917.66767095384, 344504.05853880298, 296735.22587546314, 355838.7826888287],
        1e-9))
  }
}
