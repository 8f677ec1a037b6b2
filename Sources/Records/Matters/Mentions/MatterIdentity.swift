import Crypto

/// The address of a mention: the beginning of the SHA-256 of whose meeting, of which day, under which title. Papers that
/// come later change none of these, nor does taking the same papers into another database.
enum MatterIdentity {
  static func id(body: String, date: String, title: String) -> String {
    let key = [comparisonKey(body), date, titleKey(title)].joined(separator: "\n")
    return SHA256.hash(data: Array(key.utf8)).prefix(6).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }.joined()
  }

  /// Its letters and digits, so that a full stop or a dash makes no difference.
  static func titleKey(_ title: String) -> String {
    String(comparisonKey(title).filter { $0.isLetter || $0.isNumber })
  }
}
