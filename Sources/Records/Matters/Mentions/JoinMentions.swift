import TextSearch

/// What several papers say of one meeting, joined: agenda, report and minute by the agenda's number or the title, an
/// action with the minute that its row names or whose resolution it repeats.
struct JoinMentions {
  private struct Joined {
    var drafts: [PaperMentions.Draft]
    var titleWords: [TitleWords]
  }

  /// In order of day.
  static func all(_ papers: [PaperMentions]) -> [ReadMention] {
    var meetings: [String: (body: String, date: String, drafts: [PaperMentions.Draft])] = [:]
    for paper in papers {
      for draft in paper.drafts {
        meetings["\(draft.date) \(comparisonKey(paper.body))", default: (paper.body, draft.date, [])].drafts
          .append(draft)
      }
    }
    return meetings.sorted { $0.key < $1.key }.flatMap {
      joined($0.value.drafts, of: $0.value.body, on: $0.value.date)
    }
  }

  private static func joined(
    _ drafts: [PaperMentions.Draft], of body: String, on date: String
  ) -> [ReadMention] {
    var all: [Joined] = []
    for source in [PaperMentions.Draft.Source.agenda, .report, .minute, .action] {
      for draft in drafts where draft.source == source {
        let words = TitleWords(draft.title)
        if let place = all.firstIndex(where: { isSame(draft, words, as: $0) }) {
          all[place].drafts.append(draft)
          if source != .action { all[place].titleWords.append(words) }
        } else {
          all.append(Joined(drafts: [draft], titleWords: [words]))
        }
      }
    }
    return all.map { mention($0, of: body, on: date) }
  }

  private static func isSame(
    _ draft: PaperMentions.Draft, _ words: TitleWords, as other: Joined
  ) -> Bool {
    if draft.source == .action { return isOf(draft, other) }
    let key = MatterIdentity.titleKey(draft.title)
    return zip(other.drafts, other.titleWords).contains { known, title in
      if MatterIdentity.titleKey(known.title) == key { return true }
      let common = words.content.intersection(title.content)
      if let number = draft.agendaItem, number == known.agendaItem, known.source != draft.source {
        return !common.isEmpty || words.content.isEmpty || title.content.isEmpty
      }
      // "Annual Report" by Healthwatch is the agenda's "Healthwatch Annual Report".
      guard draft.agendaItem == nil, draft.source == .report, let issuer = draft.issuer, !common.isEmpty else {
        return false
      }
      return title.content.isSubset(of: words.content.union(TitleWords(issuer).content))
    }
  }

  private static func isOf(_ action: PaperMentions.Draft, _ other: Joined) -> Bool {
    if let minute = action.minute, other.drafts.contains(where: { $0.minute == minute }) { return true }
    return other.drafts.contains { draft in
      if draft.source == .action {
        return MatterIdentity.titleKey(draft.title) == MatterIdentity.titleKey(action.title)
      }
      return draft.parts.contains {
        [.resolution, .recommendation].contains($0.item.kind) && repeats(action.title, $0.item.text)
      }
    }
  }

  /// Whether nearly all words of the shorter are the other's.
  static func repeats(_ a: String, _ b: String) -> Bool {
    let (left, right) = (stems(a), stems(b))
    let least = min(left.count, right.count)
    guard least >= 6, least * 2 >= max(left.count, right.count) else { return false }
    return left.intersection(right).count * 100 >= least * 85
  }

  private static func stems(_ text: String) -> Set<String> {
    Set(textWords(text).map { englishStem($0.folded) })
  }

  private static func mention(_ joined: Joined, of body: String, on date: String) -> ReadMention {
    let named = joined.drafts.filter { $0.source != .action }
    let drafts = named.isEmpty ? [joined.drafts[0]] : named
    var ids: [String] = []
    for draft in drafts {
      let id = MatterIdentity.id(body: body, date: date, title: draft.title)
      if !ids.contains(id) { ids.append(id) }
    }
    let title = (drafts.first { $0.source == .agenda } ?? drafts.first { $0.source == .minute } ?? drafts[0])
      .title
    return ReadMention(
      mention: MatterMention(
        id: ids[0], body: body, date: date, title: spoken(title.trimmingDot), parts: parts(joined.drafts)),
      ids: ids, titles: drafts.map(\.title), titleWords: joined.titleWords,
      words: joined.drafts.reduce(into: [:]) { words, draft in
        words.merge(draft.words) { $0 + $1 }
      }, references: joined.drafts.flatMap(\.references), minute: joined.drafts.lazy.compactMap(\.minute).first)
  }

  /// Agenda, report, recommendations, minute, resolutions, actions; what two papers print alike once, an action once for
  /// each day that tells its state.
  private static func parts(_ drafts: [PaperMentions.Draft]) -> [MatterMention.Part] {
    let order: [PaperItem.Kind] = [.agendaItem, .report, .recommendation, .minute, .resolution, .action]
    var seen: Set<String> = []
    return order.flatMap { kind in
      drafts.flatMap(\.parts).filter { part in
        let key = "\(kind) \(MatterIdentity.titleKey(part.item.text)) \(kind == .action ? part.paperDate : "")"
        return part.item.kind == kind && seen.insert(key).inserted
      }
    }
  }
}
