import Foundation

/// How much one form may send.
struct FormLimits: Sendable {
  var bytes: Int
  /// Of a form with files: its fields and its files.
  var parts: Int
  var time: Duration

  /// More than any form without papers has.
  static let form = FormLimits(bytes: 1 << 20, parts: 32, time: .seconds(60))

  /// The papers of a meeting, with what the form says beside them.
  static let papers = FormLimits(bytes: paperBytes + form.bytes, parts: 500, time: .seconds(300))

  /// Of the papers that are sent at once.
  static let paperBytes = 50_000_000
}

extension Route {
  /// Whether its form sends files.
  var takesFile: Bool { self == .editLogo || self == .addPapers }

  var formLimits: FormLimits { self == .addPapers ? .papers : .form }
}
