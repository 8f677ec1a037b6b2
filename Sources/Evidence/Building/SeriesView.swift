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

  /// The observations of an area under any of its numbers; where two give one period, the first number's.
  func history(_ ids: [Int32]) -> [(period: Period, observation: StoredObservation)] {
    var seen: Set<Period> = []
    var history: [(period: Period, observation: StoredObservation)] = []
    for id in ids {
      for observation in byArea[id] ?? [] {
        guard let period = lexicon.periods[observation.period], seen.insert(period).inserted else { continue }
        history.append((period, observation))
      }
    }
    return history.sorted { $0.period < $1.period }
  }

  /// Every area's observation of a period that has the given type, for methods that look at all areas.
  func all(in period: Period, type: Int32) -> [StoredObservation] {
    byArea.values.flatMap { $0 }.filter {
      lexicon.periods[$0.period] == period && $0.words.areaType == type
    }
  }

  /// The observations of a period among the areas with the given numbers.
  func areas(in period: Period, among ids: Set<Int32>) -> [StoredObservation] {
    ids.compactMap { id in byArea[id]?.first { lexicon.periods[$0.period] == period } }
  }

  func figure(_ observation: StoredObservation) -> Figure {
    let numbers = observation.numbers
    return Figure(
      estimate: numbers.estimate, published: numbers.value.text, note: lexicon.word(observation.words.valueNote),
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
