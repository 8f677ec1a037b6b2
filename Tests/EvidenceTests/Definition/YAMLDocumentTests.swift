import Testing
import Vocabulary

@testable import Evidence

@Suite struct YAMLDocumentTests {
  private func issue(_ yaml: String) -> Vocabulary.Issue? {
    do {
      _ = try YAMLDocument.root(of: yaml, file: "d.yaml")
      return nil
    } catch {
      #expect(error.all.count == 1)
      return error.all.first
    }
  }

  @Test func aFaultOfSyntaxHasItsLine() {
    let bracket = issue("a: 1\nb: [1, 2\nc: 3\n")
    #expect(bracket?.line == 3)
    #expect(bracket?.problem.hasPrefix("not valid YAML: ") == true)
    #expect(issue("a: 1\n\tb: 2\n")?.line == 2)
    #expect(issue("a: *b\n")?.problem == "not valid YAML: found undefined alias")
    #expect(issue("a: 1\nb: 2\na: 3\n")?.problem == "the key “a” is given twice")
    #expect(issue("a: 1\nb: \u{1}\n")?.problem == "a character that text may not hold")
    #expect(issue("a: 1\nb: \u{1}\n")?.line == 2)
    #expect(issue("a: 1\n---\nb: 1\n")?.remedy == "Keep one document in the file.")
  }

  @Test(arguments: ["", "# only a comment\n", "\n\n"]) func anEmptyFileIsRefused(yaml: String) {
    #expect(issue(yaml)?.problem == "the file is empty")
  }

  @Test func theLargestFileIsAMillionBytes() {
    let most = "a: " + String(repeating: "x", count: 999_997)
    #expect(issue(most) == nil)
    #expect(issue(most + "x")?.problem.contains("1000001 bytes") == true)
  }

  @Test(arguments: [33, 900, 100_000]) func deepNestingIsRefused(depth: Int) {
    let problem = "lists and keys are nested more than 32 levels deep"
    #expect(
      issue(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))?.problem == problem)
    #expect(issue(String(repeating: "- ", count: depth) + "a")?.problem == problem)
  }

  @Test func nestingWithinTheLimitIsRead() {
    #expect(issue(String(repeating: "[", count: 31) + "a" + String(repeating: "]", count: 31)) == nil)
    #expect(issue(String(repeating: "[", count: 32) + "a" + String(repeating: "]", count: 32)) != nil)
  }

  private let bomb = """
    a: &a [x, x, x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
    f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
    g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
    h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g, *g]

    """

  @Test(.timeLimit(.minutes(1))) func aliasesThatMultiplyAreRefused() {
    #expect(issue(bomb)?.problem.contains("more than 100000 values") == true)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "i: {*h : 1}", "i: {[*h]: 1}", "? *h\n: 1", "? - *h\n: 1", "i: {[*h] # so\n : 1}", "i: [? *h : 1]",
      "i: {?*h : 1}", "i: {{a: *h}: 1}", "i: [*h : 1]",
    ])
  func aliasesInKeysAreRefusedBeforeTheyAreParsed(key: String) {
    let found = issue(bomb + key + "\n")
    #expect(found?.problem == "a key holds an alias or a list")
    #expect(found?.line == (key.hasPrefix("i") || key.hasPrefix("?") ? 9 : nil))
  }

  @Test func ordinaryAliasesAndSignsInTextAreRead() {
    #expect(issue("a: &a {x: [1, 2]}\nb: *a\nc: {<<: *a}\nd: 5 * 3 [see]\ne: \"really?\"\n") == nil)
    #expect(issue("a: what is it? a [list]: of things\n")?.line == 1)
    #expect(issue("a: \"*star: [x]: y\"\nb: R&D & so on\n") == nil)
  }
}
