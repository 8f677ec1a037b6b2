import Testing

@testable import Records

struct ReportTests {
  private func report(_ text: String) async throws -> ReportReading {
    try #require(try await readPack([excerpt(text)]).reports.first)
  }

  private let text = """
    TOWN WELLBEING BOARD: 4TH JUNE 2024**REPORT OF THE DIRECTOR OF PARKS
    ANYTOWN COUNCIL****WALKING PLAN FOR THE
    MARKET TOWNS****Purpose of report**

    1. The purpose of this report is to present
    the plan.

    Recommendations

    2. It is recommended that the Board:
     - a) Notes the plan;
     - b) Agrees the map.

    Background

    - 3. There are many walks. They are:

    1. Long ones;
    2. Short ones.

    5. The fourth paragraph was lost.

    Background papers

    The older plan
    https://example.org/older-plan

    Officers to Contact

    Ann Bell
    Director of Parks
    0116 000 0000
    ann.bell@example.org

    Colin Day, Head of Trees
    Email: colin.day@example.org

    List of Appendices

    Appendix A – Map
    Appendix B – Table

    Relevant Impact Assessments

    Equality Implications

    6. None arise.

    Appendix A

    A MAP OF THE TOWN

    7. This is no paragraph of the report.
    """

  @Test func readsHeadAndParagraphs() async throws {
    let report = try await report(text)
    #expect(report.title == "WALKING PLAN FOR THE MARKET TOWNS")
    #expect(report.reportOf == "THE DIRECTOR OF PARKS ANYTOWN COUNCIL")
    #expect(report.date?.description == "2024-06-04")
    #expect(report.paragraphs.map(\.number) == [1, 2, 3, 5, 6])
    #expect(report.paragraphs[0].text == "The purpose of this report is to present the plan.")
    #expect(report.paragraphs[3].found.doubt == "the number 4 is missing")
    #expect(report.paragraphs[3].found.confidence == .doubtful)
    #expect(
      report.sections.map(\.kind) == [
        .purpose, .recommendations, .background, .backgroundPapers, .officers, .appendices, .impactAssessments,
        .equality,
      ])
    #expect(report.impactAssessments == ["Equality Implications"])
  }

  @Test func readsWhatHangsOnIt() async throws {
    let report = try await report(text)
    #expect(report.recommendations.map(\.label) == ["a", "b"])
    #expect(report.recommendations.map(\.text) == ["Notes the plan;", "Agrees the map."])
    #expect(report.officers.map(\.name) == ["Ann Bell", "Colin Day"])
    #expect(report.officers[0].office == "Director of Parks")
    #expect(report.officers[0].telephone == "0116 000 0000")
    #expect(report.officers[1].email == "colin.day@example.org")
    #expect(report.appendices.map(\.label) == ["A", "B"])
    #expect(report.backgroundPapers.first?.title == "The older plan")
    #expect(report.backgroundPapers.first?.links == ["https://example.org/older-plan"])
  }

  @Test func readsAHeadOfKeys() async throws {
    let report = try await report(
      """
      From:            Ann Bell, Leader

                       Dr Colin Day, Director of Parks

      To:              Cabinet, 4 June 2024

      Decision Number: 24/00001

      Subject:         A plan for walks in the
                       market towns

      Classification:  Unrestricted

      Recommendations: Cabinet is asked to agree the plan.

      1.    Introduction

      1.1   The plan is short and to the point, as plans should be, and so is this
            paragraph of it.

      1.2   The second paragraph is shorter.

      2.    Conclusions

      2.1   That is all there is to say of it.
      """)
    #expect(report.title == "A plan for walks in the market towns")
    #expect(report.reportOf == "Ann Bell, Leader Dr Colin Day, Director of Parks")
    #expect(report.reference == "24/00001")
    #expect(report.date?.description == "2024-06-04")
    #expect(report.paragraphs.map(\.label) == ["1.1", "1.2", "2.1"])
    #expect(report.paragraphs.map(\.number) == [1, 1, 2])
    #expect(report.recommendations.map(\.text) == ["Cabinet is asked to agree the plan."])
  }

  @Test(arguments: [
    ("walking rates.14. It is said", 14, true), ("walking rates.14.", 14, true),
    ("rates of 3.14. It", 14, false),
    ("rates.15. It is", 14, false),
  ])
  func findsFusedNumbers(_ text: String, _ number: Int, _ isFused: Bool) {
    #expect((partedAtFusedNumber(text, expecting: number) != nil) == isFused)
  }

  @Test(arguments: [
    (
      ["REPORT OF THE DIRECTOR OF PARKS AND", "TREES", "A WALKING PLAN FOR ALL OF THE TOWN"],
      "THE DIRECTOR OF PARKS AND TREES"
    ),
    (
      ["REPORT OF THE DIRECTOR OF PARKS,", "ANYTOWN COUNCIL", "A WALKING PLAN FOR ALL OF", "THE TOWN"],
      "THE DIRECTOR OF PARKS, ANYTOWN COUNCIL"
    ),
    (["REPORT OF THE DIRECTOR OF PARKS", "A WALKING PLAN"], "THE DIRECTOR OF PARKS"),
    (["A WALKING PLAN", "FOR TOWNS", "REPORT OF THE DIRECTOR OF PARKS"], "THE DIRECTOR OF PARKS"),
  ])
  func tellsWhoseReportFromItsTitle(_ head: [String], _ by: String) throws {
    let parts = ReportHead(try lines(head.joined(separator: "\n")))
    #expect(parts.reportOf == by)
    #expect(!parts.title.isEmpty)
  }
}
