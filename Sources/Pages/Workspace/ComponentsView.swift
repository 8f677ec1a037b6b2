import Vocabulary

/// Every component of the site's pages in one place, drawn by the same code as on the pages themselves.
public struct ComponentsView: Sendable {
  public var context: PageContext

  public init(context: PageContext) { self.context = context }

  public var html: HTML {
    let parts: [(String, HTML)] = [
      ("Type", type), ("Colours", colours), ("Ratings", ratings), ("Links and buttons", actions),
      ("Notices", notices), ("Table", table), ("Facts", facts), ("Form", form),
      ("Form with something to mend", wrong),
    ]
    let sections = parts.map { title, body -> HTML in "\(heading(2, "\(title)"))\(body)" }
    return Layout(
      title: "Components", heading: "Components",
      lead:
        "<p class=\"lead\">Everything that pages are made of. New pages use these; new components are shown here.</p>\n",
      context: context
    ).html("\(sections)")
  }

  private var type: HTML {
    """
    <p class="finding">A finding, in the large size.</p>
    <p>Text of 60 to 75 characters a line, with <strong>strong words</strong>, <code>code</code> and \
    \(link("/components", "a link")).</p>
    <p class="small">Small print, and <span class="muted">muted words</span>.</p>

    """
  }

  private var colours: HTML {
    let names =
      ["accent", "ink", "muted", "rule", "pale"] + Rating.allCases.filter { $0.fill != nil }.map(\.rawValue)
    return bullets(
      names.map { #"<span class="swatch swatch-\#($0)" aria-hidden="true"></span> <code>--\#($0)</code>"# })
      ?? HTML()
  }

  private var ratings: HTML { bullets(Rating.allCases.map { ratingTag($0) }) ?? HTML() }

  private var actions: HTML {
    """
    <p><a class="button" href="/components">A link that acts</a> <button type="button">A button</button> \
    <button type="button" class="plain">A plain button</button></p>

    """
  }

  private var notices: HTML { notice("Something to know first", "<p>And what follows from it.</p>\n") }

  private var table: HTML {
    Table(
      caption: "Areas with a made-up figure",
      columns: [.init("Area"), .init("Per 100,000", isNumber: true), .init("Compared with England")]
    ).html([["Ashby", "12.5", ratingTag(.better)], ["Bram", "18.2", ratingTag(.worse)]])
  }

  private var facts: HTML {
    descriptions([("Term", "What it stands for"), ("Another", "And what that stands for")])
  }

  private var form: HTML { example(id: "plain", issues: []) }

  private var wrong: HTML {
    example(
      id: "wrong",
      issues: [Issue(field: "wrong-name", problem: "enter a name", remedy: "As others should see it.")])
  }

  private func example(id: String, issues: [Issue]) -> HTML {
    var form = Form(
      action: "/components",
      fields: [
        FormField("\(id)-name", "Name", hint: "As others should see it."),
        FormField("\(id)-role", "Role", .choice([.init("reader", "reader"), .init("officer", "officer")])),
        FormField("\(id)-text", "Text", .longText(lines: 4), isOptional: true),
        FormField("\(id)-check", "I have read it", .check),
      ], submit: "Save", cancel: "/components", issues: issues, token: "")
    form.takesFocus = false
    return form.html
  }
}
