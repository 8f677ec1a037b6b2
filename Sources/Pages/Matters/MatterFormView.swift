import Records
import Vocabulary

/// Where somebody who edits meetings says what belongs to a matter and what does not.
public struct MatterFormView: Sendable {
  /// What it is of, by the id that was asked for: a matter's mentions, or one that has come up once.
  public var title: String
  public var mentions: [MatterMention]
  /// Whether there is a page of it for readers.
  public var isMatter: Bool
  /// What was looked for to be added, and what was found.
  public var words: String
  public var found: [MatterMention]
  public var formToken: String
  public var context: PageContext

  public static let most = 30

  public init(
    title: String, mentions: [MatterMention], isMatter: Bool, words: String, found: [MatterMention],
    formToken: String, context: PageContext
  ) {
    (self.title, self.mentions, self.isMatter) = (title, mentions, isMatter)
    (self.words, self.found, self.formToken, self.context) = (words, found, formToken, context)
  }

  private var id: String { mentions.first?.id ?? "" }
  private var address: String { MatterAddress.form(id) }

  public var html: HTML {
    let layout = Layout(
      title: "What belongs together: \(title)", heading: "What belongs together: \(title.shortened(to: 120))",
      crumbs: [.init(title: "Workspace", address: "/workspace")], context: context)
    return layout.html(
      """
      <p>What you say here holds before what the program finds, also when a paper is read again. It is kept in the audit \
      log, and the other can be said later.</p>
      \(isMatter ? "<p>\(link(MatterAddress.page(id), "The page that readers see"))</p>\n" as HTML : nil)\
      \(heading(2, "What belongs to it now"))\(bullets(mentions.map(entry)))\
      \(mentions.count > 1 ? cut : nil)\
      \(heading(2, "Add what belongs to it"))\(search)\(join)
      """)
  }

  private func entry(_ mention: MatterMention) -> HTML {
    let name = HTML(text: mention.title.shortened(to: 200))
    let place = mention.parts.first.map { PaperAddress.item($0.item, of: $0.paper) }
    return "\(longDate(mention.date)): \(link(place, name))"
  }

  private var cut: HTML {
    Form(
      action: address + "/cut",
      fields: [FormField("cut", "What is not the same matter", .choice(mentions.map(Self.option)))],
      submit: "Take it out", token: formToken, isDangerous: true
    ).html
  }

  private var search: HTML {
    """
    <form class="filter" action="\(address)" method="get" role="search" aria-label="Items to add">
    <div class="field wide"><label for="words">Words of its title</label>
    <input type="text" id="words" name="q" value="\(words)" maxlength="\(MattersPage.longestQuery)" autocomplete="off"></div>
    <div class="actions"><button type="submit">Look for items</button></div>
    </form>

    """
  }

  private var join: HTML? {
    if words.isEmpty { return nil }
    guard !found.isEmpty else { return "<p>No item of another matter has all the words of “\(words)”.</p>\n" }
    return Form(
      action: address + "/join",
      fields: [FormField("join", "What belongs to it", .choice(found.map(Self.option)))],
      submit: "It belongs to this matter", token: formToken
    ).html
  }

  private static func option(_ mention: MatterMention) -> FormField.Option {
    .init(mention.id, "\(longDate(mention.date)): \(mention.title.shortened(to: 100))")
  }
}
