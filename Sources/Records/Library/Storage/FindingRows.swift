import Foundation
import Store

extension LibraryRepository {
  /// Figures of a paper that do not agree, in the order in which they stand there; none of a paper that was taken
  /// in before they were looked for.
  public func findings(of paper: Int) throws -> [FigureFinding] {
    try connection.rows("SELECT content FROM library_finding WHERE paper = \(paper) ORDER BY ordinal").map {
      row in
      try JSONDecoder().decode(FigureFinding.self, from: Data(try row.get(0, as: String.self).utf8))
    }
  }

  func insert(_ findings: [FigureFinding], of paper: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (ordinal, finding) in findings.enumerated() {
      let content = String(decoding: try encoder.encode(finding), as: UTF8.self)
      try connection.run(
        "INSERT INTO library_finding (paper, ordinal, content) VALUES (\(paper), \(ordinal), \(content))")
    }
  }
}
