import Foundation
import TestSupport

@testable import Records

/// What a pack says, checked by hand: numbers and labels, and of every text the digest only.
struct PackTruth: Decodable {
  struct Agenda: Decodable {
    var number: Int
    var title: String
    var pages: [Int]?
    var reportBy: String?
  }
  struct Minute: Decodable {
    struct Resolution: Decodable {
      var label: String?
      var text: String
    }
    var number: Int
    var title: String
    var agendaItem: Int?
    var points: Int?
    var resolutions: [Resolution]
  }
  struct Report: Decodable {
    var title: String
    var reportOf: String
    var lastParagraph: Int
  }
  var meeting: [String: String]
  var agenda: [Agenda]
  var present: [String]
  var minutes: [Minute]
  var reports: [Report]

  static func all() throws -> [String: PackTruth] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/packs.json")
    return try JSONDecoder().decode([String: PackTruth].self, from: Data(contentsOf: file))
  }

  /// F1 of each part: what was found against what is there, as sets.
  func scores(of reading: PackReading) -> [String: Double] {
    let items = reading.minutes?.items ?? []
    let (meeting, given) = (reading.meeting, meeting.keys)
    let read = [
      "body": meeting.body, "date": meeting.date?.description, "time": meeting.time, "place": meeting.place,
    ].filter { given.contains($0.key) }.compactMapValues { $0.map(digest) }
    return [
      "meeting": f1(read.map { "\($0) \($1)" }, self.meeting.map { "\($0) \($1)" }),
      "agenda titles": f1(
        reading.agenda.map { "\($0.number) \(digest($0.title))" }, agenda.map { "\($0.number) \($0.title)" }),
      "agenda pages": f1(
        reading.agenda.filter { $0.pages != nil }.map { "\($0.number) \($0.pages ?? [])" },
        agenda.filter { $0.pages != nil }.map { "\($0.number) \($0.pages ?? [])" }),
      "agenda report by": f1(
        reading.agenda.compactMap { item in item.reportBy.map { "\(item.number) \(digest($0))" } },
        agenda.compactMap { item in item.reportBy.map { "\(item.number) \($0)" } }),
      "present": f1((reading.minutes?.present ?? []).map(digest), present),
      "minute titles": f1(
        items.map { "\($0.number) \(digest($0.title))" }, minutes.map { "\($0.number) \($0.title)" }),
      "minute to agenda item": f1(
        items.filter { $0.agendaItem != nil }.map { "\($0.number) \($0.agendaItem ?? 0)" },
        minutes.filter { $0.agendaItem != nil }.map { "\($0.number) \($0.agendaItem ?? 0)" }),
      "points a minute": f1(
        items.map { "\($0.number) \($0.points ?? 0)" }, minutes.map { "\($0.number) \($0.points ?? 0)" }),
      "resolutions": f1(
        items.flatMap { item in item.resolutions.map { "\(item.number) \($0.label ?? "-") \(digest($0.text))" }
        },
        minutes.flatMap { item in item.resolutions.map { "\(item.number) \($0.label ?? "-") \($0.text)" } }),
      "reports": f1(
        reading.reports.map { "\(digest($0.title)) \(digest(withoutArticle($0.reportOf ?? "")))" },
        reports.map { "\($0.title) \($0.reportOf)" }),
      "last paragraphs": f1(
        reading.reports.map { "\(digest($0.title)) \($0.paragraphs.map(\.number).max() ?? 0)" },
        reports.map { "\($0.title) \($0.lastParagraph)" }),
    ]
  }
}

/// Of a text without regard to the size of letters, runs of space and points, and the kinds of quotes and hyphens.
private func digest(_ text: String) -> String {
  var plain = ""
  for character in text.lowercased() {
    switch character {
    case "’", "‘": plain.append("'")
    case "–", "‑": plain.append("-")
    case ".", " ", "\t", "\n", "\u{A0}": if !plain.hasSuffix(" ") { plain.append(" ") }
    default: plain.append(character)
    }
  }
  return sha256(plain.trimmed)
}

private func f1(_ got: [String], _ want: [String]) -> Double {
  let (got, want) = (Set(got), Set(want))
  return got.isEmpty && want.isEmpty
    ? 1 : 2 * Double(got.intersection(want).count) / Double(got.count + want.count)
}
