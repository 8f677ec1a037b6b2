import IndicatorMethods
import Testing

@Suite("Agreement with PHEindicatormethods: standardisation") struct StandardisationAgreementTests {
  @Test func directlyStandardisedRatesAgree() throws {
    for one in try PackageCase.all("direct") {
      let found = try directlyStandardisedRate(
        counts: one.column(\.x), populations: one.column(\.n), standard: one.column(\.w),
        multiplier: one.unit(), confidence: one.levels)
      one.expectAgreement([found.statistic])
    }
  }

  @Test func ratesOfRepeatedEventsAgree() throws {
    for one in try PackageCase.all("repeated") {
      one.expectAgreement([try rateOfRepeatedEvents(one).statistic])
    }
  }

  /// The reference comes with each stratum.
  @Test func ratiosAndRatesAgree() throws {
    for one in try PackageCase.all("ratio") {
      let found = try indirectlyStandardisedRatio(
        observed: .byStratum(one.column(\.x)), populations: one.column(\.n), reference: reference(one),
        referenceValue: one.unit(), confidence: one.levels)
      one.expectAgreement([found.statistic])
    }
    for one in try PackageCase.all("indirect") {
      let found = try indirectlyStandardisedRate(
        observed: .byStratum(one.column(\.x)), populations: one.column(\.n), reference: reference(one),
        multiplier: one.unit(), confidence: one.levels)
      one.expectAgreement([found.statistic])
    }
  }

  /// One reference for all areas; the events of each area are known only in all.
  @Test func ratiosAndRatesOfTotalsAgree() throws {
    let (ratio, rate) = (try PackageCase.only("totals ratio"), try PackageCase.only("totals rate"))
    ratio.expectAgreement(
      try areas(ratio).map { total, people in
        try indirectlyStandardisedRatio(
          observed: .total(total), populations: people, reference: reference(ratio),
          referenceValue: ratio.unit(), confidence: ratio.levels
        ).statistic
      })
    rate.expectAgreement(
      try areas(rate).map { total, people in
        try indirectlyStandardisedRate(
          observed: .total(total), populations: people, reference: reference(rate),
          multiplier: rate.unit(), confidence: rate.levels
        ).statistic
      })
  }

  private func reference(_ one: PackageCase) throws -> ReferenceRates {
    try ReferenceRates(counts: one.column(\.xRef), populations: one.column(\.nRef))
  }

  /// The total of each area with its people, as many for each as the reference has strata.
  private func areas(_ one: PackageCase) throws -> [(total: Double, people: [Double])] {
    let (totals, people) = (try one.column(\.x), try one.column(\.n))
    let strata = try one.column(\.nRef).count
    try #require(people.count == totals.count * strata)
    return totals.enumerated().map { ($1, Array(people[($0 * strata)..<(($0 + 1) * strata)])) }
  }
}

func rateOfRepeatedEvents(_ one: PackageCase) throws -> DirectlyStandardised {
  try directlyStandardisedRate(
    people: one.column(\.x), eventsEach: one.column(\.f), bands: one.column(\.band),
    populations: one.column(\.n), standard: one.column(\.w), multiplier: one.unit(),
    confidence: one.levels)
}
