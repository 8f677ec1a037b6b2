/// A path of this site, and of no other, to go to after signing in.
enum LocalPath {
  /// nil for anything that a browser might take for an address elsewhere, or that is too long for a cookie.
  static func checked(_ text: String?) -> String? {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 1000,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C })
    else { return nil }
    return text
  }
}
