import Evidence
import Records

extension PaperItem {
  /// The table that the item is, as Evidence reads figures from it; nil where it is none.
  public var printed: PrintedTable? {
    guard kind == .table, let cells = details.cells else { return nil }
    return PrintedTable(header: details.header ?? [], rows: cells)
  }

  /// - Parameter findings: the paper's figures that do not agree.
  public func sourceTable(of paper: Paper, findings: [FigureFinding]) -> SourceTable? {
    guard let printed else { return nil }
    var cautions = findings.filter { finding in
      [finding.place, finding.against].compactMap(\.self).contains {
        $0.firstLine <= lastLine && $0.lastLine >= firstLine
      }
    }.map { "Figures that do not agree, \($0.place.text): \($0.found). Expected: \($0.expected)." }
    if confidence == .doubtful {
      cautions.append(
        "The reading of the table is doubtful\(doubt.map { ": \($0)" } ?? ""). Compare it with the original.")
    }
    return SourceTable(
      paper: paper.id, version: paper.version, item: number, file: paper.name, sha256: paper.sha256,
      bytes: paper.size, caption: text == "Table" ? nil : text, page: page, firstLine: firstLine,
      lastLine: lastLine, table: printed, cautions: cautions)
  }
}
