import Foundation
import IndicatorMethods

// What the examples of the documentation show figures by.

func text(_ number: Double?, _ places: Int = 1) -> String {
  number.map { String(format: "%.\(places)f", $0) } ?? "none"
}

func words(_ statistic: Statistic, places: Int = 1) -> String {
  switch statistic {
  case .withheld(let reason):
    return "withheld: \(reason.sentence)"
  case .known(let value, let intervals):
    let limits = intervals.map { interval in
      "\(text(interval.limits.lower, places)) to \(text(interval.limits.upper, places))"
    }
    return ([text(value, places)] + limits).joined(separator: ", ")
  }
}
