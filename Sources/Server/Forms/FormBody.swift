import Hummingbird

/// A file that was chosen in a form.
struct SentFile: Sendable {
  /// Without the folders that it lay in.
  var name: String
  var bytes: [UInt8]
}

/// What a form sent, as it was typed.
struct FormBody: Sendable {
  private var values: [String: [String]]
  /// The files that were chosen, by field.
  private(set) var files: [String: [SentFile]] = [:]

  static let mostBytes = FormLimits.form.bytes

  /// - Throws: `PageFailure` where it is none, too long, or not UTF-8.
  ///
  /// - Parameter withFile: whether the form has a field for files.
  static func read(_ request: Request, limits: FormLimits = .form, withFile: Bool = false) async throws
    -> FormBody
  {
    let type = request.headers[.contentType] ?? ""
    let name = type.split(separator: ";").first.map(String.init)?.lowercased()
    guard name == (withFile ? MultipartBody.type : "application/x-www-form-urlencoded") else {
      throw PageFailure(
        status: .unsupportedMediaType, whatHappened: "This is not a form of this site",
        whatToDo: "Go back to the form and send it from there.")
    }
    let bytes = try await collect(request, limits, withFile: withFile)
    let body =
      withFile
      ? MultipartBody(bytes, type: type, mostParts: limits.parts).flatMap(FormBody.init)
      : FormBody(Array(bytes.readableBytesView))
    guard let body else {
      throw PageFailure(
        status: .badRequest, whatHappened: "The form cannot be read",
        whatToDo: withFile
          ? "It may have been cut off on its way. Nothing was saved: go back to the form and send it again."
          : "Go back to the form and send it again.")
    }
    return body
  }

  private static func collect(_ request: Request, _ limits: FormLimits, withFile: Bool) async throws
    -> ByteBuffer
  {
    let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    let end = ContinuousClock.now + limits.time
    guard stated <= limits.bytes else { throw tooLong(limits, withFile: withFile) }
    var bytes = ByteBufferAllocator().buffer(capacity: stated)
    for try await part in request.body {
      guard bytes.readableBytes + part.readableBytes <= limits.bytes else {
        throw tooLong(limits, withFile: withFile)
      }
      guard ContinuousClock.now < end else {
        throw PageFailure(
          status: .requestTimeout, whatHappened: "The form took too long to arrive",
          whatToDo: "Nothing was saved. Send it again over a better connection, or with fewer files at a time.")
      }
      bytes.writeImmutableBuffer(part)
    }
    return bytes
  }

  private static func tooLong(_ limits: FormLimits, withFile: Bool) -> PageFailure {
    let most = "\(limits.bytes / 1_000_000) MB"
    return PageFailure(
      status: .contentTooLarge,
      whatHappened: limits.bytes > mostBytes ? "The files hold more than \(most)" : "The form is too long",
      whatToDo: limits.bytes > mostBytes
        ? "Nothing was saved. Send fewer files at a time, or have a large one taken in by salus import pack."
        : withFile
          ? "Choose a smaller file and send it again."
          : "Shorten its text to less than \(most) and send it again.")
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
      if let name = part.fileName {
        // A field in which no file was chosen is sent without a name and with nothing in it.
        if name.isEmpty, part.bytes.isEmpty { continue }
        files[part.name, default: []].append(SentFile(name: name, bytes: part.bytes))
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
