import Vocabulary

extension PublishedEdition {
  /// Reads a transcription from YAML.
  ///
  /// - Parameter file: the file's name, for the issues.
  /// - Throws: everything that is wrong, each with its line; only a fault of YAML itself comes alone.
  public init(yaml: String, file: String) throws(Issues) {
    try self.init(yaml: yaml, log: ReadingLog(file: file))
  }

  init(yaml: String, log: ReadingLog) throws(Issues) {
    let root = try YAMLDocument.root(of: yaml, file: log.file)
    let read = NodeReader(root, as: EditionKeys.edition, log: log).flatMap { PublishedEdition($0) }
    guard let read, log.issues.isEmpty else { throw Issues(log.inOrder) }
    self = read
  }

  private init?(_ reader: NodeReader) {
    let (title, publisher, date) = (reader.text("title"), reader.text("publisher"), reader.text("date"))
    let (area, areaName) = (reader.areaCode("area"), reader.text("areaName"))
    let report = reader.object("report", Report.init)
    let neighbours = reader.object("neighbours", Neighbours.init)
    let rule = reader.text("rule")
    let counts = reader.objects("counts", StatedCount.init)
    let notes = reader.objects("notes", Note.init)
    var ids: Set<String> = []
    let themes = reader.objects("themes") { entry -> Theme? in
      let theme = Theme(entry)
      if let id = theme?.id, !ids.insert(id).inserted {
        entry.issue("id", "two themes have the id “\(id)”", "Give each theme an id of its own.")
      }
      return theme
    }
    guard let title, let publisher, let date, let area, let areaName, let report, let neighbours, let rule,
      let themes
    else { return nil }
    self.init(
      title: title, publisher: publisher, date: date, area: area, areaName: areaName, report: report,
      neighbours: neighbours, rule: rule, counts: counts ?? [], notes: notes ?? [], themes: themes)
  }
}

extension PublishedEdition.Report {
  fileprivate init?(_ reader: NodeReader) {
    let (title, lines) = (reader.text("title"), reader.text("lines"))
    let (url, pages, licence) = (reader.text("url"), reader.text("pages"), reader.text("licence"))
    guard let title, let lines else { return nil }
    self.init(title: title, url: url, pages: pages, lines: lines, licence: licence)
  }
}

extension PublishedEdition.Neighbours {
  fileprivate init?(_ reader: NodeReader) {
    let (name, line, areas) = (reader.text("name"), reader.wholeNumber("line"), reader.texts("areas"))
    guard let name, let line, let areas else { return nil }
    self.init(name: name, line: line, areas: areas)
  }
}

extension PublishedEdition.Note {
  init?(_ reader: NodeReader) {
    let (text, line) = (reader.text("text"), reader.wholeNumber("line"))
    guard let text else { return nil }
    self.init(text: text, line: line)
  }
}

extension StatedCount {
  init?(_ reader: NodeReader) {
    let kind = reader.word("kind", Kind.self)
    let (value, line) = (reader.wholeNumber("value"), reader.wholeNumber("line"))
    guard let kind, let value, let line else { return nil }
    self.init(kind: kind, value: value, line: line)
  }
}
