import Charts
import Evidence
import IndicatorMethods
import Vocabulary

/// A rating as its mark and its word, never the colour alone.
func ratingTag(_ rating: Rating, word: String? = nil) -> HTML {
  """
  <span class="rating rating-\(rating.rawValue)">\(raw: RatingMark(rating: rating))\
  \(word ?? rating.word)</span>
  """
}

/// A trend as its arrow and its words.
func trendWords(_ trend: RecentTrend) -> HTML {
  let arrow: HTML? = TrendArrow(trend).map { "\(raw: $0)" }
  return #"<span class="trend">\#(arrow)<span>\#(trend.words)</span></span>"#
}

extension TrendArrow {
  /// Nil where there is no direction to point in.
  init?(_ trend: RecentTrend) {
    let direction: Direction
    switch trend.direction {
    case .increasing: direction = .up
    case .decreasing: direction = .down
    case .noSignificantChange: direction = .level
    case .cannotBeCalculated: return nil
    }
    let judgement: Judgement? =
      switch trend.quality {
      case .better: .good
      case .worse: .bad
      case nil: nil
      }
    self.init(direction: direction, judgement: judgement)
  }
}

extension SpineChart {
  init?(_ comparison: Comparison) {
    guard let spine = comparison.spine else { return nil }
    let middle = spine.worstQuartile.flatMap { worst in spine.bestQuartile.map { Span(worst, $0) } }
    // Without polarity the scale runs from low to high, and there rank 1 is the lowest.
    let ends = comparison.rank.map { rank in
      let (first, last) = (comparison.short(rank.best), comparison.short(rank.worst))
      return comparison.polarity.direction == .none
        ? Ends(worst: first, best: last) : Ends(worst: last, best: first)
    }
    self.init(
      range: Span(spine.worstEnd, spine.bestEnd), middleHalf: middle,
      benchmark: spine.hasBenchmark ? 0 : nil, area: comparison.value == nil ? nil : spine.marker,
      rating: comparison.rating, neighbours: spine.neighboursTogether, summary: comparison.finding,
      ends: ends)
  }
}
