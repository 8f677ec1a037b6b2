import Charts
import Evidence
import IndicatorMethods
import Vocabulary

/// How to read a dashboard's tables.
struct Legend {
  var benchmark: String
  var neighbourModel: String

  var html: HTML {
    """
    <section class="how-to-read" aria-labelledby="legend">
    <h2 id="legend">How to read the tables</h2>
    <div class="legend">
    <div>
    <h3>Rating</h3>
    <ul>
    \(Rating.allCases.map { "<li>\(ratingTag($0)) \(meaning($0))</li>\n" as HTML })</ul>
    </div>
    <div>
    <h3>Recent trend</h3>
    <ul>
    \(trends.map { trend in
      "<li><span class=\"trend\">\(raw: trend.arrow)<span>\(trend.words)</span></span></li>\n" as HTML
    })\
    <li>Cannot be calculated: the reason is given.</li>
    </ul>
    <p>A trend is tested over the last five years. Most small ups and downs are chance; only a change too \
    steady to be chance gets an arrow up or down.</p>
    </div>
    <div>
    <h3>Rank</h3>
    <p>“3 of 15” is the third best of the fifteen areas that have a value, this area among them. Similar \
    areas: \(neighbourModel). Where neither direction is better, 1 is the lowest.</p>
    <h3>Among similar areas</h3>
    <p>The bar runs from the worst area on the left to the best on the right; where neither direction is \
    better, from the lowest to the highest. Its darker part is the middle half of the areas. The upright \
    line is \(benchmark), the large mark this area with the shape of its rating, the small diamond the \
    similar areas taken together.</p>
    </div>
    </div>
    </section>

    """
  }

  private func meaning(_ rating: Rating) -> String {
    switch rating {
    case .better:
      "than \(benchmark) by more than chance explains, on the good side of the row’s goal, or in the best group of areas"
    case .similar: "to \(benchmark), as far as we can tell, or between the best and the worst"
    case .worse:
      "than \(benchmark) by more than chance explains, on the bad side of the row’s goal, or in the worst group of areas"
    case .higher: "than \(benchmark), where higher is neither good nor bad"
    case .lower: "than \(benchmark), where lower is neither good nor bad"
    case .notCompared: "and why, in the row"
    }
  }

  private var trends: [(arrow: TrendArrow, words: String)] {
    [
      (TrendArrow(direction: .up, judgement: .good), "Increasing and getting better"),
      (TrendArrow(direction: .up, judgement: .bad), "Increasing and getting worse"),
      (TrendArrow(direction: .down, judgement: .good), "Decreasing and getting better"),
      (TrendArrow(direction: .down, judgement: .bad), "Decreasing and getting worse"),
      (TrendArrow(direction: .up), "Increasing, or ↓ decreasing, where neither is good or bad"),
      (TrendArrow(direction: .level), "No significant change"),
    ]
  }
}
