import Hummingbird

/// What a form sent, as it was typed.
struct FormBody: Sendable {
  private var values: [String: [String]]
  /// The bytes of the files that were chosen, by field.
  private(set) var files: [String: [UInt8]] = [:]

  static let mostBytes = 1 << 20

  /// - Throws: `PageFailure` where it is none, too long, or not UTF-8.
  ///
  /// - Parameter withFile: whether the form has a field for a file.
  static func read(_ request: Request, withFile: Bool = false) async throws -> FormBody {
    let type = request.headers[.contentType] ?? ""
    let name = type.split(separator: ";").first.map(String.init)?.lowercased()
    guard name == (withFile ? MultipartBody.type : "application/x-www-form-urlencoded") else {
      throw PageFailure(
        status: .unsupportedMediaType, whatHappened: "This is not a form of this site",
        whatToDo: "Go back to the form and send it from there.")
    }
    let bytes: ByteBuffer
    do {
      bytes = try await request.body.collect(upTo: mostBytes)
    } catch {
      throw PageFailure(
        status: .contentTooLarge, whatHappened: "The form is too long",
        whatToDo: withFile
          ? "Choose a smaller file and send it again." : "Shorten its text to less than 1 MB and send it again."
      )
    }
    let sent = Array(bytes.readableBytesView)
    let body = withFile ? MultipartBody(sent, type: type).flatMap(FormBody.init) : FormBody(sent)
    guard let body else {
      throw PageFailure(
        status: .badRequest, whatHappened: "The form cannot be read",
        whatToDo: "Go back to the form and send it again.")
    }
    return body
  }

  /// nil where a value is not UTF-8 or holds a null character.
  init?(_ bytes: [UInt8]) {
    values = [:]
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : []) else {
        return nil
      }
      values[name, default: []].append(value)
    }
  }

  init?(_ body: MultipartBody) {
    values = [:]
    for part in body.parts {
      if part.isFile {
        // A field in which no file was chosen is sent with nothing in it.
        if !part.bytes.isEmpty, files[part.name] == nil { files[part.name] = part.bytes }
      } else {
        guard !part.bytes.contains(0), let value = String(validating: part.bytes, as: UTF8.self) else {
          return nil
        }
        values[part.name, default: []].append(value)
      }
    }
  }

  /// Exactly as sent, but with one kind of line ending.
  func raw(_ name: String) -> String {
    (values[name]?.first ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  var names: Set<String> { Set(values.keys) }
  /// Every value of a name, in the order in which they were sent.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// Without spaces round it.
  func text(_ name: String) -> String {
    var text = raw(name)[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Text that a person may have typed, for them to copy.
  var written: [(name: String, text: String)] {
    values.keys.sorted().filter { !$0.hasPrefix("form-") && !$0.contains("password") && $0 != "current" }
      .map { ($0, raw($0)) }.filter { !$0.text.isEmpty }
  }

  /// nil for nothing.
  func optional(_ name: String) -> String? { text(name).isEmpty ? nil : text(name) }

  func isChecked(_ name: String) -> Bool { raw(name) == "yes" }
  func number(_ name: String) -> Int? { Int(text(name)) }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "+"): decoded.append(32)
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.endIndex, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2])
        else {
          return nil
        }
        decoded.append(high << 4 | low)
        index += 2
      case let byte: decoded.append(byte)
      }
      index += 1
    }
    guard !decoded.contains(0) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func hex(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
