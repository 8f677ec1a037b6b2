import Records
import Vocabulary

/// What one meeting had before it of a matter.
struct MatterMentionMarkup {
  private let mention: MatterMention
  private let matter: Matter

  init(_ mention: MatterMention, of matter: Matter) { (self.mention, self.matter) = (mention, matter) }

  /// A report may have dozens, some of them misread: the report itself is a step away.
  private static let mostRecommendations = 6
  /// A return that comes each quarter is linked with all that came before.
  private static let mostLinks = 3

  var html: HTML {
    let isMore = mention.parts.contains { $0.item.kind != .action }
    return """
      \(heading(3, HTML(text: isMore ? mention.title : "An action that was agreed")))\
      \(put)\(recommended)\(isMore ? resolved : nil)\(actions)\(why)
      """
  }

  private var put: HTML? {
    let places = mention.parts.filter { [.agendaItem, .report, .minute].contains($0.item.kind) }
    guard !places.isEmpty else { return nil }
    let words = places.map { part -> HTML in
      let label = part.item.kind == .report ? "" : part.item.label.map { " \($0.withoutFullStop)" } ?? ""
      return link(
        PaperAddress.item(part.item, of: part.paper),
        HTML(text: "\(part.item.kind.words)\(label)\(part.placeWords)"))
    }
    return "<p>\(words.joined("; "))</p>\n"
  }

  private var recommended: HTML? {
    let all = mention.parts(.recommendation)
    guard let first = all.first else { return nil }
    let more = all.count - Self.mostRecommendations
    let rest: HTML? =
      more > 0
      ? "<p class=\"small\">\(link(PaperAddress.item(first.item, of: first.paper), "And \(more) more in the report")).</p>\n"
      : nil
    return """
      \(heading(4, "Recommended"))\(bullets(all.prefix(Self.mostRecommendations).map(entry)))\(rest)
      """
  }

  private var resolved: HTML {
    let all = mention.parts(.resolution)
    if !all.isEmpty { return "\(heading(4, "Resolved"))\(bullets(all.map(entry)))" }
    return mention.parts(.minute).isEmpty
      ? "<p class=\"small muted\">The minutes of this item are not among the papers here.</p>\n"
      : "<p class=\"small muted\">The minutes give no resolution.</p>\n"
  }

  private var actions: HTML? {
    let all = mention.parts(.action)
    guard !all.isEmpty else { return nil }
    let entries = all.map { part -> HTML in
      let facts = part.item.details.facts ?? [:]
      let state = ["Officer", "Status", "Comments"].compactMap { name in facts[name].map { "\(name): \($0)" } }
      return """
        \(entry(part))<br><span class="small">As of \(longDate(part.paperDate)). \
        \(state.isEmpty ? "No state is given." : state.joined(separator: "; "))</span>
        """
    }
    return "\(heading(4, "Actions"))\(bullets(entries))"
  }

  private func entry(_ part: MatterMention.Part) -> HTML {
    let label: HTML? = part.item.label.map { "<span class=\"item-label\">\($0)</span> " }
    return """
      \(label)\(part.item.text.shortened(to: 600)) \
      \(link(PaperAddress.item(part.item, of: part.paper), HTML(text: part.shortPlace)))
      """
  }

  private var why: HTML? {
    let links = matter.links(to: mention)
    guard !links.isEmpty else { return nil }
    var entries = links.prefix(Self.mostLinks).map { link -> HTML in
      let earlier = matter.mentions.first { $0.id == link.earlier }
      let sure = link.confidence == .certain ? "certain" : "likely"
      return """
        “\(earlier?.title.shortened(to: 120) ?? "")”, \(longDate(earlier?.date ?? "")) (\(sure)): \
        \(link.evidence.map(\.text).joined(separator: " "))
        """
    }
    let more = links.count - entries.count
    if more > 0 { entries.append("And with \(more) more of the earlier ones, for reasons of the same kind.") }
    return """
      <details>
      <summary>Why this is linked</summary>
      \(bullets(entries))</details>

      """
  }
}

extension MatterMention.Part {
  /// ", page 12"
  fileprivate var placeWords: String { item.page.map { ", page \($0)" } ?? ", line \(item.firstLine)" }
  fileprivate var shortPlace: String { item.page.map { "(page \($0))" } ?? "(line \(item.firstLine))" }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
