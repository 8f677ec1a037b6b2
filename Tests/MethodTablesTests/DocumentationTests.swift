import Foundation
import TestSupport
import Testing

@testable import MethodTables

/// `Documentation/methods.md` shows each method with its columns, its options, and an example that is run here.
@Suite("Documentation of methods") struct DocumentationTests {
  private let sections: [String: String]

  init() throws {
    let page = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/methods.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "\n## ").dropFirst().map { part in
      (String(part.prefix { $0 != "\n" }), part)
    }
    sections = Dictionary(uniqueKeysWithValues: parts)
  }

  private func block(_ language: String, of section: String) throws -> String {
    let start = try #require(section.range(of: "\n```\(language)\n"), "no block of \(language)")
    let end = try #require(section.range(of: "\n```", range: start.upperBound..<section.endIndex))
    return section[start.upperBound..<end.lowerBound] + "\n"
  }

  @Test func thereIsASectionForEachMethod() {
    #expect(Set(sections.keys) == Set(MethodName.allCases.map(\.rawValue)))
  }

  @Test(arguments: MethodName.allCases) func columnsAndOptionsAreThoseOfTheMethod(method: MethodName) throws {
    let section = try #require(sections[method.rawValue])
    for line in method.description.text.split(separator: "\n").dropFirst(2).prefix(2) {
      #expect(section.contains("\n-\(line.dropFirst())\n"), "\(line)")
    }
  }

  /// Numbers to 1e-9 of themselves, for other machines round the last digits otherwise.
  @Test(arguments: MethodName.allCases) func examples(method: MethodName) async throws {
    let section = try #require(sections[method.rawValue])
    let words = try block("sh", of: section).split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(words.prefix(4) == ["salus", "methods", method.rawValue, "--input"])
    let given = try options(words.dropFirst(5))
    let (text, report) = try await run(method, try block("csv", of: section)) { $0 = given }
    #expect(report.faults.count == 0)
    let (found, shown) = (cells(text), cells(try block("text", of: section)))
    let agrees =
      found.count == shown.count
      && zip(found, shown).allSatisfy { one, other in
        one.count == other.count && zip(one, other).allSatisfy { isSame($0, $1) }
      }
    #expect(agrees, "\(method.rawValue) gives:\n\(text)")
  }

  private func cells(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func isSame(_ found: String, _ shown: String) -> Bool {
    guard let a = Double(found), let b = Double(shown) else { return found == shown }
    return abs(a - b) <= 1e-9 * abs(b)
  }

  /// As `salus methods` reads them.
  private func options(_ words: ArraySlice<String>) throws -> MethodOptions {
    var options = MethodOptions()
    var rest = words
    while let word = rest.popFirst() {
      if word == "--highest-first" {
        options.highestFirst = true
        continue
      }
      let value = rest.popFirst() ?? ""
      switch word {
      case "--confidence":
        options.confidence = try value.split(separator: ",").map { try #require(Double($0)) }
      case "--multiplier": options.multiplier = Double(value)
      case "--value-type": options.valueType = value
      case "--quantiles": options.quantiles = Int(value)
      default: Issue.record("the example has an option that this test does not read: \(word)")
      }
    }
    return options
  }
}
