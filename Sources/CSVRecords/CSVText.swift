/// One field of comma-separated values as it is written (RFC 4180).
package enum CSVText {
  /// Appends the text, in quotes where it needs them.
  ///
  /// - Parameter guarding: whether a text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`,
  ///   a tab or a carriage return) is written after an apostrophe.
  package static func append(_ text: String, guarding: Bool, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      let isFormula = guarding && bytes.first.map(formulaStarts.contains) == true
      let quote = UInt8(ascii: "\"")
      let isQuoted = bytes.contains(where: needsQuotes) || bytes.first == 32 || bytes.last == 32
      if isQuoted { out.append(quote) }
      if isFormula { out.append(UInt8(ascii: "'")) }
      if isQuoted {
        for byte in bytes {
          if byte == quote { out.append(quote) }
          out.append(byte)
        }
        out.append(quote)
      } else {
        out.append(contentsOf: bytes)
      }
    }
  }

  private static let formulaStarts = Set("=+-@\t\r".utf8)

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 13 || byte == 10
  }
}
