import IndicatorMethods
import Testing

/// The package sums the standard population of each number of events over the rows that number has, so that
/// its variance is too large where a table leaves out the rows without anybody.
@Suite("PHEindicatormethods errs on repeated events") struct RepeatedEventsErrorTests {
  /// The same people twice in the package's answers: with a row for every number of events in every band, and
  /// without the rows that have nobody. Its rate is the same, its limits are not; ours are the first in both.
  @Test func rowsWithoutAnybodyChangeNothing() throws {
    let sparse = try PackageCase.only("sparse")
    let full = try #require(try PackageCase.all("repeated").first { $0.x?.count == 9 })
    #expect(isClose(sparse.value[0], try #require(full.value[0])))
    let place = try #require(full.levels.firstIndex(of: 0.95))
    let right = full.limits[0][(2 * place)...(2 * place + 1)].compactMap { $0 }
    #expect(areClose(sparse.limits[0].compactMap { $0 }, [9.09873673931933, 36.0198365176317], 1e-9))
    for one in [sparse, full] {
      let limits = try #require(try rateOfRepeatedEvents(one).statistic.limits())
      #expect(areClose([limits.lower, limits.upper], right, 1e-9))
    }
  }
}
