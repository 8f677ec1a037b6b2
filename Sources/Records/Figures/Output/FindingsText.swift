extension CheckedPapers {
  /// For a person at a terminal.
  public var text: String {
    let lines = reading.files.reduce(0) { $0 + $1.lines }
    let files = reading.files.count == 1 ? reading.files[0].name : "\(reading.files.count) files"
    guard !findings.isEmpty else {
      return "\(files), \(withCommas(lines)) lines: no rule found figures that disagree."
    }
    let count = findings.count == 1 ? "1 place" : "\(findings.count) places"
    var out = ["\(files), \(withCommas(lines)) lines: \(count) to look at."]
    for finding in findings {
      let file = reading.files.count == 1 ? "" : "\(finding.place.file), "
      out += [
        "", "\(file)\(finding.place.text). \(finding.rule.title) (\(finding.confidence.rawValue))",
        "  Found: \(finding.found)", "  Expected: \(finding.expected)",
      ]
      if let against = finding.against {
        let other = against.file == finding.place.file ? "" : "\(against.file), "
        out.append("  Held against: \(other)\(against.text)")
      }
    }
    return out.joined(separator: "\n")
  }

  /// One line a finding, for a spreadsheet.
  public var csv: [UInt8] {
    var out: [UInt8] = []
    appendCSV(
      [
        "rule", "confidence", "file", "page", "first_line", "last_line", "found", "expected", "against_file",
        "against_page", "against_first_line", "against_last_line",
      ], to: &out)
    for finding in findings {
      let (place, against) = (finding.place, finding.against)
      appendCSV(
        [
          finding.rule.rawValue, finding.confidence.rawValue, place.file, place.page.map(String.init) ?? "",
          String(place.firstLine), String(place.lastLine), finding.found, finding.expected, against?.file ?? "",
          against?.page.map(String.init) ?? "", against.map { String($0.firstLine) } ?? "",
          against.map { String($0.lastLine) } ?? "",
        ], to: &out)
    }
    return out
  }
}
