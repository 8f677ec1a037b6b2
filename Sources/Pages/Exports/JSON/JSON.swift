/// A JSON value whose members keep their order and whose numbers keep their digits.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// The digits as they are to be written, which JSON allows as a number.
  case digits(String)
  case text(String)
  case list([JSON])
  case object([(name: String, value: JSON)])
  /// JSON already, in UTF-8.
  case written([UInt8])

  package init(_ text: String?) { self = text.map(JSON.text) ?? .null }

  package var bytes: [UInt8] {
    var out: [UInt8] = []
    append(to: &out)
    return out
  }

  func append(to out: inout [UInt8]) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let yes): out += (yes ? "true" : "false").utf8
    case .integer(let whole): out += String(whole).utf8
    case .digits(let digits): out += digits.utf8
    case .text(let text): Self.appendQuoted(text, to: &out)
    case .written(let bytes): out += bytes
    case .list(let values):
      Self.append(values, between: ("[", "]"), to: &out) { $0.append(to: &$1) }
    case .object(let members):
      Self.append(members, between: ("{", "}"), to: &out) { member, out in
        Self.appendQuoted(member.name, to: &out)
        out.append(UInt8(ascii: ":"))
        member.value.append(to: &out)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], between signs: (String, String), to out: inout [UInt8],
    _ append: (Part, inout [UInt8]) -> Void
  ) {
    out += signs.0.utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(part, &out)
    }
    out += signs.1.utf8
  }

  static func appendQuoted(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): out += "\\n".utf8
      case 0..<32:
        out += "\\u00".utf8
        out += [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral whole: Int) { self = .integer(whole) }
  package init(booleanLiteral yes: Bool) { self = .bool(yes) }
  package init(arrayLiteral values: JSON...) { self = .list(values) }
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { (name: $0.0, value: $0.1) })
  }
}

extension JSON {
  /// The rows of a table, each an object whose names are those of the columns, on a line of its own.
  package static func rows(_ table: ExportTable) -> JSON {
    let names = table.headings.map { heading in
      var name: [UInt8] = []
      appendQuoted(heading.id, to: &name)
      return name + [UInt8(ascii: ":")]
    }
    var out: [UInt8] = [UInt8(ascii: "[")]
    for (index, row) in table.rows.enumerated() {
      out += (index == 0 ? "\n" : ",\n").utf8
      appendRow(row, names, to: &out)
    }
    out += "\n]".utf8
    return .written(out)
  }

  /// The columns of a table's only row.
  package static func members(_ table: ExportTable) -> [(name: String, value: JSON)] {
    guard let row = table.rows.first else { return [] }
    return zip(table.headings, row).map { ($0.id, JSON($1)) }
  }

  private static func appendRow(_ row: [ExportCell], _ names: [[UInt8]], to out: inout [UInt8]) {
    out.append(UInt8(ascii: "{"))
    for (column, cell) in row.enumerated() {
      if column > 0 { out.append(UInt8(ascii: ",")) }
      out += names[column]
      JSON(cell).append(to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  private init(_ cell: ExportCell) {
    switch cell {
    case .empty: self = .null
    case .text, .rating: self = .text(cell.plain)
    case .integer(let whole): self = .integer(whole)
    case .number: self = .digits(cell.plain)
    }
  }
}

extension OpenGovernmentLicence {
  /// As every JSON answer states it.
  package static var json: JSON {
    ["name": .text(name), "url": .text(address), "notice": .text(notice)]
  }
}
