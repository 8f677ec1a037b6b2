extension PaperItem {
  /// The table that the item is, as it was read; nil where it is none.
  public func table(of paper: Paper) -> TableReading? {
    guard kind == .table, let cells = details.cells else { return nil }
    return TableReading(
      caption: text == "Table" ? nil : text, header: details.header ?? [], cells: cells,
      found: Found(
        file: paper.name, page: page, firstLine: firstLine, lastLine: lastLine, confidence: confidence,
        rule: rule ?? .tableByColumns, doubt: doubt))
  }
}
