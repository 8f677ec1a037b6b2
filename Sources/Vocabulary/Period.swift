/// The time that a figure is about, as its publisher states it.
public struct Period: Codable, Hashable, Comparable, Sendable {
  /// As published: "2021/22", "2019 - 21", "2017 Q2".
  public var label: String
  /// yyyyQQMM: 2023/24 is 20230000, the second quarter of 2017 is 20170200.
  public var sortable: Int
  /// The length as published since 2021 ("1y", "3y", "3m"); nil where the file does not say.
  public var span: String?

  public init(label: String, sortable: Int, span: String? = nil) {
    self.label = label
    self.sortable = sortable
    self.span = span
  }

  public var year: Int { sortable / 10_000 }
  /// 1 to 4, or nil.
  public var quarter: Int? {
    let q = sortable / 100 % 100
    return q == 0 ? nil : q
  }
  /// 1 to 12, or nil.
  public var month: Int? {
    let m = sortable % 100
    return m == 0 ? nil : m
  }

  public static func < (a: Period, b: Period) -> Bool {
    (a.sortable, a.span ?? "", a.label) < (b.sortable, b.span ?? "", b.label)
  }
}
