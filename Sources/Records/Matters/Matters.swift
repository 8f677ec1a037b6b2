/// The matters of some papers: pure, from what was read of them and what officers said to what was followed.
public struct Matters: Sendable {
  /// Those that came up at more than one meeting, the one that came up last first.
  public private(set) var all: [Matter] = []
  /// What each meeting had before it, in order of day, whether it came up again or not.
  public private(set) var mentions: [MatterMention]
  /// By each id of each mention: the mention, and the matter that it belongs to.
  private var byID: [String: Int] = [:]
  private var matterOf: [Int: Int] = [:]
  /// By paper and item: the mention.
  private var items: [Int: [Int: Int]] = [:]

  public init(_ papers: [PaperMentions], judgements: [MatterJudgement] = []) {
    let read = JoinMentions.all(papers)
    mentions = read.map(\.mention)
    for (index, mention) in read.enumerated() {
      for id in mention.ids where byID[id] == nil { byID[id] = index }
      for part in mention.mention.parts { items[part.paper, default: [:]][part.item.number] = index }
    }
    let links = LinkMentions(read).links()
    let groups = MatterGroups(read.count, links, judgements, byID)
    var found: [(matter: Matter, members: [Int])] = []
    for members in groups.all where Set(members.map { mentions[$0].date }).count > 1 {
      found.append((matter(members, links, groups), members))
    }
    found.sort { ($1.matter.last, $0.matter.title) < ($0.matter.last, $1.matter.title) }
    all = found.map(\.matter)
    for (place, one) in found.enumerated() { for member in one.members { matterOf[member] = place } }
  }

  /// The matter that an id of any of its mentions leads to.
  public func matter(_ id: String) -> Matter? { byID[id].flatMap { matterOf[$0] }.map { all[$0] } }
  public func mention(_ id: String) -> MatterMention? { byID[id].map { mentions[$0] } }

  /// By the item's place among its paper's items: the matter that it belongs to.
  public func matters(of paper: Int) -> [Int: Matter] {
    (items[paper] ?? [:]).compactMapValues { matterOf[$0].map { all[$0] } }
  }

  /// By the item's place: the mention that it is part of.
  public func mentions(of paper: Int) -> [Int: MatterMention] {
    (items[paper] ?? [:]).mapValues { mentions[$0] }
  }

  private func matter(_ members: [Int], _ links: [MatterLink], _ groups: MatterGroups) -> Matter {
    let within = Set(members)
    var sure: [MatterLink] = []
    var perhaps: [Matter.Perhaps] = []
    let said = groups.joined.filter { within.contains($0.earlier) }
    sure += said.map {
      MatterLink(
        earlier: mentions[$0.earlier].id, later: mentions[$0.later].id, confidence: .certain,
        evidence: [.officer])
    }
    var seen: Set<Int> = []
    for link in links {
      guard let a = byID[link.earlier], let b = byID[link.later], !groups.areApart(a, b) else { continue }
      switch (within.contains(a), within.contains(b)) {
      case (true, true):
        if link.confidence != .doubtful, !said.contains(where: { $0 == (a, b) }) { sure.append(link) }
      case (false, false): continue
      case (let hasEarlier, _):
        let other = hasEarlier ? b : a
        guard link.confidence == .doubtful, seen.insert(other).inserted else { continue }
        perhaps.append(.init(mention: mentions[other], link: link))
      }
    }
    let those = members.map { mentions[$0] }
    let names = sure.flatMap { $0.evidence.compactMap(\.name) }
    return Matter(
      id: those[0].id,
      title: names.min { ($0.count, $0) < ($1.count, $1) }
        ?? (those.last { $0.isMoreThanAction } ?? those[0]).title,
      mentions: those, links: sure, perhaps: perhaps)
  }
}
