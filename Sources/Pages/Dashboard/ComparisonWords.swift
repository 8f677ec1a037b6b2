import Evidence
import IndicatorMethods
import Vocabulary

/// The words that a row's table, page and charts share.
extension Comparison {
  var value: Double? { figure?.value }

  /// What the ratings of this row compare with.
  var ratedAgainst: String {
    switch judgement.method {
    case .goal: "the goal"
    case .quintiles, .quartiles: "all areas"
    default: benchmark.name
    }
  }

  /// Sex and age where the data tell people apart by them: "Persons, <15 yrs".
  var shownPopulation: String {
    [sex, age].filter { !$0.isEmpty && $0 != "Not applicable" }.joined(separator: ", ")
  }

  /// The value where the unit is said elsewhere: "66.8%", "1,204.5".
  func short(_ value: Double) -> String { format.text(value) + (indicator.unit == "%" ? "%" : "") }

  func rankText(_ rank: Rank) -> String { "\(rank.position) of \(rank.of)" }

  /// What the outcome says beyond better, similar and worse; nil where it says no more.
  var outcomeWords: String? {
    switch judgement.outcome {
    case .best, .highest, .lowest, .worst: "Different at the 99.8% level too"
    case .quantile(let group, let groups):
      "\(groups == 5 ? "Fifth" : groups == 4 ? "Quarter" : "Group") \(group) of \(groups)"
    case .better, .similar, .worse, .higher, .lower, .notCompared: nil
    }
  }

  /// What is lacking in the row, each with its reason.
  var absences: [String] {
    var all: [String] = []
    if value == nil { all.append("No value: \((absence ?? "none is published").lowercasedFirst.asSentence)") }
    // Without a value there is neither rank nor chart: one reason is enough.
    if value != nil {
      if rank == nil, let rankAbsence { all.append("No rank: \(rankAbsence.lowercasedFirst.asSentence)") }
      if spine == nil, let spineAbsence {
        all.append("No chart: \(spineAbsence.lowercasedFirst.asSentence)")
      }
    }
    if benchmarkFigure?.value == nil { all.append("No value for \(benchmark.name).") }
    return all
  }
}

extension Rating {
  /// Needs looking at first, first.
  var urgency: Int {
    switch self {
    case .worse: 0
    case .similar: 1
    case .better: 2
    case .higher: 3
    case .lower: 4
    case .notCompared: 5
    }
  }
}
