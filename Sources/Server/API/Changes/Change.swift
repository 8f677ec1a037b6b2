import Content
import Evidence
import Foundation
import Pages
import Records
import Vocabulary

/// Something that was published or changed on the site, as its feed and its timeline tell it.
struct Change: Hashable, Sendable {
  /// Names the change for good: "imports/12".
  var id: String
  /// UTC, ISO 8601.
  var at: String
  var title: String
  var summary: String
  /// The path of the page that shows it.
  var page: String

  static let most = 100

  /// The day that it was in England.
  var day: String { Timestamp.date(at).map { Day.inEngland($0) } ?? String(at.prefix(10)) }
}

extension Change {
  init(_ file: ImportedFile, page: String) {
    (id, at) = ("imports/\(file.id)", file.received)
    title = "\(Self.what(file.kind)) received: \(file.file)"
    summary = file.report.map(Self.words) ?? "The file was taken in."
    if file.kind == "withdrawal" {
      title = "Figures from a paper withdrawn: \(file.file)"
      summary = "What stood before each of them stands again."
    }
    self.page = file.table?.address ?? page
  }

  init(_ edition: Edition, of title: String) {
    id = "editions/\(edition.id)"
    // A report has a date alone.
    at = edition.dated.count == 10 ? "\(edition.dated)T00:00:00Z" : edition.dated
    self.title = "Edition “\(edition.name)” of \(title)"
    summary =
      edition.kind == .computed
      ? "The dashboard as it was on \(longDate(edition.dated)) is kept."
      : "The dashboard as it was published on \(longDate(edition.dated))."
    page = PathStyle.served(dashboard: edition.dashboard).edition(edition.name) ?? "/"
  }

  /// Something in a paper that fits a search; nil for what is in none.
  init?(_ hit: SearchHit) {
    guard let published = hit.entry.published, let page = hit.entry.address else { return nil }
    (id, at) = ("papers/\(hit.entry.id)", published)
    title = "\(hit.entry.kind.words): \(hit.entry.title)"
    summary = [hit.entry.place, hit.excerpt].compactMap(\.self).joined(separator: ". ")
    self.page = page
  }

  init(_ entry: DashboardRepository.Entry) {
    let moment = entry.changed.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
    (id, at) = ("definitions/\(entry.id)/\(moment)", entry.changed)
    title = "Definition of \(entry.title)"
    summary = "What the dashboard shows, and by which rules, was set or changed."
    page = PathStyle.dashboard(entry.id)
  }

  /// nil for the wording that came with Salus: the board published nothing.
  init?(_ revision: ContentRevision) {
    guard let moment = revision.madeAt else { return nil }
    (id, at) = ("pages/\(revision.page.rawValue)/\(revision.number)", moment)
    (title, page) = ("Page: \(revision.title)", revision.page.address)
    summary = revision.number == 1 ? "The board wrote its own words." : "Its words were changed."
  }

  /// nil for a paper that is not, or no longer, everybody's.
  init?(_ paper: Paper) {
    guard paper.state.isPublic, let moment = paper.publishedAt else { return nil }
    (id, at) = ("papers/\(paper.id)", moment)
    (title, page) = ("Paper: \(paper.title)", PaperAddress.page(paper.id))
    summary = "For the meeting of \(paper.meeting.body) on \(longDate(paper.meeting.date))."
  }

  private static func what(_ kind: String) -> String {
    switch kind {
    case "fingertips": "Figures"
    case "table": "Figures from a paper"
    case "areas": "Areas"
    case "code changes": "Changes of areas’ codes"
    case "neighbours": "Similar areas"
    case "boundaries": "Boundaries"
    default: "A file"
    }
  }

  private static func words(_ report: ImportReport) -> String {
    func number(_ count: Int, _ what: String) -> String? {
      count > 0 ? "\(NumberFormat.withCommas(count)) \(what)" : nil
    }
    let parts = [
      number(report.accepted, "new"), number(report.revised, "revised"), number(report.unchanged, "unchanged"),
      number(report.duplicate, "given twice"), number(report.rejected, "not used"),
    ].compactMap(\.self)
    return "\(NumberFormat.withCommas(report.rows)) rows: \(parts.joined(separator: ", "))."
  }
}
