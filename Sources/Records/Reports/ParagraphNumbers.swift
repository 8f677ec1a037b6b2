/// The numbers of a report's paragraphs as they are met: they run on, but some are skipped, repeated or start
/// again, and lists within a paragraph have numbers of their own.
struct ParagraphNumbers {
  private(set) var last = 0
  private var list = 0

  enum Verdict: Equatable {
    case next
    case skipped
    case repeated
    case restarted
    case listItem
    case none
  }

  /// - Parameters:
  ///   - isUnderHeading: a heading came directly before.
  ///   - announcesList: the text before ended with a colon.
  ///   - expectedFollows: the number that was due stands in one of the next lines.
  ///   - goesOn: a number soon after this one stands further down, so that many may have been lost before it.
  mutating func read(
    _ number: Int, isUnderHeading: Bool, announcesList: Bool, isSetIn: Bool,
    expectedFollows: Bool,
    goesOn: Bool = false
  ) -> Verdict {
    if number == list + 1, list > 0, !isUnderHeading, number != last + 1 || isSetIn {
      list += 1
      return .listItem
    }
    if number == last + 1 { return accept(number, .next) }
    if number == 1 {
      if isUnderHeading, !announcesList {
        last = 1
        list = 0
        return .restarted
      }
      list = 1
      return .listItem
    }
    if last == 0 { return number <= 3 && isUnderHeading ? accept(number, .skipped) : .none }
    if number == last, isUnderHeading { return .repeated }
    if number > last, number <= last + 10, !isSetIn, number <= last + 3 || goesOn, !expectedFollows {
      return accept(number, .skipped)
    }
    return .none
  }

  private mutating func accept(_ number: Int, _ verdict: Verdict) -> Verdict {
    last = number
    list = 0
    return verdict
  }
}
