/// The colours of a large chart that a board may set.
public struct Palette: Sendable, Hashable {
  /// The colour of the area the chart is about, as a CSS colour.
  public var accent: String

  public init(accent: String) { self.accent = accent }

  /// The accent as it may stand in an attribute.
  var safe: String { xmlEscaped(accent) }

  /// For a page, whose style sheet may set `--accent`.
  public static let page = Palette(accent: "var(--accent, #00508c)")
  /// For a file or a PDF: some renderers do not know custom properties.
  public static let standalone = Palette(accent: "#00508c")
}

/// The greys that all charts share. Text keeps 4.5:1 on white, lines that carry meaning 3:1.
enum Grey {
  static let ink = "#1d2526"
  static let muted = "#505a5f"
  static let outline = "#6b7578"
  static let middle = "#88959a"
  static let pale = "#d5dbdd"
  static let grid = "#e3e8ea"
}
