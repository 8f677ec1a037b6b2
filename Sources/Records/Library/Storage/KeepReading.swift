import Store
import TextSearch

extension LibraryRepository {
  /// Keeps a paper's text and what was read from it, in place of what was read before.
  func keepReading(_ file: PackPapers.File, of paper: Int) throws {
    for table: SQL in ["library_page", "library_item", "library_finding", "library_segment"] {
      try connection.run("DELETE FROM \(sql: table) WHERE paper = \(paper)")
    }
    for (number, page) in PaperPage.all(file.text).enumerated() {
      try connection.run(
        """
        INSERT INTO library_page (paper, number, page, content)
        VALUES (\(paper), \(number), \(page.page.sqlValue), \(page.kept))
        """)
    }
    var items = file.items
    let passages = items.numberPassages()
    try insert(items, of: paper)
    try insert(file.findings, of: paper)
    try connection.run(
      "INSERT INTO library_segment (paper, content) VALUES (\(paper), \(SearchSegment(passages).bytes))")
    let next = (items.map(\.number).max() ?? -1) + 1
    try connection.run(
      """
      UPDATE library_paper SET title = \(file.title), lines = \(file.lines), pages = \(file.pages.sqlValue),
        not_understood = \(file.notUnderstood),
        numbered = CASE WHEN numbered < \(next) THEN \(next) ELSE numbered END
      WHERE id = \(paper)
      """)
  }
}
