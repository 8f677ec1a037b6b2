/// "(Pages 15 - 126)", "Pages 3-12", "(Page 7)" at the end of an agenda's row.
struct PageRange: Equatable {
  var pages: [Int]
  /// The text before it.
  var before: String

  init?(endOf text: String) {
    let key = comparisonKey(text)
    guard
      let mark = key.range(of: "pages ", before: key.endIndex) ?? key.range(of: "page ", before: key.endIndex)
    else { return nil }
    var numbers: [Int] = []
    var digits = ""
    for character in key[mark.upperBound...] {
      if character.isNumber {
        digits.append(character)
      } else {
        if let number = Int(digits) { numbers.append(number) }
        digits = ""
        guard " -to)(.".contains(character) else { return nil }
      }
    }
    if let number = Int(digits) { numbers.append(number) }
    guard (1...2).contains(numbers.count), numbers[0] <= numbers[numbers.count - 1] else { return nil }
    pages = [numbers[0], numbers[numbers.count - 1]]
    // The key has one character for each of the text's, save those that are wider; count from the end.
    let tail = key[mark.lowerBound...].count
    before = String(text.trimmed.dropLast(tail)).trimmed
    if before.hasSuffix("(") { before = String(before.dropLast()).trimmed }
  }
}

extension String {
  /// The last place of a text, where it begins a word.
  func range(of part: String, before end: Index) -> Range<Index>? {
    let (whole, wanted) = (Array(utf8), Array(part.utf8))
    guard whole.count >= wanted.count else { return nil }
    var at = whole.count - wanted.count
    while at >= 0 {
      if whole[at] == wanted[0], whole[at..<(at + wanted.count)].elementsEqual(wanted),
        at == 0 || !whole[at - 1].isLetter
      {
        let lower = utf8.index(utf8.startIndex, offsetBy: at)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
      }
      at -= 1
    }
    return nil
  }
}
