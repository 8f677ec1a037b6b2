import Foundation

/// A form with a file, as browsers send it (RFC 7578).
struct MultipartBody {
  static let type = "multipart/form-data"

  struct Part {
    var name: String
    var isFile: Bool
    var bytes: [UInt8]
  }

  /// More fields than any form of ours has.
  private static let mostParts = 32
  private(set) var parts: [Part] = []

  /// nil where it is not whole, or not as a browser sends it.
  init?(_ bytes: [UInt8], type: String) {
    guard let boundary = Self.parameter("boundary", of: type), (1...70).contains(boundary.utf8.count) else {
      return nil
    }
    let line: [UInt8] = [13, 10]
    let delimiter = Array("--\(boundary)".utf8)
    guard bytes.starts(with: delimiter) else { return nil }
    var place = delimiter.count
    // Behind a delimiter stands a part, on a line of its own, or "--" and the end.
    while bytes[place...].starts(with: line) {
      guard parts.count < Self.mostParts,
        let end = Self.find(line + delimiter, in: bytes, from: place),
        let part = Self.part(bytes[(place + 2)..<max(place + 2, end)])
      else { return nil }
      parts.append(part)
      place = end + line.count + delimiter.count
    }
    let end = Array("--".utf8)
    guard [end, end + line].contains(Array(bytes[place...])) else { return nil }
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    let all = Array(bytes)
    let blank: [UInt8] = [13, 10, 13, 10]
    guard let end = find(blank, in: all, from: 0), let header = String(validating: all[..<end], as: UTF8.self)
    else { return nil }
    let lines = header.components(separatedBy: "\r\n")
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition: form-data") }),
      let name = parameter("name", of: disposition)
    else { return nil }
    return Part(
      name: name, isFile: parameter("filename", of: disposition) != nil,
      bytes: Array(all[(end + blank.count)...]))
  }

  /// `name="logo"`; quotes within are sent as %22.
  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let pair = piece.trimmingCharacters(in: .whitespaces).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    }
    return nil
  }

  private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= pattern.count else { return nil }
    var place = start
    while place <= bytes.count - pattern.count {
      if bytes[place] == pattern[0], bytes[place..<place + pattern.count].elementsEqual(pattern) {
        return place
      }
      place += 1
    }
    return nil
  }
}
