import Records
import Vocabulary

/// One matter's history: what was put to each meeting, what was recommended and resolved, which actions came of it, and why
/// it is taken to be the same matter.
public struct MatterPage: Sendable {
  public var matter: Matter
  /// Whether the reader may say what belongs to it.
  public var mayJudge: Bool
  public var context: PageContext

  public init(matter: Matter, mayJudge: Bool = false, context: PageContext) {
    (self.matter, self.mayJudge, self.context) = (matter, mayJudge, context)
  }

  public var html: HTML {
    let layout = Layout(
      title: matter.title, heading: matter.title,
      lead: """
        <p class="lead">\(matter.body): \(count(matter.meetings, "meeting")), from \(longDate(matter.first)) to \
        \(longDate(matter.last)).</p>
        <p>A program joined these papers; what it went by stands with each. The papers themselves are what counts.</p>
        \(mayJudge ? form : nil)
        """,
      crumbs: [
        .init(title: "Papers", address: PaperAddress.list),
        .init(title: "Matters across meetings", address: MatterAddress.list),
      ], context: context)
    return layout.html("<ol class=\"matter\">\n\(meetings)</ol>\n\(perhaps)")
  }

  private var form: HTML {
    "<p>\(link(MatterAddress.form(matter.id), "Say what belongs to this matter and what does not"))</p>\n"
  }

  private var meetings: [HTML] {
    var days: [(date: String, mentions: [MatterMention])] = []
    for mention in matter.mentions {
      if days.last?.date == mention.date {
        days[days.count - 1].mentions.append(mention)
      } else {
        days.append((mention.date, [mention]))
      }
    }
    return days.map { day in
      """
      <li>
      \(heading(2, "<time datetime=\"\(day.date)\">\(longDate(day.date))</time>"))\
      \(day.mentions.map { MatterMentionMarkup($0, of: matter).html })</li>

      """
    }
  }

  private var perhaps: HTML? {
    guard !matter.perhaps.isEmpty else { return nil }
    let entries = matter.perhaps.map { perhaps -> HTML in
      let title = link(
        perhaps.mention.parts.first.map { PaperAddress.item($0.item, of: $0.paper) },
        HTML(text: perhaps.mention.title.shortened(to: 200)))
      let reasons = perhaps.link.evidence.map(\.text).joined(separator: " ")
      return "<li>\(longDate(perhaps.mention.date)): \(title)<br><span class=\"small\">\(reasons)</span></li>\n"
    }
    return """
      \(heading(2, "Perhaps of the same matter"))\
      <p>There is a sign of it, too weak to say so. Whether it belongs here is for a person to judge.</p>
      <ul class="entries">
      \(entries)</ul>

      """
  }
}
