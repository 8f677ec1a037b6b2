import Foundation

/// A sentence that speaks of an earlier meeting of the same body: "at its meeting on 12 July 2018", "minute 34 of 5 May
/// 2022", "in May 2018 the Board approved".
struct MatterReference: Hashable, Sendable {
  var sentence: String
  var paper: Int
  var item: PaperItem
  var days: [String]
  /// "2018-05"
  var months: [String]
  var minutes: [Int]

  static func all(in text: String, of item: PaperItem, in paper: Int) -> [MatterReference] {
    // Most paragraphs have none of these words.
    guard text.contains("inute") || text.utf8.contains(where: \.isDigit) else { return [] }
    return sentences(text).compactMap { sentence in
      let key = comparisonKey(sentence)
      let words = Set(key.split { !$0.isLetter }.map(String.init))
      let minutes = minuteNumbers(key)
      guard !minutes.isEmpty || (!words.isDisjoint(with: decided) && !words.isDisjoint(with: bodies)) else {
        return nil
      }
      let days = DateText.all(in: sentence).map(\.date.description)
      let months = days.isEmpty ? monthsAlone(key) : []
      guard !minutes.isEmpty || !days.isEmpty || !months.isEmpty else { return nil }
      return MatterReference(
        sentence: sentence, paper: paper, item: item, days: days, months: months, minutes: minutes)
    }
  }

  /// What was done with it, and by whom; a day beside neither is a deadline or an event.
  private static let decided: Set<String> = [
    "approved", "considered", "received", "agreed", "resolved", "endorsed", "noted", "supported", "presented",
    "reported", "submitted", "requested",
  ]
  private static let bodies: Set<String> = ["meeting", "board", "committee", "cabinet", "panel", "hwb", "hwbb"]

  /// A full stop ends one only before a capital: "minute no. 12".
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in text {
      let isEnd = sentence.hasSuffix("\n") || sentence.hasSuffix("; ")
      if isEnd || sentence.hasSuffix(". ") && character.isUppercase {
        sentences.append(sentence.trimmed)
        sentence = ""
      }
      sentence.append(character)
    }
    sentences.append(sentence.trimmed)
    return sentences.filter { !$0.isEmpty }
  }

  /// "minute 34", "minute no. 34", "minute number 34"
  private static func minuteNumbers(_ key: String) -> [Int] {
    let words = key.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == ":" || $0 == ";" }
    return words.indices.compactMap { index in
      guard words[index] == "minute" || words[index] == "min" else { return nil }
      var next = index + 1
      while next < words.count, ["no", "no.", "number", "ref", "reference"].contains(words[next]) { next += 1 }
      guard next < words.count, let number = Int(words[next].prefix { $0.isASCII && $0.isNumber }) else {
        return nil
      }
      return number
    }
  }

  /// "in may 2018" is 2018-05.
  private static func monthsAlone(_ key: String) -> [String] {
    let words = key.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    return words.indices.dropLast().compactMap { index in
      guard let month = monthNames.firstIndex(of: words[index]), words[index + 1].count == 4,
        let year = Int(words[index + 1]), (1990...2100).contains(year), index > 0, words[index - 1] == "in"
      else { return nil }
      return "\(year)-\(month < 9 ? "0" : "")\(month + 1)"
    }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
