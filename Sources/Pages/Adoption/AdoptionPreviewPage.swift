import Evidence
import Vocabulary

/// Every figure that would be taken, beside what is stored; what is left out and why. Nothing is stored yet.
public struct AdoptionPreviewPage: Sendable {
  public var source: SourceTable
  public var answers: AdoptionAnswers
  public var preview: AdoptionPreview
  /// What was answered, to be sent again with the confirmation.
  public var hidden: [(name: String, value: String)]
  /// Why the page is shown again after it was confirmed.
  public var again: String?
  public var token: String
  public var submission: String
  public var context: PageContext

  public init(
    source: SourceTable, answers: AdoptionAnswers, preview: AdoptionPreview,
    hidden: [(name: String, value: String)],
    again: String?, token: String, submission: String, context: PageContext
  ) {
    (self.source, self.answers, self.preview, self.hidden) = (source, answers, preview, hidden)
    (self.again, self.token, self.submission, self.context) = (again, token, submission, context)
  }

  /// The names of the parts of its form.
  public enum Field {
    public static let step = "form-step"
    public static let digest = "form-digest"
    public static let confirm = "confirm"
    public static let change = "change"
    public static func replace(_ figure: Int) -> String { "replace-\(figure)" }
  }

  public var html: HTML {
    let title = (again == nil ? "" : "Look again: ") + "What would be stored"
    return Layout(
      title: title, heading: "What would be stored", lead: lead,
      crumbs: [
        .init(title: "Workspace", address: "/workspace"),
        .init(title: "Figures from papers", address: AdoptionAddress.list),
        .init(title: "The paper", address: PaperAddress.page(source.paper)),
      ], context: context
    ).html(
      "\(again.map { notice($0, "<p>Nothing was stored. Look at the figures below before you confirm.</p>\n") })\(cautions)\(form)\(leftOut)"
    )
  }

  private var repeated: HTML? {
    again.map { notice($0, "<p>Nothing was stored. Look at the figures below before you confirm.</p>\n") }
  }

  private var lead: HTML {
    let differing = preview.differing
    let differs: HTML? =
      differing == 0
      ? nil
      : " \(count(differing, "figure differs", "figures differ").capitalisedFirst) from what is stored: what is stored stays, unless you tick it."
    return """
      <p class="lead">\(preview.indicator.name), \(answers.sex), \(answers.age).</p>
      <p>\(count(preview.new, "new figure").capitalisedFirst) and \(preview.same) that \
      \(preview.same == 1 ? "agrees" : "agree") with what is stored, from \(source.place). \
      Nothing is stored yet.\(differs)</p>

      """
  }

  private var cautions: HTML? {
    preview.cautions.isEmpty
      ? nil : notice("Look at this first", bullets(preview.cautions.map { HTML(text: $0) }) ?? "")
  }

  private var form: HTML {
    let hiddenParts =
      [(Form.Hidden.token, token), (Form.Hidden.submission, submission), (Field.digest, preview.digest)]
      + hidden
    let takesAny = preview.new + preview.differing > 0
    let confirm: HTML? =
      takesAny
      ? "<button type=\"submit\" name=\"\(Field.step)\" value=\"\(Field.confirm)\">Store these figures</button> "
      : nil
    let nothing: HTML? =
      takesAny ? nil : "<p>Every figure agrees with what is stored, so there is nothing to store.</p>\n"
    return """
      <form method="post" action="\(AdoptionAddress.form(source.item, of: source.paper))" class="figures-form" novalidate>
      \(hiddenParts.map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">\n" as HTML })\
      \(table)\(nothing)\
      <div class="actions">\(confirm)\
      <button type="submit" class="plain" name="\(Field.step)" value="\(Field.change)">Change the answers</button> \
      \(link(PaperAddress.page(source.paper), "Cancel"))</div>
      </form>

      """
  }

  private var table: HTML {
    Table(
      caption: "Figures as they would be stored",
      columns: [
        .init("Area and time"), .init("Value", isNumber: true), .init("95% limits", isNumber: true),
        .init("Count", isNumber: true), .init("Out of", isNumber: true), .init("Beside what is stored"),
        .init("Printed as"),
      ]
    ).html(preview.figures.map(row))
  }

  private func row(_ figure: AdoptionPreview.Figure) -> [HTML] {
    let one = figure.printed
    let limits =
      one.lower.isMissing && one.upper.isMissing
      ? "–" : "\(one.lower.text ?? "–") to \(one.upper.text ?? "–")"
    let note: HTML? = one.note.map { "<br><span class=\"small\">\($0)</span>" }
    let cautions = one.cautions.map { "<br><span class=\"small caution\">\($0)</span>" as HTML }
    return [
      "\(one.area.name), \(one.period.displayLabel)<br><span class=\"small\">\(one.area.code.rawValue)</span>",
      "\(one.value.text ?? "No value")", "\(limits)", "\(one.count.text ?? "–")",
      "\(one.denominator.text ?? "–")",
      standing(figure),
      "“\(one.text)”, row \(one.row)\(one.label.isEmpty ? "" : " (\(one.label.shortened(to: 80)))"), column \(one.column)\(note)\(cautions)",
    ]
  }

  private func standing(_ figure: AdoptionPreview.Figure) -> HTML {
    switch figure.standing {
    case .new: "New"
    case .same(let source): "The same as stored (\(source)), which stays"
    case .differs(let stored, let source):
      """
      Different: \(stored) is stored (\(source)), and stays.<br>\
      <span class="choice"><input type="checkbox" id="\(Field.replace(figure.id))" name="\(Field.replace(figure.id))" \
      value="yes"> <label for="\(Field.replace(figure.id))">Store the paper’s \
      \(unseen("figure of \(figure.printed.area.name), \(figure.printed.period.displayLabel), "))in its place</label></span>
      """
    }
  }

  private var leftOut: HTML? {
    guard !preview.leftOut.isEmpty else { return nil }
    var places: [(reason: String, places: [String])] = []
    for one in preview.leftOut {
      if let known = places.firstIndex(where: { $0.reason == one.reason }) {
        places[known].places.append(one.place)
      } else {
        places.append((one.reason, [one.place]))
      }
    }
    let rows = places.map { ["\($0.reason)", "\(list($0.places))"] as [HTML] }
    return """
      \(heading(2, "What is left out"))\(Table(
        caption: "What of the table is not taken", columns: [.init("Why"), .init("Which")]
      ).html(rows))
      """
  }
}
