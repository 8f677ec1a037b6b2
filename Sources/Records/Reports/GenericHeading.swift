/// Whether a line has the look of a heading: short, begun with a capital, no end of a sentence, and apart from
/// the text around it; a full line with no space after it goes on in the next.
func looksLikeHeading(_ line: Line, before: Line?, after: Line?, usualWidth: Int? = nil) -> Bool {
  guard line.cells.isEmpty, line.text.utf8.count <= 110, line.text.words <= 14, line.text.startsWithCapital,
    line.text.letters >= 4, !line.text.contains("@"), !line.key.contains("http")
  else { return false }
  if let last = line.text.utf8.last, [0x2E, 0x2C, 0x3B, 0x2D].contains(last) { return false }
  if line.key.hasSuffix(" and") || line.key.hasSuffix(" the") || line.key.hasSuffix(" of") { return false }
  if let mark = ItemMark(line.text), mark.kind == .bullet || mark.isLettered { return false }
  if let before, !endsSentence(before.text), !(line.blanks > 0 && before.text.utf8.count < 70) { return false }
  guard let after else { return false }
  if after.text.startsWithSmall { return false }
  if let usualWidth, line.width * 4 >= usualWidth * 3, after.blanks == 0, !line.text.isCapitals {
    return false
  }
  return line.blanks > 0 || after.blanks > 0 || ItemMark(after.text) != nil || line.fused || after.fused
}
