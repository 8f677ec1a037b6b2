/// What came before a body at more than one meeting, from its first paper to its last resolution.
public struct Matter: Hashable, Sendable, Identifiable {
  /// Its first mention's. Each of its mentions' leads to it as well, for an earlier paper that arrives later becomes the
  /// first.
  public var id: String
  /// What its titles have in common.
  public var title: String
  /// In order of day.
  public var mentions: [MatterMention]
  /// What joins the mentions; none of them is doubtful.
  public var links: [MatterLink]
  /// What may belong to it, each by a doubtful link.
  public var perhaps: [Perhaps]

  public struct Perhaps: Hashable, Sendable {
    public var mention: MatterMention
    public var link: MatterLink
  }

  public var body: String { mentions[0].body }
  public var first: String { mentions[0].date }
  public var last: String { mentions[mentions.count - 1].date }
  public var meetings: Int { Set(mentions.map(\.date)).count }

  /// What the last meeting that resolved anything on it resolved.
  public var lastResolutions: (date: String, parts: [MatterMention.Part])? {
    guard let date = mentions.last(where: { !$0.parts(.resolution).isEmpty })?.date else { return nil }
    return (date, mentions.filter { $0.date == date }.flatMap { $0.parts(.resolution) })
  }

  /// Why a mention is linked: to each earlier one the best there is, the nearest first.
  public func links(to mention: MatterMention) -> [MatterLink] {
    let days = Dictionary(mentions.map { ($0.id, $0.date) }) { first, _ in first }
    return links.filter { $0.later == mention.id }.sorted {
      ($1.confidence.weight, days[$1.earlier] ?? "", $0.earlier)
        < ($0.confidence.weight, days[$0.earlier] ?? "", $1.earlier)
    }
  }
}
