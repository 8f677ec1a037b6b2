import Foundation

/// Times as they are stored and shown: UTC, to the second.
public enum Timestamp {
  /// "2023-10-31T14:00:00Z"
  public static func text(_ date: Date) -> String { date.formatted(.iso8601) }

  /// nil where the text is not one that `text` gives.
  public static func date(_ text: String) -> Date? { try? Date(text, strategy: .iso8601) }

  /// "20231031T140000Z", for the name of a file.
  public static func compact(_ date: Date) -> String {
    text(date).replacing("-", with: "").replacing(":", with: "")
  }
}
