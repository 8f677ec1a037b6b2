import Testing
import Vocabulary

@testable import Evidence

@Suite struct EditionIssueTests {
  private let yaml = """
    title: A dashboard
    publisher: A council
    date: 2023-10-31
    area: E10000099
    areaName: A county
    report: {title: A report, lines: Lines of the text}
    neighbours: {name: A model, line: 90, areas: [One, Two]}
    rule: As published
    counts:
      - {kind: rows, value: 2, line: 10}
      - {kind: better, value: 1, line: 10}
    themes:
      - id: a
        title: A
        kind: life stage
        counts:
          - {kind: better, value: 1, line: 11}
          - {kind: better, value: 2, line: 12}
          - {kind: similar, value: 0, line: 11}
          - {kind: worse, value: 1, line: 11}
          - {kind: comparable, value: 3, line: 11}
          - {kind: bottom three, value: 1, line: 13}
        sections:
          - rows:
              - {indicator: X, sex: P, age: All ages, period: 2021/22, value: "1.0", rank: 3/3, line: 20,
                 rating: {word: worse, line: 30}}
              - {indicator: X, sex: F, age: All ages, period: 2021/22, value: "1.0", rank: 1/3, line: 21}
    """

  private func issues(replacing old: String, with new: String) -> [String] {
    #expect(yaml.contains(old))
    do {
      _ = try PublishedEdition(yaml: yaml.replacing(old, with: new, maxReplacements: 1), file: "e.yaml")
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  @Test func whatIsWrongHasItsLine() {
    #expect(
      issues(replacing: "rank: 3/3", with: "rank: 4/3") == [
        "e.yaml:25: themes[1].sections[1].rows[1].rank: “4/3” is not a rank."
          + " Write the place and the number of areas ranked: 13/15."
      ])
    #expect(
      issues(replacing: "value: \"1.0\"", with: "value: 1.0") == [
        "e.yaml:25: themes[1].sections[1].rows[1].value: “1.0” is read as a number, where text belongs."
          + " Put it in quotes: \"1.0\"."
      ])
    #expect(
      issues(replacing: "word: worse", with: "word: worst") == [
        "e.yaml:26: themes[1].sections[1].rows[1].rating.word: “worst” is not one of the allowed words."
          + " Did you mean “worse”? Allowed: “better”, “similar”, “worse”, “higher” or “lower”."
      ])
    #expect(
      issues(replacing: "sex: F", with: "sex: P") == [
        "e.yaml:27: themes[1].sections[1].rows[2]: the theme already has a row for X, P, All ages, 2021/22."
          + " Keep one of the two."
      ])
    #expect(
      issues(replacing: "lines: Lines", with: "line: Lines").contains {
        $0.hasPrefix("e.yaml:6: report: “line” is not a key of a report. Did you mean “lines”?")
      })
  }

  @Test func eachKindOfContradictionIsFound() throws {
    let found = try PublishedEdition(yaml: yaml, file: "e.yaml").reconcile().map(\.description)
    #expect(
      found == [
        "A: the report states 2 for “better” (line 12); it says elsewhere 1",
        "A: the report states 3 for “comparable” (line 11); its parts add up to 2",
        "A: the report states 1 for “bottom three” (line 13); the rows give 2",
      ])
    let whole = try PublishedEdition(
      yaml: yaml.replacing("{kind: better, value: 1, line: 10}", with: "{kind: better, value: 5, line: 10}"),
      file: "e.yaml")
    #expect(
      whole.reconcile().last?.description
        == "the report states 5 for “better” (line 10); its themes add up to 1")
  }
}
