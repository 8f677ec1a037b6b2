import Charts

/// Markup that is safe to send: what is interpolated as text is escaped, and what is `HTML` already is not.
///
/// Numbers with a fraction cannot be interpolated at all: a row's `NumberFormat` writes them. Nor can
/// optional text: what is missing needs words.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// UTF-8.
  public private(set) var bytes: [UInt8]

  public init() { bytes = [] }
  public init(stringLiteral value: String) { bytes = Array(value.utf8) }
  public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// Escaped, for an element or a quoted attribute.
  public init(text: String) {
    bytes = []
    bytes.appendEscaped(text)
  }

  /// What a program of this site has made safe already.
  init(safe: String) { bytes = Array(safe.utf8) }

  /// The content of a `<style>` element, which is not escaped. Style sheets are constants of this module.
  init(styleSheet: String) {
    precondition(!styleSheet.contains("</"), "a style sheet cannot hold a closing tag")
    bytes = Array(styleSheet.utf8)
  }

  public var description: String { String(decoding: bytes, as: UTF8.self) }
  public var isEmpty: Bool { bytes.isEmpty }

  public mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  public static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum.append(b)
    return sum
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }
    public mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }
    public mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
    public mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }
    public mutating func appendInterpolation(_ all: [HTML]) {
      for html in all { bytes.append(contentsOf: html.bytes) }
    }
    /// A drawing escapes its own words.
    public mutating func appendInterpolation(raw drawing: some SVGDrawing) {
      var text = ""
      drawing.write(into: &text)
      bytes.append(contentsOf: text.utf8)
    }
  }
}

extension Sequence<HTML> {
  func joined(_ separator: HTML = "") -> HTML {
    var all = HTML()
    var isFirst = true
    for part in self {
      if !isFirst { all.append(separator) }
      all.append(part)
      isFirst = false
    }
    return all
  }
}
