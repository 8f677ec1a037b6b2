/// What a page would have a printer fetch: images, styles, fonts and attachments that are not in the page
/// itself. Links for a reader to follow are none of it.
enum OutsideReferences {
  /// Each as "img src https://…", once, in order.
  static func all(in html: String) -> [String] {
    var found: [String] = []
    var tags = HTMLTags(html)
    while let tag = tags.next() {
      for reference in references(in: tag) where !found.contains(reference) { found.append(reference) }
      if tag.name == "style" {
        for reference in styleReferences(tags.text(until: "</style")) where !found.contains(reference) {
          found.append("style \(reference)")
        }
      }
    }
    return found
  }

  private static let fetchedAttributes: Set<String> = [
    "src", "srcset", "data", "poster", "background", "archive", "codebase",
  ]
  /// Those that hold CSS, in HTML and in SVG.
  private static let styledAttributes: Set<String> = [
    "style", "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid",
    "marker-end", "cursor",
  ]
  private static let linkedOnly: Set<String> = ["a", "area", "base"]

  private static func references(in tag: HTMLTags.Tag) -> [String] {
    let relations =
      tag.attributes.first { $0.name == "rel" }?.value.lowercased()
      .split(whereSeparator: \.isWhitespace) ?? []
    let fetchesLink =
      switch tag.name {
      case "link": relations.contains("stylesheet") || relations.contains("attachment")
      case let name where linkedOnly.contains(name): relations.contains("attachment")
      default: true
      }
    return tag.attributes.flatMap { name, value -> [String] in
      let place = "\(tag.name) \(name)"
      if fetchedAttributes.contains(name) || (name == "href" || name == "xlink:href") && fetchesLink {
        return isInside(value) ? [] : ["\(place) \(value.prefix(100))"]
      }
      return styledAttributes.contains(name) ? styleReferences(Substring(value)).map { "\(place) \($0)" } : []
    }
  }

  private static func isInside(_ address: some StringProtocol) -> Bool {
    let trimmed = address.drop(while: \.isWhitespace).lowercased()
    return trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix("data:")
  }

  /// `url(…)` of anything but data and parts of the page, and every `@import`.
  private static func styleReferences(_ css: Substring) -> [String] {
    let text = css.lowercased()
    var found = text.contains("@import") ? ["@import"] : []
    for piece in text.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let address = piece.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        .prefix { $0 != ")" && $0 != "\"" && $0 != "'" }
      if !isInside(address) { found.append("url(\(address.prefix(100)))") }
    }
    return found
  }
}
