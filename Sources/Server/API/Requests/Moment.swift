import Foundation
import Vocabulary

/// A point in time as a program gives it: a day, which begins at midnight UTC, or a time with its distance from UTC
/// (RFC 3339, section 5.6).
struct Moment: Hashable, Sendable {
  /// Since 1970 in UTC; a fraction is dropped.
  var seconds: Int

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let day = Self.day(bytes.prefix(10)) else { return nil }
    if bytes.count == 10 {
      seconds = day * 86_400
      return
    }
    guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == Self.colon,
      bytes[16] == Self.colon,
      let hour = Self.number(bytes[11..<13], upTo: 23), let minute = Self.number(bytes[14..<16], upTo: 59),
      // A leap second counts as the first of the next minute.
      let second = Self.number(bytes[17..<19], upTo: 60)
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { (48...57).contains($0) }
      if fraction.isEmpty { return nil }
      rest = rest[fraction.endIndex...]
    }
    guard let offset = Self.offset(rest) else { return nil }
    seconds = day * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  /// As the database writes times. Before 1970 it is that year's first second: nothing was received earlier, and the
  /// calendar that writes it would change to Julius Caesar's in 1582.
  var text: String { Timestamp.text(Date(timeIntervalSince1970: Double(max(seconds, 0)))) }

  private static let colon = UInt8(ascii: ":")

  /// In seconds: "Z", "+01:00". A plus sign that an address turned into a space is one as well.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if bytes.count == 1 { return sign | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    let start = bytes.startIndex
    guard bytes.count == 6, [UInt8(ascii: "+"), UInt8(ascii: "-"), 32].contains(sign),
      bytes[start + 3] == colon,
      let hours = number(bytes[(start + 1)..<(start + 3)], upTo: 23),
      let minutes = number(bytes[(start + 4)..<(start + 6)], upTo: 59)
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// Days since 1970 in the Gregorian calendar; nil for a day that there is not.
  private static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      let year = number(bytes[0..<4], upTo: 9999),
      let month = number(bytes[5..<7], upTo: 12), let day = number(bytes[8..<10], upTo: 31), month > 0, day > 0
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    // Whole years before this one, with their leap days; 719 528 days lie between the years 0 and 1970.
    let before = year - 1
    let leapDays = year == 0 ? 0 : before / 4 - before / 100 + before / 400 + 1
    return year * 365 + leapDays + lengths[..<(month - 1)].reduce(0, +) + day - 1 - 719_528
  }

  private static func number(_ bytes: ArraySlice<UInt8>, upTo most: Int) -> Int? {
    var number = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number <= most ? number : nil
  }
}
