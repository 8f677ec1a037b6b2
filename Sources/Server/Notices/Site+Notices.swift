import Content
import Hummingbird
import Pages
import Vocabulary

extension ItemPages<Item<Notice>> {
  static let notices = ItemPages(
    .init("Notices", Route.noticeList.path), right: .editNotices, add: "Write a notice",
    fields: [
      FormField("title", "Title"),
      FormField("body", "Text", .longText(lines: 8), hint: "How to write headings and links is below."),
      FormField("shown_from", "First day", .day),
      FormField("shown_until", "Last day", .day, hint: "Leave it empty where there is none.", isOptional: true),
      FormField(
        "state", "State", .choice(of: Notice.State.allCases),
        hint: "A notice that is withdrawn is kept here and shown to nobody else."),
    ],
    beginning: { ["shown_from": $0, "state": Notice.State.published.rawValue] },
    standing: { notice, today in
      let days = longDates(from: notice.wording.from, until: notice.wording.until)
      return "\(notice.wording.state) \(days)\(notice.wording.isOver(on: today) ? ", which is over" : "")"
    })
}

extension Site {
  /// Every notice that residents may have seen, for them to read again.
  func notices(_ context: SiteContext) async throws -> Response {
    let (notices, today) = (try await state().notices, Day.inEngland(now()))
    return .html(noticesPage(notices, on: today, try await pageContext(context, current: Route.notices.path)))
  }
}
