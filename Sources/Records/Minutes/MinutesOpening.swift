/// "Minutes of a meeting of the … held at … on …", over as many lines as it takes.
struct MinutesOpening: Equatable {
  var body: String?
  var place: String?
  var date: CalendarDate?
  /// "14:00"
  var time: String?
  var range: Range<Int>
}

func minutesOpening(at index: Int, in pack: PackLines) -> MinutesOpening? {
  let key = pack.lines[index].key
  guard key.hasPrefix("minutes of ") || key.hasPrefix("at a meeting of ") else { return nil }
  guard key.hasPrefix("minutes of a ") || key.contains(" meeting") else { return nil }
  var taken = [index]
  var text = pack.lines[index].text
  var date = DateText.first(in: text)
  var next = index + 1
  while date == nil, next < pack.lines.count, taken.count < 5, pack.lines[next].blanks <= 1 {
    if pack.lines[next].key.hasPrefix("present") || minuteNumber(pack.lines[next]) != nil { break }
    taken.append(next)
    text = joinedText([text, pack.lines[next].text])
    date = DateText.first(in: text)
    next += 1
  }
  let whole = comparisonKey(text)
  guard whole.contains(" held ") || date != nil else { return nil }
  let body =
    between(" meeting of ", and: [" held", ", held", " on ", " at "], in: text)
    ?? between("minutes of the ", and: [" meeting held", " meeting on "], in: text)
  // "Minutes of the previous meeting" is an item.
  if let body, ["previous", "last"].contains(comparisonKey(body)) { return nil }
  guard body != nil || isPresenceNear(index, in: pack) else { return nil }
  let place =
    between(" held at ", and: [" on "], in: text) ?? between(" held in ", and: [" on "], in: text)
    ?? placeAfter(date, in: text)
  return MinutesOpening(
    body: body.map(withoutArticle), place: place.map(withoutArticle), date: date?.date,
    time: TimeText.first(in: text),
    range: index..<((taken.last ?? index) + 1))
}

/// "… on 12 June 2024 at 2.00 pm in the Town Hall"
private func placeAfter(_ date: DateText.Found?, in text: String) -> String? {
  let plain = text.replacingBlanks
  let key = comparisonKey(plain)
  guard let date, key.utf8.count == plain.utf8.count else { return nil }
  let rest = String(decoding: Array(plain.utf8).dropFirst(date.range.upperBound), as: UTF8.self)
  guard let place = between(" in ", and: ["."], in: rest + "."), place.words <= 14 else { return nil }
  return place
}

private func isPresenceNear(_ index: Int, in pack: PackLines) -> Bool {
  pack.lines[index..<min(pack.lines.count, index + 12)].contains { $0.key.hasPrefix("present") }
}

/// The text from one phrase to the nearest of others, compared without regard to letters' size.
func between(_ opening: String, and endings: [String], in text: String) -> String? {
  let plain = text.replacingBlanks
  let key = comparisonKey(plain)
  guard let start = key.firstRange(of: opening) else { return nil }
  let from = key.distance(from: key.startIndex, to: start.upperBound)
  let rest = key[start.upperBound...]
  let ends = endings.compactMap {
    rest.firstRange(of: $0).map { rest.distance(from: rest.startIndex, to: $0.lowerBound) }
  }
  guard let length = ends.min(), key.count == plain.count else { return nil }
  let found = String(plain.dropFirst(from).prefix(length)).trimmed
  return found.isEmpty ? nil : found
}

func withoutArticle(_ text: String) -> String {
  comparisonKey(text).hasPrefix("the ") ? String(text.dropFirst(4)) : text
}

extension String {
  /// Every run of space as one, so that the text is as long as its key.
  var replacingBlanks: String {
    split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }).joined(separator: " ")
  }
}
