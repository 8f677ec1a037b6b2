import Testing

@testable import Records

struct BodyTests {
  private func rule(_ text: String, before: String? = nil, _ ruleBefore: Rule? = nil) throws -> Rule? {
    let above = try before.flatMap { try lines($0).first }
    return bodyRule(try #require(try lines(text).first), before: above, after: nil, ruleBefore: ruleBefore)
  }

  @Test(arguments: [
    ("https://example.org/plan", Rule.link), ("Figure 3: Walks a day", .caption),
    ("¹ The plan of 2019", .footnote),
    ("2.3 Partnership ........ 12", .contentsEntry), ("Appendix B – Map", .appendixHeading),
    ("• A walk", .listItem),
    ("ann.bell@example.org", .contact), ("The plan was agreed by all who were asked", .prose),
    ("Yes", .formField),
    ("Version: Draft 2", .formField), ("WALKING PLAN", .heading), ("Background", .sectionHeading),
  ])
  func knowsALineByItsLook(_ text: String, _ expected: Rule) throws {
    #expect(try rule(text) == expected)
  }

  @Test func goesOnAWrappedText() throws {
    #expect(try rule("again.", before: "The walks were counted", .prose) == .prose)
    #expect(try rule("again.", before: "The walks were counted.", nil) == nil)
  }

  @Test func leavesWhatItDoesNotKnow() async throws {
    let reading = try await readPack([
      excerpt("•\n\nThe plan was agreed by all who were asked about it.\n\n§\n")
    ])
    #expect(reading.understood.notUnderstood == 2)
    #expect(reading.understood.list.map(\.text) == ["•", "§"])
    #expect(reading.understood.lines == 3)
    #expect(abs(reading.understood.share - 2.0 / 3) < 1e-12)
  }

  @Test func accountsForEveryLine() async throws {
    let reading = try await readPack([
      excerpt("AGENDA\n\n1. One.\n2. Two.\n\nText that is not an item of it.\n")
    ])
    let taken = reading.understood.byRule.values.reduce(0, +)
    #expect(taken + reading.understood.notUnderstood == reading.understood.lines)
  }

  @Test func readsAnAssessmentsForm() async throws {
    let form = """
      Equality Impact Assessment Form
      Section A
      Title          Walking plan
      Is there evidence that you   yes
      can use?
      What was found
      That walks do good to all.
      """
    let reading = try await readPack([excerpt(form)])
    let answers = try #require(reading.assessments.first).answers
    #expect(answers.map(\.question) == ["Title", "Is there evidence that you can use?", "What was found"])
    #expect(answers.map(\.answer) == ["Walking plan", "yes", "That walks do good to all."])
    #expect(answers[0].section == "Section A")
  }
}
