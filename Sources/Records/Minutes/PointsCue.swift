/// Whether a paragraph announces points: "Arising from discussion the following points were noted:".
func announcesPoints(_ paragraph: String) -> Bool {
  let key = comparisonKey(paragraph)
  guard let last = key.last, ":;-".contains(last) else { return false }
  let tail = key.suffix(160)
  if tail.hasSuffix("it was noted:") || tail.hasSuffix("was noted that:") { return true }
  guard tail.contains("following") else { return false }
  return ["noted", "points", "raised", "comments", "issues were", "discussed", "queries"].contains {
    tail.contains($0)
  }
}
