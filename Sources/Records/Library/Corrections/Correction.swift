/// What a person says of one item of a paper, beside what the rules read.
public struct Correction: Hashable, Sendable {
  public var paper: Int
  /// The item's number.
  public var item: Int
  /// Rises with each change, from 1.
  public var version: Int
  /// nil once it is withdrawn.
  public var says: ItemWording?
  /// What the rules read when it was made; nil where they had missed it.
  public var read: Reading?
  public var page: Int?
  public var firstLine: Int
  public var lastLine: Int
  public var reason: String?
  /// ISO 8601, UTC.
  public var changedAt: String
  public var changedBy: String

  /// What an item is known by again when its paper is read anew.
  public struct Reading: Codable, Hashable, Sendable {
    public var kind: String
    public var label: String?
    public var text: String

    init(_ item: PaperItem) { (kind, label, text) = (item.kind.rawValue, item.label, item.text) }
  }
}

extension [PaperItem] {
  /// The items as people say they are, with those that the rules missed in their places. `self` is what was read, in order
  /// of place.
  func corrected(by corrections: [Correction]) -> [PaperItem] {
    let inForce = corrections.filter { $0.says != nil }.sorted {
      ($0.firstLine, $0.item) < ($1.firstLine, $1.item)
    }
    guard !inForce.isEmpty else { return self }
    var items = self
    let places = Dictionary(
      items.indices.map { (items[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
    var added: [PaperItem] = []
    for correction in inForce {
      guard let says = correction.says else { continue }
      guard let place = places[correction.item] else {
        added.append(PaperItem(correction, says: says))
        continue
      }
      let read = items[place]
      items[place].correct(says)
      if read.kind.isHeading, says.kind.isHeading, read.text != says.text {
        items.rename(from: read, to: says.text, after: place)
      }
    }
    for item in added {
      let place = items.firstIndex { $0.firstLine > item.firstLine } ?? items.endIndex
      var item = item
      if let before = items[..<place].last {
        item.heading = before.kind.isHeading ? before.text : before.heading
      }
      items.insert(item, at: place)
    }
    return items
  }

  /// What stands under a heading follows its name, as far as the next heading of its kind.
  private mutating func rename(from read: PaperItem, to name: String, after place: Int) {
    for index in self.index(after: place)..<endIndex {
      if self[index].kind == read.kind { return }
      let heading = self[index].heading
      if heading == read.text {
        self[index].heading = name
      } else if heading.hasPrefix(read.text + ": ") {
        self[index].heading = name + heading.dropFirst(read.text.count)
      } else if heading.hasSuffix(": " + read.text) {
        self[index].heading = heading.dropLast(read.text.count) + name
      }
    }
  }
}

extension PaperItem {
  /// What stands in no item that was read: a person added it, or corrected what is no longer read.
  fileprivate init(_ correction: Correction, says: ItemWording) {
    self.init(
      number: correction.item, kind: says.kind, label: says.label, text: says.text, heading: "",
      page: correction.page, lines: correction.firstLine...max(correction.firstLine, correction.lastLine),
      confidence: .certain, rule: nil, doubt: nil,
      details: Details(facts: says.facts.isEmpty ? nil : says.facts), passage: nil,
      origin: correction.read == nil ? .added : .corrected)
  }
}
