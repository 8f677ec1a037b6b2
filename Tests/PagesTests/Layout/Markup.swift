/// Reads a page as a strict reader would: every tag closed, every attribute quoted.
struct Markup {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// Names of the elements it stands in, outermost first.
    var ancestors: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var faults: [String] = []

  private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img"]

  init(_ text: String) {
    var open: [Int] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      for index in open { elements[index].text += rest[..<start] }
      rest = rest[rest.index(after: start)...]
      guard let end = Self.end(of: rest) else {
        faults.append("a tag is not closed: \(rest.prefix(40))")
        return
      }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if let last = open.last, elements[last].name == name {
          open.removeLast()
        } else {
          faults.append("</\(name)> closes \(open.last.map { elements[$0].name } ?? "nothing")")
        }
        continue
      }
      let isClosed = tag.hasSuffix("/")
      let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
      let attributes = Self.attributes(tag.dropFirst(name.count).dropLast(isClosed ? 1 : 0), &faults)
      elements.append(
        Element(name: name, attributes: attributes, ancestors: open.map { elements[$0].name }))
      if Self.void.contains(name) || isClosed { continue }
      open.append(elements.count - 1)
      if name == "style" || name == "script", let close = rest.firstRange(of: "</") {
        elements[elements.count - 1].text += rest[..<close.lowerBound]
        rest = rest[close.lowerBound...]
      }
    }
    faults += open.map { "<\(elements[$0].name)> is never closed" }
  }

  /// The closing bracket that stands in no quotes.
  private static func end(of text: Substring) -> Substring.Index? {
    var isQuoted = false
    return text.indices.first { index in
      if text[index] == "\"" { isQuoted.toggle() }
      return text[index] == ">" && !isQuoted
    }
  }

  private static func attributes(_ text: Substring, _ faults: inout [String]) -> [String: String] {
    var all: [String: String] = [:]
    var rest = text.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let name = String(rest.prefix { !$0.isWhitespace && $0 != "=" })
      rest = rest.dropFirst(name.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = String(rest.prefix { $0 != "\"" })
        rest = rest.dropFirst(value.count + 1)
      } else if rest.hasPrefix("=") {
        faults.append("the attribute \(name) is not quoted")
        rest = rest.drop { !$0.isWhitespace }
      }
      if all.updateValue(value, forKey: name) != nil { faults.append("the attribute \(name) is given twice") }
      rest = rest.drop(while: \.isWhitespace)
    }
    return all
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  var ids: [String] { elements.compactMap { $0.attributes["id"] } }
}
