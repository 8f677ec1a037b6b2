import Records
import TextSearch
import Vocabulary

/// Where matters are.
public enum MatterAddress {
  public static let list = "/matters"
  public static func page(_ id: String) -> String { "\(list)/\(id)" }
  /// For those who edit meetings.
  public static func form(_ id: String) -> String { "/workspace/matters/\(id)" }
}

/// What came up at more than one meeting, the latest first.
public struct MattersPage: Sendable {
  public var matters: [Matter]
  /// What the list is narrowed by.
  public var words: String
  public var context: PageContext

  public static let longestQuery = 200

  public init(matters: [Matter], words: String, context: PageContext) {
    (self.matters, self.words, self.context) = (matters, words, context)
  }

  public var html: HTML {
    let layout = Layout(
      title: "Matters across meetings", heading: "Matters across meetings",
      lead: """
        <p class="lead">What came up at more than one meeting, from its first paper to its last resolution.</p>
        <p>A program joined what belongs together, by titles, references and wording. Each matter says why.</p>

        """, crumbs: [.init(title: "Papers", address: PaperAddress.list)], context: context)
    guard !matters.isEmpty else {
      return layout.html(
        """
        <p>Nothing has come up at more than one meeting yet. Matters are listed once the published papers of two \
        meetings have one in common.</p>

        """)
    }
    let found = matters.filter(isWanted)
    return layout.html("\(form)\(found.isEmpty ? none : entries(found))")
  }

  private var form: HTML {
    """
    <form class="filter" action="\(MatterAddress.list)" method="get" role="search" aria-label="Matters">
    <div class="field wide"><label for="words">Words of its titles, recommendations and resolutions</label>
    <input type="text" id="words" name="q" value="\(words)" maxlength="\(Self.longestQuery)" autocomplete="off"></div>
    <div class="actions"><button type="submit">Show matters</button></div>
    </form>

    """
  }

  private var none: HTML {
    """
    <p>None of the \(count(matters.count, "matter")) has all the words of “\(words)”. \
    \(link(MatterAddress.list, "Show all matters")).</p>

    """
  }

  private func entries(_ found: [Matter]) -> HTML {
    """
    <p>\(HTML(text: count(found.count, "matter").capitalisedFirst)).</p>
    <ul class="entries">
    \(found.map(entry))</ul>

    """
  }

  private func entry(_ matter: Matter) -> HTML {
    let resolution: HTML? = matter.lastResolutions.flatMap { last in
      last.parts.first.map {
        "<br>Last resolved on \(longDate(last.date)): \($0.item.text.shortened(to: 200))"
      }
    }
    return """
      <li>\(link(MatterAddress.page(matter.id), matter.title))<br>\
      <span class="small">\(matter.body): \(count(matter.meetings, "meeting")), \
      \(longDate(matter.first)) to \(longDate(matter.last))\(resolution)</span></li>

      """
  }

  /// Whether it has every word, in any of its forms or as a beginning.
  private func isWanted(_ matter: Matter) -> Bool {
    let asked = textWords(words).map(\.folded)
    if asked.isEmpty { return true }
    let parts = matter.mentions.flatMap { $0.parts.map(\.item.text) + [$0.title] }
    let has = Set((parts + [matter.title]).flatMap { textWords($0).map(\.folded) })
    let stems = Set(has.map(englishStem))
    return asked.allSatisfy { word in
      stems.contains(englishStem(word)) || (word.utf8.count > 2 && has.contains { $0.hasPrefix(word) })
    }
  }
}
