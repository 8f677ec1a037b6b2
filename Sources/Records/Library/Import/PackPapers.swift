import Vocabulary

/// The papers that files are, as the reading tells: of which meeting, under which titles.
public struct PackPapers: Sendable {
  public struct File: Sendable {
    public var file: SourceFile
    public var sha256: String
    public var format: SourceFile.Format
    public var title: String
    public var lines: Int
    public var pages: Int?
    public var notUnderstood: Int
    public var text: PaperText
    public var items: [PaperItem]
    public var findings: [FigureFinding]
  }

  public var body: String
  /// "2023-10-31"
  public var date: String
  public var began: String?
  public var place: String?
  public var files: [File]

  /// Why the papers cannot be kept, though they could be read.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    case noDate
    case noBody
    case sameName(String)
    case notReplaceable(Int)

    public var description: String {
      switch self {
      case .noDate: "the papers do not say of which day their meeting is. Name it with --date 2026-01-31"
      case .noBody: "the papers do not say whose meeting it is. Name the board or committee with --body"
      case .sameName(let name):
        "two of the files are called \(name). Rename one, so that they can be told apart"
      case .notReplaceable(let paper):
        "paper \(paper) is no paper of this meeting, or has a newer version already. Name another with --replaces"
      }
    }
  }

  /// - Parameters:
  ///   - body: where a person says whose meeting it is.
  ///   - date: where a person says of which day.
  public init(
    _ files: [SourceFile], read reading: PapersReading, body: String? = nil, date: CalendarDate? = nil
  ) throws(Refusal) {
    let pack = reading.pack
    guard let day = date ?? pack.meeting.date ?? pack.minutes?.date ?? pack.reports.first?.date else {
      throw .noDate
    }
    guard let name = body ?? pack.meeting.body ?? pack.minutes?.body ?? pack.reports.first?.body, !name.isEmpty
    else { throw .noBody }
    var seen: Set<String> = []
    for file in files where !seen.insert(file.name).inserted { throw .sameName(file.name) }
    self.body = spoken(name)
    self.date = day.description
    (began, place) = (pack.meeting.time, pack.meeting.place)
    self.files = []
    for (index, file) in files.enumerated() {
      let text = reading.texts[index]
      let read = pack.files[index]
      self.files.append(
        File(
          file: file, sha256: Originals.digest(file.bytes), format: read.format,
          title: pack.title(of: file.name, text: text), lines: read.lines, pages: read.pages,
          notUnderstood: pack.understood.list.count { $0.file == file.name }, text: text,
          items: pack.items(of: text), findings: reading.findings.filter { $0.place.file == file.name }))
    }
  }
}

extension PackReading {
  /// What a file is called: by what it holds, else by what stands first in it, else by its name.
  func title(of file: String, text: PaperText) -> String {
    let reports = reports.filter { $0.found.file == file }
    var parts: [String] = []
    if agenda.contains(where: { $0.found.file == file }) { parts.append("agenda") }
    if let minutes, minutes.found.file == file {
      parts.append("minutes" + (minutes.date.map { " of \(longDate($0.description))" } ?? ""))
    }
    if parts.isEmpty, reports.count == 1 { return reports[0].title }
    if !reports.isEmpty { parts.append(reports.count == 1 ? "a report" : "\(reports.count) reports") }
    if parts.isEmpty, let assessment = assessments.first(where: { $0.found.file == file }) {
      return assessment.title
    }
    guard let last = parts.popLast() else {
      return text.opening ?? tidy(file)
    }
    let words = parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// A name in capitals with small letters where a sentence has them: "Health and Wellbeing Board".
func spoken(_ name: String) -> String {
  guard !name.contains(where: \.isLowercase) else { return name }
  let small: Set<String> = ["and", "of", "the", "for", "in", "on", "to", "with"]
  return name.split(separator: " ").enumerated().map { index, word in
    let word = word.lowercased()
    return index > 0 && small.contains(word) ? word : word.prefix(1).uppercased() + word.dropFirst()
  }.joined(separator: " ")
}
