import Foundation
import TestSupport
import Testing

/// Runs the example that an article shows as its block of Swift so many, 1 being the first, and holds what it
/// prints to the block of text below it. `ArticleTests` holds the code itself to the article's.
func example(
  _ number: Int, of name: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ run: (_ print: (String) -> Void) async throws -> Void
) async throws {
  var lines: [String] = []
  try await run { lines.append($0) }
  let blocks = try Article(named: name).blocks
  try #require(blocks.indices.contains(number - 1), sourceLocation: sourceLocation)
  let output = lines.joined(separator: "\n")
  #expect(
    blocks[number - 1].output == output, "\(name), block \(number), prints:\n\(output)\n",
    sourceLocation: sourceLocation)
}

/// A page of the documentation.
struct Article {
  struct Block {
    var code: String
    /// What it prints; nil where no block of text follows.
    var output: String?
  }

  static let folder = Project.root
    .appendingPathComponent("Sources/IndicatorMethods/IndicatorMethods.docc")

  var name: String
  var text: String

  init(named name: String) throws {
    self.name = name
    text = try String(
      contentsOf: Self.folder.appendingPathComponent("\(name).md"), encoding: .utf8)
  }

  static func all() throws -> [Article] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted().map { try Article(named: String($0.dropLast(3))) }
  }

  /// The blocks of Swift in their order.
  var blocks: [Block] {
    var blocks: [Block] = []
    var fence: (language: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        fence?.lines.append(line)
        continue
      }
      guard let closed = fence else {
        fence = (String(line.dropFirst(3)), [])
        continue
      }
      let content = closed.lines.joined(separator: "\n")
      if closed.language == "swift" { blocks.append(Block(code: content)) }
      if closed.language == "text", !blocks.isEmpty { blocks[blocks.count - 1].output = content }
      fence = nil
    }
    return blocks
  }
}
