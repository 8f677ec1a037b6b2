/// The number that a text begins with as an item of a list, or nil.
func itemNumber(_ text: String) -> Int? {
  guard let first = text.utf8.first,
    first.isDigit || first >= 0x80 || first == 0x28 || first == 0x2A || first == 0x2D
  else {
    return nil
  }
  guard let mark = ItemMark(text) else { return nil }
  switch mark.kind {
  case .number(let value): return value
  default: return nil
  }
}
