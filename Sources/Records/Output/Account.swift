/// Counts which rules took the papers' lines and lists what none did.
func account(for pack: PackLines, in reading: inout PackReading) {
  var understood = Understanding()
  understood.lines = pack.lines.count
  for (index, rule) in pack.takenBy.enumerated() {
    if let rule {
      understood.byRule[rule.rawValue, default: 0] += 1
    } else {
      let line = pack.lines[index]
      understood.notUnderstood += 1
      understood.list.append(
        Understanding.NotUnderstood(
          file: pack.files[line.file], page: line.page, line: line.number, text: String(line.text.prefix(200))))
    }
  }
  reading.understood = understood
}
