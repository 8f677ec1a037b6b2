/// "Action Log" as a heading, with the columns' names close by.
func isActionLogHeading(_ index: Int, in pack: PackLines) -> Bool {
  let line = pack.lines[index]
  guard
    line.key.hasSuffix("action log") || line.key.hasSuffix("actions log")
      || line.key.hasSuffix("action tracker"),
    line.text.words <= 10, ItemMark(line.text) == nil
  else { return false }
  let near = pack.lines[index..<min(pack.lines.count, index + 80)].map(\.key).joined(separator: "\n")
  return near.contains("date") && near.contains("action")
    && (near.contains("status") || near.contains("officer"))
}
