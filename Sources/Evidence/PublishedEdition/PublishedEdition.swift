import Vocabulary

/// A dashboard as a report published it: transcribed, never computed anew.
///
/// Figures are kept as printed. A row has a rating only where the report names it in words, for a colour in a
/// picture cannot be transcribed; the rule behind such a rating is the report's own.
public struct PublishedEdition: Codable, Hashable, Sendable {
  /// The report, and what its line numbers count.
  public struct Report: Codable, Hashable, Sendable {
    public var title: String
    public var url: String?
    /// As printed: "283–314".
    public var pages: String?
    public var lines: String
    public var licence: String?
  }

  public struct Neighbours: Codable, Hashable, Sendable {
    public var name: String
    public var line: Int
    /// Names as the report lists them; it gives no codes.
    public var areas: [String]
  }

  public struct Note: Codable, Hashable, Sendable {
    public var text: String
    public var line: Int?
  }

  public struct Theme: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var kind: DashboardDefinition.Theme.Kind
    public var counts: [StatedCount]
    public var notes: [Note]
    public var sections: [Section]

    public var rows: [Row] { sections.flatMap(\.rows) }
  }

  public struct Section: Codable, Hashable, Sendable {
    /// Nil where the report shows none.
    public var title: String?
    public var line: Int?
    public var rows: [Row]
  }

  public var title: String
  public var publisher: String
  /// ISO 8601.
  public var date: String
  public var area: AreaCode
  public var areaName: String
  public var report: Report
  public var neighbours: Neighbours
  /// What each rating shown rests on.
  public var rule: String
  public var counts: [StatedCount]
  public var notes: [Note]
  public var themes: [Theme]

  public var rows: [Row] { themes.flatMap(\.rows) }

  /// The report as the source of what stands on one of its lines.
  public func source(line: Int?) -> Source {
    Source(title: report.title, url: report.url, line: line, licence: report.licence)
  }
}
