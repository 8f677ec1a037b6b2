import HTTPTypes

/// What a request is called in the log, in the header of its answer and on a page that says what failed. Short enough
/// to be read out on the telephone: letters and digits that nobody takes for others.
enum RequestNumber {
  static let key = "request"
  static let header = HTTPField.Name("X-Request-ID")!

  private static let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Ten of them: two requests of a year are hardly called the same.
  static func new() -> String {
    var bits = UInt64.random(in: 0...UInt64.max)
    var text = ""
    for _ in 0..<10 {
      text.append(letters[Int(bits % UInt64(letters.count))])
      bits /= UInt64(letters.count)
    }
    return text
  }
}
