import IndicatorMethods
import Testing

@Suite("Strata may be split, merged and reordered") struct StrataPropertyTests {
  private let levels = ConfidenceInterval.publishedLevels

  private func expectSame(_ a: Statistic, _ b: Statistic) throws {
    let (one, other) = ([try #require(a.value)] + ends(a), [try #require(b.value)] + ends(b))
    #expect(areClose(one, other))
  }

  private func moved<T>(_ list: [T], by order: [Int]) -> [T] { order.map { list[$0] } }

  /// A stratum cut in two, the standard in the proportion of the people, its events anyhow: the sums of w·x/n and
  /// w²·x/n² stay.
  @Test func directly() throws {
    var random = SeededGenerator(11)
    for _ in 0..<100 {
      let whole = Strata(&random)
      var cut = whole
      let (share, events) = (Double.random(in: 0.1...0.9, using: &random), (whole.counts[2] / 3).rounded())
      cut.counts = whole.counts + [events]
      cut.counts[2] -= events
      for path in [\Strata.people, \.standard] {
        cut[keyPath: path] = whole[keyPath: path] + [whole[keyPath: path][2] * share]
        cut[keyPath: path][2] *= 1 - share
      }
      let order = Array(0..<7).shuffled(using: &random)
      let a = try directlyStandardisedRate(
        counts: whole.counts, populations: whole.people, standard: whole.standard, confidence: levels)
      let b = try directlyStandardisedRate(
        counts: moved(cut.counts, by: order), populations: moved(cut.people, by: order),
        standard: moved(cut.standard, by: order), confidence: levels)
      try expectSame(a.statistic, b.statistic)
      #expect(a.totalCount == b.totalCount && isClose(b.totalPopulation, a.totalPopulation))
    }
  }

  /// The people of one number of events in one band on two rows, and bands cut as above.
  @Test func ofRepeatedEvents() throws {
    var random = SeededGenerator(12)
    for _ in 0..<100 {
      let whole = Strata(&random)
      let some = (whole.counts[4] / 4).rounded()
      var people = whole.counts + [some]
      people[4] -= some
      let a = try directlyStandardisedRate(
        people: whole.counts, eventsEach: whole.eventsEach, bands: Array(0..<6), populations: whole.people,
        standard: whole.standard, confidence: levels)
      let twoRows = try directlyStandardisedRate(
        people: people, eventsEach: whole.eventsEach + [whole.eventsEach[4]], bands: Array(0..<6) + [4],
        populations: whole.people + [whole.people[4]], standard: whole.standard + [whole.standard[4]],
        confidence: levels)
      try expectSame(a.statistic, twoRows.statistic)
      func halved(_ list: [Double]) -> [Double] {
        var halves = list + [list[4] / 2]
        halves[4] /= 2
        return halves
      }
      let twoBands = try directlyStandardisedRate(
        people: people, eventsEach: whole.eventsEach + [whole.eventsEach[4]], bands: Array(0..<7),
        populations: halved(whole.people), standard: halved(whole.standard), confidence: levels)
      try expectSame(a.statistic, twoBands.statistic)
    }
  }

  /// A stratum cut in two of the same reference rate; its people and events anyhow.
  @Test func indirectly() throws {
    var random = SeededGenerator(13)
    for _ in 0..<100 {
      let whole = Strata(&random)
      var cut = whole
      let events = (whole.counts[1] / 2).rounded()
      cut.counts = whole.counts + [events]
      cut.counts[1] -= events
      cut.people = whole.people + [whole.people[1] * 0.7]
      cut.people[1] *= 0.3
      cut.reference.counts = whole.reference.counts + [whole.reference.counts[1] / 4]
      cut.reference.counts[1] *= 0.75
      cut.reference.populations = whole.reference.populations + [whole.reference.populations[1] / 4]
      cut.reference.populations[1] *= 0.75
      for (a, b) in [
        (try ratio(whole), try ratio(cut)), (try rate(whole), try rate(cut)),
        (try ratio(whole), try ratio(cut, .total(cut.counts.reduce(0, +)))),
      ] {
        try expectSame(a.statistic, b.statistic)
        #expect(a.observed == b.observed && isClose(b.expected, a.expected))
      }
    }
  }

  private func ratio(_ area: Strata, _ observed: ObservedEvents? = nil) throws -> IndirectlyStandardised {
    try indirectlyStandardisedRatio(
      observed: observed ?? .byStratum(area.counts), populations: area.people, reference: area.reference,
      confidence: levels)
  }

  private func rate(_ area: Strata) throws -> IndirectlyStandardised {
    try indirectlyStandardisedRate(
      observed: .byStratum(area.counts), populations: area.people, reference: area.reference,
      confidence: levels)
  }
}
