/// Which items of a new reading are those of an earlier one, so that they keep their numbers: links and corrections
/// hold on to them.
struct ItemMatching {
  /// An item that has a number.
  struct Known {
    var number: Int
    var kind: String
    var text: String
    var page: Int?
    var firstLine: Int
    /// What a person says in place of it.
    var says: ItemWording?

    init(_ item: PaperItem, says: ItemWording?) {
      (number, kind, text, page) = (item.number, item.kind.rawValue, comparisonKey(item.text), item.page)
      (firstLine, self.says) = (item.firstLine, says)
    }

    /// One that was no longer read the last time; nil where it never was.
    init?(_ correction: Correction) {
      guard let read = correction.read else { return nil }
      (number, kind, text, page) = (correction.item, read.kind, comparisonKey(read.text), correction.page)
      (firstLine, says) = (correction.firstLine, correction.says)
    }
  }

  private struct Key: Hashable {
    var kind: String
    var text: String?
    var line: Int?
    var page: Int?
  }

  private let known: [Known]
  private var isTaken: [Bool]
  private var isMatched: [Bool]
  private(set) var items: [PaperItem]
  private let texts: [String]

  /// - Parameter next: from which on numbers are free.
  init(_ items: [PaperItem], known: [Known], next: Int) {
    (self.items, self.known) = (items, known)
    texts = items.map { comparisonKey($0.text) }
    isTaken = Array(repeating: false, count: known.count)
    isMatched = Array(repeating: false, count: items.count)
    match(
      { Key(kind: $0.kind, text: $0.text, line: $0.firstLine) },
      { Key(kind: $1.kind.rawValue, text: $0, line: $1.firstLine) }
    )
    match(
      { Key(kind: $0.kind, text: $0.text, page: $0.page) },
      { Key(kind: $1.kind.rawValue, text: $0, page: $1.page) })
    match({ Key(kind: $0.kind, text: $0.text) }, { Key(kind: $1.kind.rawValue, text: $0) })
    // The rules may have come to read what a person said.
    match(
      { known in
        known.says.map { Key(kind: $0.kind.rawValue, text: comparisonKey($0.text), page: known.page) }
      }, { Key(kind: $1.kind.rawValue, text: $0, page: $1.page) })
    // Of other words in the same place only a link may be kept: nobody said anything of these words.
    match(
      { $0.says == nil ? Key(kind: $0.kind, line: $0.firstLine) : nil },
      { Key(kind: $1.kind.rawValue, line: $1.firstLine) })
    var next = next
    for index in self.items.indices where !isMatched[index] {
      self.items[index].number = next
      next += 1
    }
  }

  /// Those of one key are matched in the order in which they stand.
  private mutating func match(_ key: (Known) -> Key?, _ keyOf: (String, PaperItem) -> Key) {
    var waiting: [Key: [Int]] = [:]
    for index in known.indices.reversed() where !isTaken[index] {
      if let key = key(known[index]) { waiting[key, default: []].append(index) }
    }
    for index in items.indices where !isMatched[index] {
      guard let found = waiting[keyOf(texts[index], items[index])]?.popLast() else {
        continue
      }
      (isMatched[index], isTaken[found]) = (true, true)
      items[index].number = known[found].number
    }
  }
}
