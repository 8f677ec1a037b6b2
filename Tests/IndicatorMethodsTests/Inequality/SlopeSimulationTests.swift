import IndicatorMethods
import Testing

@Suite("Simulated limits of slope indices") struct SlopeSimulationTests {
  private let groups = (0..<12).flatMap { area in (1...5).map { _ in "E\(area)" } }

  private func figures(areas: Int = 12) -> QuantileFigures {
    let rows = (0..<areas * 5).map { (area: $0 / 5, quantile: $0 % 5 + 1) }
    let values = rows.map { 0.3 - 0.03 * Double($0.quantile) + 0.004 * Double($0.area * $0.quantile % 7) }
    return QuantileFigures(
      quantiles: rows.map(\.quantile), populations: rows.map { Double(1000 + 70 * $0.area + 9 * $0.quantile) },
      values: .given(values),
      precision: .limits95(lower: values.map { $0 * 0.9 }, upper: values.map { $0 * 1.12 }))
  }

  private func options(_ type: SlopeIndex.ValueType = .proportion) -> SlopeIndexOptions {
    var options = SlopeIndexOptions(type: type)
    options.repetitions = 5001
    return options
  }

  /// Each group alone, and all side by side: the same to the last digit.
  @Test func groupsDoNotDependOnEachOther() async throws {
    let all = try await slopeIndices(groups: groups, figures(), of: 5, options: options())
    #expect(all.map(\.group) == (0..<12).map { "E\($0)" })
    #expect(all[0].index == (try slopeIndex(figures(areas: 1), of: 5, options: options())))
    let again = try await slopeIndices(groups: groups, figures(), of: 5, options: options())
    #expect(again.map(\.index) == all.map(\.index))
  }

  @Test func theSeedDecides() throws {
    var options = options()
    let one = try slopeIndex(figures(areas: 1), of: 5, options: options)
    options.seed = 2
    let other = try slopeIndex(figures(areas: 1), of: 5, options: options)
    #expect(one.sii.value == other.sii.value && one.sii.limits() != other.sii.limits())
  }

  /// These digits are those of every machine: a change of the generator or of what is drawn from it breaks
  /// results that were published with their seed.
  @Test func theDigitsOfASeed() throws {
    let proportions = try slopeIndex(figures(areas: 1), of: 5, options: options())
    let rates = try slopeIndex(figures(areas: 1), of: 5, options: options(.rate))
    #expect(ends(proportions.sii) == [-0.18755284737902905, -0.11348055531500789])
    #expect(ends(rates.rii) == [0.38591513907396235, 0.5707839596433661])
  }

  /// Levels asked for together are those asked for one by one, in the order asked.
  @Test func severalLevels() throws {
    var options = options()
    options.confidence = [0.998, 0.9, 0.95]
    let together = try slopeIndex(figures(areas: 1), of: 5, options: options)
    for level in [0.998, 0.9, 0.95] {
      options.confidence = [level]
      let alone = try slopeIndex(figures(areas: 1), of: 5, options: options)
      #expect(together.sii.limits(at: level) == alone.sii.limits(at: level))
      #expect(together.rii.limits(at: level) == alone.rii.limits(at: level))
    }
    #expect(together.sii.intervals.map(\.confidence) == [0.998, 0.9, 0.95])
    let wide = try #require(together.sii.limits(at: 0.998))
    let narrow = try #require(together.sii.limits(at: 0.9))
    #expect(wide.lower < narrow.lower && wide.upper > narrow.upper)
  }

  /// Differences between simulations shrink with the root of the repetitions; exact limits have none.
  @Test func reliability() throws {
    var options = options()
    options.reliability = true
    let few = try #require(try slopeIndex(figures(areas: 1), of: 5, options: options).reliability?.first)
    options.repetitions = 16 * 5001
    let many = try #require(try slopeIndex(figures(areas: 1), of: 5, options: options).reliability?.first)
    let (fewRII, manyRII) = (try #require(few.rii), try #require(many.rii))
    #expect(few.sii > 2 * many.sii && many.sii > few.sii / 8)
    #expect(fewRII > 2 * manyRII && manyRII > fewRII / 8)
    options.type = .mean
    let exact = try slopeIndex(figures(areas: 1), of: 5, options: options)
    #expect(exact.reliability?.map(\.sii) == [0] && exact.reliability?.map(\.rii) == [0])
    options.reliability = false
    #expect(try slopeIndex(figures(areas: 1), of: 5, options: options).reliability == nil)
  }
}
