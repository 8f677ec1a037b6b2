/// The words that two titles have in common at the beginning of what they name.
struct SharedName: Hashable, Sendable {
  /// As the second title prints it.
  var text: String
  /// In both titles nothing of the name follows: an end, a dash, a small word, or what committees say of any matter.
  var isWhole: Bool
  /// Words that say which matter it is.
  var contentStems: [String]

  /// - Parameter places: names that nearly every matter has, such as the county's.
  init?(_ a: TitleWords, _ b: TitleWords, places: Set<String>) {
    let (left, right) = (a.afterLead(places), b.afterLead(places))
    var length = 0
    while length < left.count, length < right.count, left[length].stem == right[length].stem,
      left[length].role == right[length].role, length == 0 || left[length].opensPart == right[length].opensPart
    {
      length += 1
    }
    while length > 0, [.small, .period, .standing].contains(left[length - 1].role) { length -= 1 }
    guard length > 0 else { return nil }
    text = spoken(b.text(right[..<length]))
    contentStems = left[..<length].filter { $0.role == .content }.map(\.stem)
    isWhole = Self.ends(left, length) && Self.ends(right, length)
  }

  private static func ends(_ words: ArraySlice<TitleWords.Word>, _ length: Int) -> Bool {
    guard let next = words.dropFirst(length).first else { return true }
    return next.opensPart || next.role != .content
  }
}

extension TitleWords {
  /// The words from where the name begins: after "Overview of the", "Progress report on" and the county's name.
  func afterLead(_ places: Set<String>) -> ArraySlice<Word> {
    var rest = words[...]
    while let first = rest.first,
      first.role == .small || first.role == .standing || first.role == .period
        || places.contains(first.stem)
    {
      rest = rest.dropFirst()
    }
    // A title of nothing else keeps its words.
    return ArraySlice(rest.isEmpty ? words : Array(rest))
  }
}
