import Evidence
import Vocabulary

/// What was taken from one table, with how to take it back.
public struct AdoptionView: Sendable {
  public var adoption: Adoption
  public var token: String
  public var context: PageContext

  public init(adoption: Adoption, token: String, context: PageContext) {
    (self.adoption, self.token, self.context) = (adoption, token, context)
  }

  public var html: HTML {
    Layout(
      title: "Figures of \(adoption.indicator.name)", heading: "Figures from a table",
      lead:
        "<p class=\"lead\">\(adoption.indicator.name), \(adoption.answers.sex), \(adoption.answers.age).</p>\n",
      crumbs: [
        .init(title: "Workspace", address: "/workspace"),
        .init(title: "Figures from papers", address: AdoptionAddress.list),
      ], context: context
    ).html("\(facts)\(definition)\(withdrawal)")
  }

  private var facts: HTML {
    let report = adoption.report
    let number = adoption.indicator.id
    return descriptions([
      ("Table", link(adoption.tableAddress, adoption.place)),
      ("Stored by", "\(adoption.adoptedBy), \(longDate(adoption.adopted))"),
      ("New", "\(report.accepted)"), ("In place of stored ones", "\(report.revised)"),
      ("The same as stored", "\(report.unchanged)"), ("Different, and not stored", "\(report.rejected)"),
      ("Indicator number", "\(number)"),
      (
        "Figures for programs",
        link("/api/v1/observations?indicator=\(number)", "the indicator’s figures as JSON")
      ),
      (
        "Withdrawn",
        adoption.withdrawn.map { "by \(adoption.withdrawnBy ?? "somebody"), \(longDate($0))" as HTML }
      ),
    ])
  }

  /// A new indicator is on no dashboard until a definition names it.
  private var definition: HTML? {
    guard adoption.isStanding, adoption.answers.indicator == nil else { return nil }
    let lines = adoption.answers.words.definitionLines(number: adoption.indicator.id, source: adoption.place)
    return """
      \(heading(2, "Show it on a dashboard"))<p>Put this under <code>indicators</code> in the dashboard’s definition, name \
      the indicator’s number in a row, and import the definition.</p>
      <pre class="wording">\(lines)</pre>

      """
  }

  private var withdrawal: HTML? {
    guard adoption.isStanding else { return nil }
    let form = Form(
      action: AdoptionAddress.withdraw(adoption.id), fields: [], submit: "Withdraw these figures", token: token,
      isDangerous: true)
    return """
      \(heading(2, "Take them back"))<p>What stood before each figure stands again, with its own source. What a later import \
      put in its place stays. Editions that are frozen stay as they are.</p>
      \(form.html)
      """
  }
}

/// Every table whose figures were taken.
public struct AdoptionListView: Sendable {
  public var adoptions: [Adoption]
  /// Papers that readers can no longer see.
  public var hiddenPapers: Set<Int>
  public var context: PageContext

  public init(adoptions: [Adoption], hiddenPapers: Set<Int>, context: PageContext) {
    (self.adoptions, self.hiddenPapers, self.context) = (adoptions, hiddenPapers, context)
  }

  public var html: HTML {
    Layout(
      title: "Figures from papers", heading: "Figures from papers",
      crumbs: [.init(title: "Workspace", address: "/workspace")], context: context
    ).html(adoptions.isEmpty ? none : table)
  }

  private var none: HTML {
    """
    <p>No figures have been taken from papers yet. Open a published paper: under each table with figures stands \
    “Use these figures”.</p>
    <p>\(link(PaperAddress.list, "Papers"))</p>

    """
  }

  private var table: HTML {
    Table(
      caption: "Tables whose figures were taken, the newest first",
      columns: [
        .init("Figures"), .init("Table"), .init("Stored"), .init("Number", isNumber: true), .init("State"),
      ]
    ).html(
      adoptions.map { one in
        [
          "\(link(AdoptionAddress.page(one.id), one.indicator.name))<br><span class=\"small\">\(one.answers.sex), \(one.answers.age)</span>",
          link(one.tableAddress, one.place), "\(longDate(one.adopted)), \(one.adoptedBy)",
          "\(one.report.accepted + one.report.revised)", state(one),
        ]
      })
  }

  private func state(_ one: Adoption) -> HTML {
    if let withdrawn = one.withdrawn { return "withdrawn \(longDate(withdrawn))" }
    return hiddenPapers.contains(one.paper)
      ? "in use; its paper is no longer public: see whether the figures should be" : "in use"
  }
}
