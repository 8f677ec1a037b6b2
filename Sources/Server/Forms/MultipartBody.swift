import Foundation
import Hummingbird

/// A form with files, as browsers send it (RFC 7578).
struct MultipartBody {
  static let type = "multipart/form-data"

  struct Part {
    var name: String
    /// nil for a field that is no file.
    var fileName: String?
    var bytes: [UInt8]

    var isFile: Bool { fileName != nil }
  }

  private(set) var parts: [Part] = []

  /// nil where it is not whole, not as a browser sends it, or of more parts than are asked for.
  init?(_ body: ByteBuffer, type: String, mostParts: Int = FormLimits.form.parts) {
    guard let boundary = MultipartHeader(type).values["boundary"], (1...70).contains(boundary.utf8.count) else {
      return nil
    }
    guard let parts = body.withUnsafeReadableBytes({ Self.parts(of: $0, boundary, mostParts) }) else {
      return nil
    }
    self.parts = parts
  }

  private static func parts(of bytes: UnsafeRawBufferPointer, _ boundary: String, _ mostParts: Int) -> [Part]? {
    let line: [UInt8] = [13, 10]
    let delimiter = Array("--\(boundary)".utf8)
    guard bytes.starts(with: delimiter) else { return nil }
    var parts: [Part] = []
    var place = delimiter.count
    // Behind a delimiter stands a part, on a line of its own, or "--" and the end.
    while bytes[place...].starts(with: line) {
      guard parts.count < mostParts, let end = find(line + delimiter, in: bytes, from: place),
        let part = part(bytes, from: place + 2, to: max(place + 2, end))
      else { return nil }
      parts.append(part)
      place = end + line.count + delimiter.count
    }
    let end = Array("--".utf8)
    guard bytes[place...].elementsEqual(end) || bytes[place...].elementsEqual(end + line) else { return nil }
    return parts
  }

  private static func part(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Part? {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    let blank: [UInt8] = [13, 10, 13, 10]
    guard let headEnd = find(blank, in: bytes, from: 0),
      let head = String(validating: bytes[..<headEnd], as: UTF8.self)
    else { return nil }
    let lines = head.components(separatedBy: "\r\n")
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition: form-data") })
    else { return nil }
    let values = MultipartHeader(disposition).values
    guard let name = values["name"] else { return nil }
    return Part(
      name: name, fileName: values["filename"].map(Self.ownName),
      bytes: Array(bytes[(headEnd + blank.count)...]))
  }

  /// Some send a path; what cannot be printed is no part of a name.
  private static func ownName(_ name: String) -> String {
    let own = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    return String(
      own.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) } }
        .prefix(200))
  }

  private static func find(_ pattern: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, let first = pattern.first else { return nil }
    var place = start
    while place + pattern.count <= bytes.count {
      let places = bytes.count - pattern.count - place + 1
      guard let found = memchr(base + place, Int32(first), places) else { return nil }
      place = UnsafeRawPointer(found) - base
      if memcmp(base + place, pattern, pattern.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}

/// What follows the first word of a header's line: `form-data; name="papers"; filename="a;b.pdf"`.
private struct MultipartHeader {
  private(set) var values: [String: String] = [:]

  init(_ line: String) {
    var rest = line.drop { $0 != ";" }.dropFirst()
    while !rest.isEmpty {
      let name = rest.prefix { $0 != "=" && $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
      rest = rest.drop { $0 != "=" && $0 != ";" }
      guard rest.first == "=" else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst()
      let value: String
      if rest.first == "\"" {
        let quoted = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest.dropFirst(quoted.count + 1).drop { $0 != ";" }
        value = String(quoted)
      } else {
        value = rest.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
        rest = rest.drop { $0 != ";" }
      }
      rest = rest.dropFirst()
      // What browsers write for a quotation mark and a line's end.
      if values[name] == nil {
        values[name] = value.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
      }
    }
  }
}
