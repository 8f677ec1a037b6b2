/// The matters of some papers: pure, from what was read of them to what was followed.
public struct Matters: Sendable {
  /// Those that came up at more than one meeting, the one that came up last first.
  public private(set) var all: [Matter] = []
  /// By each id of each mention.
  private var places: [String: Int] = [:]
  /// By paper and item.
  private var items: [Int: [Int: Int]] = [:]

  public init(_ papers: [PaperMentions]) {
    let read = JoinMentions.all(papers)
    let links = LinkMentions(read).links()
    let number = Dictionary(read.enumerated().map { ($1.mention.id, $0) }) { first, _ in first }
    let groups = Self.groups(read.indices, links, number)
    all = groups.map { members in Matter(members.map { read[$0].mention }, links, all: read, number) }
    let order = all.indices.sorted { (all[$1].last, all[$0].title) < (all[$0].last, all[$1].title) }
    all = order.map { all[$0] }
    for (place, group) in order.map({ groups[$0] }).enumerated() {
      for id in group.flatMap({ read[$0].ids }) { places[id] = place }
      for part in group.flatMap({ read[$0].mention.parts }) {
        items[part.paper, default: [:]][part.item.number] = place
      }
    }
  }

  /// The matter that an id of any of its mentions leads to.
  public func matter(_ id: String) -> Matter? { places[id].map { all[$0] } }

  /// By the item's place among its paper's items: the matter that it belongs to.
  public func matters(of paper: Int) -> [Int: Matter] { (items[paper] ?? [:]).mapValues { all[$0] } }

  /// Mentions that links join, directly or through others, in order of day.
  private static func groups(
    _ mentions: Range<Int>, _ links: [MatterLink], _ number: [String: Int]
  ) -> [[Int]] {
    var roots = Array(mentions)
    func root(_ index: Int) -> Int {
      var index = index
      while roots[index] != index { index = roots[index] }
      return index
    }
    for link in links where link.confidence != .doubtful {
      guard let a = number[link.earlier], let b = number[link.later] else { continue }
      let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
      roots[high] = low
    }
    return Dictionary(grouping: mentions, by: root).values.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }
}

extension Matter {
  fileprivate init(
    _ mentions: [MatterMention], _ links: [MatterLink], all: [ReadMention], _ number: [String: Int]
  ) {
    let ids = Set(mentions.map(\.id))
    self.mentions = mentions
    self.links = links.filter {
      $0.confidence != .doubtful && ids.contains($0.earlier) && ids.contains($0.later)
    }
    var seen: Set<String> = []
    perhaps = links.compactMap { link in
      let other = ids.contains(link.earlier) ? link.later : link.earlier
      guard link.confidence == .doubtful, ids.contains(link.earlier) != ids.contains(link.later),
        let place = number[other], seen.insert(other).inserted
      else { return nil }
      return Perhaps(mention: all[place].mention, link: link)
    }
    id = mentions[0].id
    let names = self.links.flatMap { $0.evidence.compactMap(\.name) }
    title =
      names.min { ($0.count, $0) < ($1.count, $1) }
      ?? (mentions.last { $0.isMoreThanAction } ?? mentions[0]).title
  }
}
