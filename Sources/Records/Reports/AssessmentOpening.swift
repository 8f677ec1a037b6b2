/// An impact assessment's form, by its title.
func assessmentOpening(at index: Int, in pack: PackLines) -> Bool {
  let key = pack.lines[index].key
  guard key.utf8.count <= 90, pack.lines[index].text.startsWithCapital else { return false }
  let isForm =
    key.hasPrefix("eqia submission form") || key.hasPrefix("equality impact assessment form")
    || key.hasPrefix("equality impact assessment template")
  return isForm
}
