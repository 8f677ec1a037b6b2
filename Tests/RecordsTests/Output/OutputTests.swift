import Foundation
import Testing

@testable import Records

struct OutputTests {
  private let paper = """
    Meeting: Town <Board>
    Date/Time: Tuesday, 4 June 2024 at 2.00 pm

    AGENDA

    1. Welcome
    2. Walking plan\tDirector of Parks\t(Pages 3 - 9)

    TOWN BOARD: 4 JUNE 2024

    REPORT OF THE DIRECTOR OF PARKS

    A WALKING PLAN

    Recommendation

    1. It is recommended that the plan be noted.

    Background

    3. The second paragraph was lost.

    §

    """

  @Test func textTellsPlacesAndDoubts() async throws {
    let text = try await readPack([excerpt(paper)]).text
    #expect(text.contains("Meeting: Town <Board>, 2024-06-04 14:00"))
    #expect(text.contains("  2. Walking plan; report by Director of Parks (pages 3 to 9) [line 7]"))
    #expect(text.contains("Report: A WALKING PLAN (item 2, lines 9 to "))
    #expect(text.contains("  paragraph 3 [line 21; doubtful: the number 2 is missing]"))
    #expect(text.contains("1 of 13 lines (7.7%) were not understood; 1 item is doubtful."))
  }

  @Test func htmlIsEscapedAndWhole() async throws {
    let html = try await readPack([excerpt(paper)]).html
    #expect(html.hasPrefix("<!DOCTYPE html>"))
    #expect(html.contains("<h1>Town &lt;Board&gt;, 2024-06-04</h1>"))
    #expect(html.contains("<th scope=\"col\">Report by</th>"))
    #expect(!html.contains("<Board>"))
    #expect(!html.contains("<script"))
  }

  @Test func jsonIsReadBack() async throws {
    let reading = try await readPack([excerpt(paper)])
    let data = try JSONEncoder().encode(reading)
    let again = try JSONDecoder().decode(PackReading.self, from: data)
    #expect(again.agenda == reading.agenda)
    #expect(again.reports == reading.reports)
    #expect(again.understood == reading.understood)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let meeting = try #require(object["meeting"] as? [String: Any])
    #expect(meeting["date"] as? String == "2024-06-04")
    #expect(meeting["time"] as? String == "14:00")
  }

  @Test func givesReportsTheirItems() {
    func found() -> Found {
      Found(file: "a", firstLine: 1, lastLine: 1, confidence: .certain, rule: .reportOpening)
    }
    var reading = PackReading()
    reading.agenda = [(4, "Walking plan for the towns"), (5, "Annual report"), (6, "Trees: second report")].map
    {
      AgendaItem(number: $0.0, title: $0.1, pages: [$0.0 * 10, $0.0 * 10 + 9], found: found())
    }
    reading.reports = ["WALKING PLAN – TOWNS", "SOMETHING ELSE", "SECOND REPORT ON TREES"].map {
      ReportReading(title: $0, found: found())
    }
    matchReports(&reading)
    #expect(reading.reports.map(\.agendaItem) == [4, nil, 6])
    #expect(reading.reports[0].pages == [40, 49])
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
  func writesNumbers(_ number: Int, _ text: String) {
    #expect(withCommas(number) == text)
  }
}
