import IndicatorMethods
import TestSupport
import Testing

/// Life expectancy by authority and sex, 2014, one year of deaths. Oracle: an independent computation from
/// the same files in forty digits (Python's csv and mpmath 1.3, the variance by the delta method), to 1e-9 of the
/// value.
@Suite("Life expectancy of 2014", .enabled(if: Shared.isPresent, "\(Shared.absent)"))
struct SharedLifeExpectancyTests {
  let startAges = [0, 1] + stride(from: 5, through: 90, by: 5)

  @Test func byAuthorityAndSex() throws {
    let data = try DeathsOf2014()
    func band(_ age: Int) -> Int { age == 0 ? 0 : age < 5 ? 1 : min(age / 5 + 1, 19) }
    var found: [String: [Double]] = [:]
    var sums = Array(repeating: 0.0, count: 10)
    var withheld: [String] = []
    for sex in ["Females", "Males"] {
      let deaths = DeathsOf2014.sums(data.deaths.filter { $0.sex == sex }, bands: 20, band: band)
      let people = DeathsOf2014.sums(data.population.filter { $0.sex == sex }, bands: 20, band: band)
      for area in data.areas {
        let all = try lifeExpectancies(
          startAges: startAges, deaths: try #require(deaths[area]), populations: try #require(people[area]),
          confidence: ConfidenceInterval.publishedLevels)
        let numbers = [all[0], all[14]].flatMap { one in
          (one.statistic.value.map { [$0] } ?? []) + ends(one.statistic)
        }
        if let reason = all[0].statistic.reason {
          withheld.append("\(area), \(sex): \(reason.rawValue)")
        }
        found["\(area), \(sex)"] = numbers
        for (index, number) in numbers.enumerated() { sums[index] += number }
      }
    }
    let expected: [String: [Double]] = [
      "Leicester, Females": [
        81.827468029874305, 81.151590350488243, 82.503345709260367, 80.761826489350448, 82.893109570398162,
        20.256804155110313, 19.722188182548444, 20.791420127672182, 19.413886855182626, 21.099721455038,
      ],
      "Rutland, Females": [
        85.090306276042611, 82.898478032878105, 87.282134519207117, 81.634498669359735, 88.546113882725487,
        23.288710128326384, 21.912476386340085, 24.664943870312684, 21.118832516354699, 25.45858774029807,
      ],
      "Rutland, Males": [
        82.262944566703559, 80.273252605470976, 84.252636527936143, 79.125840810500496, 85.400048322906622,
        20.584444452630828, 19.389229354700869, 21.779659550560788, 18.699974973815664, 22.468913931445992,
      ],
    ]
    for (key, numbers) in expected { #expect(areClose(try #require(found[key]), numbers, 1e-9)) }
    #expect(
      withheld == ["City of London, Females: small population", "City of London, Males: small population"])
    #expect(
      areClose(
        sums,
        [
          56333.360895082835, 55627.931382586646, 57038.790407579023, 55221.125626253902, 57445.596163911768,
          13932.088092816618, 13439.039134217305, 14425.137051415932, 13154.708593803249, 14709.467591829988,
        ], 1e-9))
  }
}
