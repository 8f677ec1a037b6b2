import IndicatorMethods
import Vocabulary

extension ThemeSummary {
  /// Counts a theme's rows and says in sentences what was counted. `benchmark` is its name: "England".
  ///
  /// Places among similar areas count only where a direction is good.
  public init(_ theme: Dashboard.Theme, benchmark: String) {
    let comparisons = theme.comparisons
    func count(_ rating: Rating) -> Int { comparisons.count { $0.rating == rating } }
    func trends(_ direction: RecentTrend.Direction) -> Int {
      comparisons.count { $0.trend.direction == direction && $0.trend.quality == nil }
    }
    func references(_ isIncluded: (Comparison) -> Bool) -> [RowReference] {
      comparisons.filter(isIncluded).map { $0.reference(theme: theme.title) }
    }
    self.init(
      rows: comparisons.count, better: count(.better), similar: count(.similar), worse: count(.worse),
      higher: count(.higher), lower: count(.lower), notCompared: count(.notCompared),
      rankedFirst: references(\.ranksFirst), topThree: references(\.isInTopThree),
      bottomThree: references(\.isInBottomThree),
      gettingWorse: references { $0.trend.quality == .worse },
      gettingBetter: references { $0.trend.quality == .better },
      ratedWorse: references { $0.rating == .worse },
      increasing: trends(.increasing), decreasing: trends(.decreasing),
      noSignificantChange: trends(.noSignificantChange), trendUnknown: trends(.cannotBeCalculated),
      sentences: [])
    sentences = ThemeSentences(summary: self, theme: theme, benchmark: benchmark).all
  }

  /// Rows that could be compared.
  public var compared: Int { rows - notCompared }
  /// Rows whose trend could be tested.
  public var trendsTold: Int { rows - trendUnknown }
}
