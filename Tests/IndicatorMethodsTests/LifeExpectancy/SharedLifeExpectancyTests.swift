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
        81.827468029874305, 81.097719417370695, 82.557216642377915, 80.676889368466404, 82.978046691282207,
        20.256804155110313, 19.640713312093505, 20.872894998127121, 19.285427210614323, 21.228181099606303,
      ],
      "Rutland, Females": [
        85.090306276042611, 82.601633999699941, 87.578978552385281, 81.166471180867093, 89.014141371218129,
        23.288710128326384, 21.414897988238744, 25.162522268414025, 20.334311549238647, 26.243108707414122,
      ],
      "Rutland, Males": [
        82.262944566703559, 80.125550343189929, 84.40033879021719, 78.892961887114526, 85.632927246292592,
        20.584444452630828, 19.11832281310803, 22.050566092153626, 18.272842560472446, 22.896046344789211,
      ],
    ]
    for (key, numbers) in expected { #expect(areClose(try #require(found[key]), numbers, 1e-9)) }
    #expect(
      withheld == ["City of London, Females: small population", "City of London, Males: small population"])
    #expect(
      areClose(
        sums,
        [
          56333.360895082835, 55563.688399765941, 57103.033390399728, 55119.835121671638, 57546.886668494031,
          13932.088092816618, 13336.845533439934, 14527.330652193303, 12993.582180717675, 14870.594004915562,
        ], 1e-9))
  }
}
