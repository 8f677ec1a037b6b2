import IndicatorMethods
import Testing

@Suite("Agreement with PHEindicatormethods: rates and proportions") struct RatesAgreementTests {
  @Test func proportionsAgree() throws {
    for one in try PackageCase.all("proportion") {
      let found = try proportions(
        numerators: one.column(\.x), denominators: one.column(\.n), multiplier: one.unit(),
        confidence: one.levels)
      one.expectAgreement(found.map(\.statistic))
    }
  }

  @Test func crudeRatesAgree() throws {
    for one in try PackageCase.all("rate") {
      let found = try crudeRates(
        numerators: one.column(\.x), denominators: one.column(\.n), multiplier: one.unit(),
        confidence: one.levels)
      one.expectAgreement(found.map(\.statistic))
    }
  }
}
