enum Anchor: String { case start, middle, end }

extension String {
  /// Appends one `<text>`; `text` is escaped here.
  mutating func drawText(
    _ text: String, x: Double, y: Double, size: Double, anchor: Anchor = .start, bold: Bool = false,
    fill: String = "currentColor", role: String? = nil
  ) {
    self += #"<text x="\#(px(x))" y="\#(px(y))" font-size="\#(px(size))""#
    if anchor != .start { self += #" text-anchor="\#(anchor.rawValue)""# }
    if bold { self += #" font-weight="bold""# }
    if let role { self += #" class="\#(role)""# }
    self += #" fill="\#(fill)">\#(xmlEscaped(text))</text>"# + "\n"
  }
}
