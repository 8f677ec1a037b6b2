extension Period {
  /// The period that a label tells: "2021", "2021/22", "2019 - 21", "2017 Q2", "Aug 2006 - Jul 2007". Nil where
  /// it is none of the published forms.
  public init?(label: String) {
    let trimmed = label.split(separator: " ").joined(separator: " ")
    guard let bounds = PeriodBounds(label: trimmed) else { return nil }
    let (month, span) = (bounds.start % 12, PeriodSpan(months: bounds.months))
    let part =
      switch span.unit {
      case .year: 0
      case .quarter: (month / 3 + 1) * 100
      case .month: month + 1
      }
    self.init(label: trimmed, sortable: bounds.start / 12 * 10_000 + part, span: span.description)
  }
}
