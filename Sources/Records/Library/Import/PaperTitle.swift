extension PaperText {
  /// The first words of a paper where they look like its title: a few lines at the top of the first page, no sentence, no
  /// form's field, mostly letters.
  var opening: String? {
    let lines = lines.filter { !$0.isFurniture && $0.text.contains { !$0.isWhitespace } }
    guard let first = lines.first else { return nil }
    let block = lines.dropFirst().prefix { !$0.opensBlock && $0.page == first.page }
    // A block without end is no title.
    guard block.count < 6 else { return nil }
    let title = joinedText([first.text] + block.map(\.text))
    let letters = title.count { $0.isLetter || $0 == " " }
    guard (2...25).contains(title.split(separator: " ").count), title.count <= 160,
      letters * 10 >= title.count * 8,
      !title.contains(":"), let last = title.last, !".;,".contains(last)
    else { return nil }
    return title
  }
}

/// "agenda_item-5.docx" as "Agenda item 5".
func tidy(_ file: String) -> String {
  let stem = file.split(separator: ".").dropLast().joined(separator: ".")
  let words = (stem.isEmpty ? file : stem).split { "-_ ".contains($0) }.joined(separator: " ")
  return words.isEmpty ? file : words.prefix(1).uppercased() + words.dropFirst()
}
