/// The marks that a Word document's lists draw, which stand nowhere in its text.
///
/// Source: ECMA-376-1, section 17.9.
struct WordNumbering {
  private struct Level {
    var format = "decimal"
    var text = "%1."
    var start = 1
  }

  private var levels: [String: [Int: Level]] = [:]
  private var abstract: [String: String] = [:]
  private var counts: [String: [Int: Int]] = [:]

  init(_ bytes: [UInt8]) {
    var markup = Markup(bytes)
    var (definition, number, level) = ("", "", 0)
    while let token = markup.next() {
      guard case .open(let name, let attributes, _) = token else { continue }
      let value = markup.attribute("w:val", in: attributes)
      switch name {
      case "w:abstractnum": definition = markup.attribute("w:abstractNumId", in: attributes) ?? ""
      case "w:num": number = markup.attribute("w:numId", in: attributes) ?? ""
      case "w:abstractnumid": abstract[number] = value
      case "w:lvl":
        level = markup.attribute("w:ilvl", in: attributes).flatMap(Int.init) ?? 0
        levels[definition, default: [:]][level] = Level()
      case "w:numfmt": levels[definition]?[level]?.format = value ?? "decimal"
      case "w:lvltext": levels[definition]?[level]?.text = value ?? ""
      case "w:start": levels[definition]?[level]?.start = value.flatMap(Int.init) ?? 1
      default: break
      }
    }
  }

  /// The next mark of a list's level; nil where the list is not defined.
  mutating func next(_ number: String, level: Int) -> String? {
    guard let definition = abstract[number], let defined = levels[definition], let own = defined[level] else {
      return nil
    }
    if own.format == "bullet" { return "•" }
    if own.format == "none" { return nil }
    // Lists that share a definition go on counting together.
    var count = counts[definition] ?? [:]
    count[level] = (count[level] ?? own.start - 1) + 1
    for deeper in count.keys where deeper > level { count[deeper] = nil }
    counts[definition] = count
    var text = own.text
    for place in 0...level {
      let value = count[place] ?? defined[place]?.start ?? 1
      guard let hole = text.firstRange(of: "%\(place + 1)") else { continue }
      text.replaceSubrange(hole, with: Self.written(value, defined[place]?.format ?? "decimal"))
    }
    return text
  }

  private static func written(_ value: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter", "upperLetter":
      value <= 26 ? String(Character(Unicode.Scalar(UInt8(96 + max(1, value))))) : "\(value)"
    case "lowerRoman", "upperRoman": romanNumeral(value)
    default: String(value)
    }
  }
}
