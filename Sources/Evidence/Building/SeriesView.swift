import IndicatorMethods
import Vocabulary

/// One series' observations, by area and in order of time, as figures.
struct SeriesView {
  private var byArea: [Int32: ArraySlice<StoredObservation>] = [:]
  private let lexicon: ObservationLexicon

  init(_ observations: [StoredObservation], lexicon: ObservationLexicon) {
    self.lexicon = lexicon
    var start = 0
    while start < observations.count {
      var end = start + 1
      while end < observations.count, observations[end].area == observations[start].area { end += 1 }
      byArea[observations[start].area] = observations[start..<end]
      start = end
    }
  }

  /// An observation and where its period stands in `ObservationLexicon.orderedPeriods`.
  struct Point {
    var place: Int32
    var observation: StoredObservation
  }

  /// The observations of an area under any of its numbers, in order of time; where two give one period, the
  /// first number's.
  func history(_ ids: [Int32]) -> [Point] {
    var points: [Point] = []
    for id in ids {
      guard let observations = byArea[id] else { continue }
      points.reserveCapacity(points.count + observations.count)
      let earlier = points.count
      for observation in observations {
        guard let place = lexicon.place(ofPeriod: observation.period) else { continue }
        if earlier > 0, points[..<earlier].contains(where: { $0.place == place }) { continue }
        points.append(Point(place: place, observation: observation))
      }
    }
    let isSorted = zip(points, points.dropFirst()).allSatisfy { $0.place < $1.place }
    return isSorted ? points : points.sorted { $0.place < $1.place }
  }

  func period(_ place: Int32) -> Period { lexicon.orderedPeriods[Int(place)] }

  /// Every area's observation of a period that has the given type, for methods that look at all areas.
  func all(at place: Int32, type: Int32) -> [StoredObservation] {
    byArea.values.flatMap { $0 }.filter {
      $0.words.areaType == type && lexicon.place(ofPeriod: $0.period) == place
    }
  }

  /// The observations of a period among the areas with the given numbers.
  func areas(at place: Int32, among ids: Set<Int32>) -> [StoredObservation] {
    ids.compactMap { id in byArea[id]?.first { lexicon.place(ofPeriod: $0.period) == place } }
  }

  func figure(_ observation: StoredObservation) -> Figure {
    let numbers = observation.numbers
    return Figure(
      estimate: numbers.estimate, published: numbers.value.text,
      note: lexicon.word(observation.words.valueNote),
      source: FigureSource(importID: Int(observation.importID), row: Int(observation.row)))
  }

  func word(_ id: Int32) -> String? { lexicon.word(id) }
}

extension FingertipsRow.Numbers {
  var estimate: Estimate {
    Estimate(
      value: value.value, lower95: lower95.value, upper95: upper95.value, lower998: lower998.value,
      upper998: upper998.value, count: count.value, denominator: denominator.value)
  }
}
