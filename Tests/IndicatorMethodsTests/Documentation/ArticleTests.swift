import Foundation
import TestSupport
import Testing

/// The examples stand in the articles and in the tests that run them, word by word.
@Suite("Documentation") struct ArticleTests {
  /// Layout apart.
  private func normalised(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func sources(_ folder: String) throws -> [String] {
    let root = Project.root.appendingPathComponent(folder)
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8)
    }
  }

  @Test func everyBlockOfSwiftIsATest() throws {
    let tests = normalised(try sources("Tests/IndicatorMethodsTests/Documentation").joined(separator: "\n"))
    let articles = try Article.all()
    #expect(articles.count > 15)
    for article in articles {
      for (index, block) in article.blocks.enumerated() {
        let code = normalised(block.code)
        let place = "example(\(index + 1), of: \"\(article.name)\") { print in"
        let stands = tests.contains(block.output == nil ? code : "\(place) \(code) }")
        #expect(stands, "\(article.name), block \(index + 1), is not what the test runs")
      }
    }
  }

  /// A page may be written before anybody thinks of an example.
  @Test(arguments: [
    "ProportionsAndRates", "MeansOfValues", "DirectStandardisation", "IndirectStandardisation", "LifeTables",
    "EarlyDeaths", "AttributableFractions", "SlopeOfInequality", "QuantilesOfAreas", "FunnelPlots",
    "RecentTrends", "ComparisonAndGoals", "AggregationOfAreas", "ControlCharts", "SuppressionAndRounding",
    "DistributionsAndLimits", "ColumnFunctions",
  ])
  func everyFamilyHasAnExample(name: String) throws {
    let outputs = try Article(named: name).blocks.compactMap(\.output)
    #expect(!outputs.isEmpty && outputs.allSatisfy { !$0.isEmpty })
  }

  /// `script/docs` holds each overload to it; this holds each name, in less time.
  @Test func everyPublicSymbolHasItsPlace() throws {
    let topics = try Article.all().map { $0.text.components(separatedBy: "\n## Topics\n").last ?? "" }
      .joined(separator: "\n")
    let declaration = /(?m)^public (?:func|struct|enum|protocol|typealias) (\w+)/
    let names = Set(try sources("Sources/IndicatorMethods").flatMap { $0.matches(of: declaration).map(\.1) })
    #expect(names.count > 90)
    for name in names.sorted() {
      let stands = topics.contains("- ``\(name)``") || topics.contains("- ``\(name)(")
      #expect(stands, "\(name) is under no page's topics")
    }
  }

  /// What the pages on counterparts and proofs say is shown by a test is there under that name.
  @Test func testsThatAreNamedExist() throws {
    let tests = try sources("Tests/IndicatorMethodsTests").joined(separator: "\n")
    for name in ["Counterparts", "HowItIsProved"] {
      let named = try Article(named: name).text.matches(of: /`(\w+Tests)(?:\.(\w+))?`/)
      #expect(!named.isEmpty)
      for match in named {
        let suite = tests.contains("struct \(match.1) ") || tests.contains("struct \(match.1)\n")
        #expect(suite, "no test is called \(match.1)")
        if let name = match.2 {
          let test = tests.contains("func \(name)(")
          #expect(test, "no test is called \(name)")
        }
      }
    }
  }
}
