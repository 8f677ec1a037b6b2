import Vocabulary

/// Matters as the command gives them out.
public struct MattersAccount: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    var id: String
    var title: String
    var body: String
    var meetings: [Mention]
    var links: [Link]
    var perhaps: [Doubt]
  }

  struct Mention: Encodable, Sendable {
    var id: String
    var date: String
    var title: String
    var parts: [Part]
  }

  struct Part: Encodable, Sendable {
    var kind: PaperItem.Kind
    var paper: Int
    var page: Int?
    var line: Int
    var label: String?
    var text: String
    var status: String?
  }

  struct Link: Encodable, Sendable {
    var earlier: String
    var later: String
    var confidence: Found.Confidence
    var evidence: [String]
  }

  struct Doubt: Encodable, Sendable {
    var mention: Mention
    var link: Link
  }

  var matters: [Entry]

  public init(_ matters: Matters) {
    self.matters = matters.all.map { matter in
      Entry(
        id: matter.id, title: matter.title, body: matter.body, meetings: matter.mentions.map(Mention.init),
        links: matter.links.map(Link.init),
        perhaps: matter.perhaps.map { Doubt(mention: Mention($0.mention), link: Link($0.link)) })
    }
  }

  /// For a person at a terminal.
  public var text: String {
    guard !matters.isEmpty else { return "Nothing came up at more than one meeting." }
    return matters.map(\.text).joined(separator: "\n\n")
  }
}

extension MattersAccount.Entry {
  fileprivate var text: String {
    var lines = ["\(title) (\(id))"]
    let named = Dictionary(meetings.map { ($0.id, $0) }) { first, _ in first }
    for mention in meetings {
      lines.append("  \(longDate(mention.date)): \(mention.title)")
      lines += mention.parts.map { part in
        let place = part.page.map { "page \($0)" } ?? "line \(part.line)"
        return "    \(part.kind.rawValue), paper \(part.paper), \(place)\(part.status.map { ": \($0)" } ?? "")"
      }
      for link in links where link.later == mention.id {
        let earlier = named[link.earlier].map { "\(longDate($0.date)), \($0.title)" } ?? link.earlier
        lines.append(
          "    with \(earlier) (\(link.confidence.rawValue)): \(link.evidence.joined(separator: " "))")
      }
    }
    for doubt in perhaps {
      lines.append("  perhaps \(longDate(doubt.mention.date)): \(doubt.mention.title)")
      lines.append("    \(doubt.link.evidence.joined(separator: " "))")
    }
    return lines.joined(separator: "\n")
  }
}

extension MattersAccount.Mention {
  fileprivate init(_ mention: MatterMention) {
    self.init(
      id: mention.id, date: mention.date, title: mention.title,
      parts: mention.parts.map {
        .init(
          kind: $0.item.kind, paper: $0.paper, page: $0.item.page, line: $0.item.firstLine,
          label: $0.item.label,
          text: $0.item.text, status: $0.item.details.facts?["Status"])
      })
  }
}

extension MattersAccount.Link {
  fileprivate init(_ link: MatterLink) {
    self.init(
      earlier: link.earlier, later: link.later, confidence: link.confidence, evidence: link.evidence.map(\.text)
    )
  }
}
