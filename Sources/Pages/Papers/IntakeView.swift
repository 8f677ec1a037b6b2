import Records
import Vocabulary

/// What became of the files that an officer sent, one by one.
public struct IntakeView: Sendable {
  public struct Entry: Sendable {
    public var outcome: ImportPack.Outcome
    /// As it stands now.
    public var paper: Paper?
    public var forms: [Form]

    public init(outcome: ImportPack.Outcome, paper: Paper?, forms: [Form]) {
      (self.outcome, self.paper, self.forms) = (outcome, paper, forms)
    }
  }

  public var intake: Intake
  public var entries: [Entry]
  public var context: PageContext

  public init(intake: Intake, entries: [Entry], context: PageContext) {
    (self.intake, self.entries, self.context) = (intake, entries, context)
  }

  public var html: HTML {
    let meeting = entries.lazy.compactMap(\.paper).first?.meeting
    let of: HTML? = meeting.map { "\($0.body), \(longDate($0.date)). " }
    return Layout(
      title: "Papers taken in", heading: "Papers taken in",
      lead:
        "<p class=\"lead\">\(of)\(count(entries.count, "file")), \(longDate(intake.at)), \(intake.by).</p>\n",
      crumbs: [
        .init(title: "Workspace", address: "/workspace"),
        .init(title: "Papers", address: PaperAddress.workspace),
      ], context: context
    ).html(
      """
      \(entries.map(section))\
      <p>\(link(PaperAddress.add, "Add more papers")) or go to \(link(PaperAddress.workspace, "all papers")).</p>

      """)
  }

  private func section(_ entry: Entry) -> HTML {
    let outcome = entry.outcome
    let page = PaperAddress.page(outcome.paper)
    let also: HTML? =
      outcome.alsoOf.isEmpty
      ? nil : "<li>The same original is a paper of \(outcome.alsoOf.joined(separator: "; ")) as well.</li>\n"
    let alike = outcome.sameTitleAs.map { other -> HTML in
      """
      <li>\(link(PaperAddress.page(other), "Paper \(other)")) of the same meeting has this title as well, under \
      another file name. Both are kept.</li>

      """
    }
    return """
      <section class="intake">
      <h2>\(link(page, outcome.title))</h2>
      <p><strong>\(kind(outcome))</strong> \(outcome.file)</p>
      <ul>
      \(read(outcome))\(also)\(alike)\
      <li>State: \(entry.paper?.state.words ?? "no longer kept").</li>
      </ul>
      \(entry.forms.map(\.html))</section>

      """
  }

  private func kind(_ outcome: ImportPack.Outcome) -> HTML {
    switch outcome.kind {
    case .new: "New."
    case .known: "Known already: nothing was changed."
    case .newVersion:
      """
      A newer version of \(link(outcome.supersedes.map(PaperAddress.page), "an earlier paper")), in whose place it stands \
      once it is published.
      """
    }
  }

  private func read(_ outcome: ImportPack.Outcome) -> HTML? {
    guard outcome.kind != .known else { return nil }
    let findings: HTML =
      outcome.findings == 0
      ? "No rule found figures that do not agree."
      : link(
        PaperAddress.page(outcome.paper) + "#figures-that-do-not-agree",
        "\(count(outcome.findings, "finding")) among its figures") + " to look at."
    return """
      <li>\(count(outcome.items, "thing")) read from \(count(outcome.lines, "line")); \
      \(outcome.notUnderstood == 0 ? "every line was understood" : "\(count(outcome.notUnderstood, "line")) not understood").</li>
      <li>\(findings)</li>

      """
  }
}
