/// What the chapters are called that a title names: of "Needs Assessment Chapters – Demography and Oral Health" the stems
/// of "Demography" and of "Oral Health", each with its words. Each chapter is a matter of its own, whatever the whole is
/// called.
///
/// Nil where the title names no chapter.
func chapterNames(_ title: TitleWords) -> [[String]: String]? {
  guard let at = title.words.lastIndex(where: { chapterStems.contains($0.stem) }) else { return nil }
  var names: [[String]: String] = [:]
  var name: [TitleWords.Word] = []
  func close() {
    if !name.isEmpty { names[name.map(\.stem)] = title.text(name[...]) }
    name = []
  }
  func take(_ words: ArraySlice<TitleWords.Word>) {
    for word in words {
      if word.opensPart || word.stem == "and" { close() }
      if word.role == .content || word.role == .document { name.append(word) }
    }
    close()
  }
  take(title.words[(at + 1)...])
  if names.isEmpty {
    // "Needs Assessment: Oral Health Chapter" has its name before.
    let before = title.words[..<at]
    take(before[(before.lastIndex { $0.opensPart } ?? before.startIndex)...])
  }
  return names
}

private let chapterStems: Set<String> = ["chapter", "volum"]
