import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A drawing as a parser sees it: the elements in document order.
struct Markup {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text: String

    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }
    func has(_ role: String) -> Bool {
      attributes["class"]?.split(separator: " ").contains(Substring(role)) == true
    }
  }

  let elements: [Element]

  /// Throws where the text is not well-formed XML.
  init(_ svg: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw Malformed(reason: "\(parser.parserError.map(String.init(describing:)) ?? "?")", text: svg)
    }
    elements = reader.elements
  }

  struct Malformed: Error {
    var reason: String
    var text: String
  }

  var root: Element { elements[0] }
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  func with(_ role: String) -> [Element] { elements.filter { $0.has(role) } }

  /// The size of the drawing in its own units.
  var size: (width: Double, height: Double) {
    let box = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    return box.count == 4 ? (box[2], box[3]) : (0, 0)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes, text: ""))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }
}

/// What every drawing must be, whatever it was given.
func expectSound(_ svg: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let markup = try Markup(svg)
  #expect(markup.root.name == "svg", sourceLocation: sourceLocation)
  for element in markup.elements {
    #expect(element.name != "script" && element.name != "style", sourceLocation: sourceLocation)
    for (name, value) in element.attributes where name != "id" && name != "aria-labelledby" {
      #expect(name != "style" && !name.hasPrefix("on"), sourceLocation: sourceLocation)
      let words = value.lowercased().split { !$0.isLetter }
      #expect(!words.contains("nan") && !words.contains("inf"), "\(value)", sourceLocation: sourceLocation)
      // "-0", and exponents; a colour such as #1e2 is neither.
      let faulty = value.contains(/(^|[^0-9.])-0([^.0-9]|$)/) || value.contains(/[0-9]e[-+0-9]/)
      #expect(!faulty || value.hasPrefix("#"), "\(value)", sourceLocation: sourceLocation)
    }
  }
  let ids = markup.elements.compactMap { $0.attributes["id"] }
  #expect(Set(ids).count == ids.count, sourceLocation: sourceLocation)
  if markup.root.attributes["aria-hidden"] == nil {
    #expect(markup.root.attributes["role"] == "img", sourceLocation: sourceLocation)
    #expect(markup.elements.count > 1 && markup.elements[1].name == "title", sourceLocation: sourceLocation)
  }
}
