import IndicatorMethods
import Vocabulary

extension DashboardDefinition {
  /// Reads a definition from YAML.
  ///
  /// - Parameter file: the file's name, for the issues.
  /// - Throws: everything that is wrong, each with its line; only a fault of YAML itself comes alone.
  public init(yaml: String, file: String) throws(Issues) {
    try self.init(yaml: yaml, log: ReadingLog(file: file))
  }

  init(yaml: String, log: ReadingLog) throws(Issues) {
    let root = try YAMLDocument.root(of: yaml, file: log.file)
    let reader = NodeReader(root, as: DashboardKeys.dashboard, log: log)
    let read = reader.flatMap { DashboardDefinition($0, yaml: yaml) }
    guard let read, log.issues.isEmpty else { throw Issues(log.inOrder) }
    self = read
  }

  private init?(_ reader: NodeReader, yaml: String) {
    let id = reader.text("id")
    let title = reader.text("title")
    let area = reader.areaCode("area")
    let board = reader.object("board") { board -> Board? in
      let (name, own) = (board.text("name"), board.areaCode("area"))
      guard let name, let area = own ?? area else { return nil }
      return Board(name: name, area: area)
    }
    let benchmark = reader.object("benchmark") { benchmark -> Benchmark? in
      let (area, name) = (benchmark.areaCode("area"), benchmark.text("name"))
      guard let area, let name else { return nil }
      return Benchmark(area: area, name: name)
    }
    let neighbours = reader.object("neighbours") { Neighbours($0, of: area) }
    var ids: [Int] = []
    let indicators = reader.objects("indicators") { entry -> Indicator? in
      if let id = entry.wholeNumber("id") {
        if ids.contains(id) {
          entry.issue("id", "the indicator \(id) is described twice", "Keep one of the two.")
        }
        ids.append(id)
      }
      return Indicator(entry)
    }
    let catalogue = Dictionary((indicators ?? []).map { ($0.id, $0) }) { first, _ in first }
    var themeIDs: Set<String> = []
    let themes = reader.objects("themes") { entry -> Theme? in
      let theme = Theme(entry, indicators: catalogue, ids: ids)
      if let id = theme?.id, !themeIDs.insert(id).inserted {
        entry.issue("id", "two themes have the id “\(id)”", "Give each theme an id of its own.")
      }
      return theme
    }
    guard let id, let title, let board, let area, let neighbours, let indicators, let themes else {
      return nil
    }
    self.init(
      id: id, title: title, board: board, area: area, benchmark: benchmark ?? .england,
      neighbours: neighbours, indicators: indicators, themes: themes, yaml: yaml)
  }
}

extension DashboardDefinition.Neighbours {
  fileprivate init?(_ reader: NodeReader, of area: AreaCode?) {
    let name = reader.text("name")
    let model = reader.text("model")
    let areas = reader.texts("areas")?.map { AreaCode($0) }
    let source = reader.object("source", Citation.init)
    if let area, let areas, areas.contains(area) {
      reader.issue("areas", "\(area) is the dashboard's own area", "List only the other areas.")
    }
    guard let name, let choice = model.map(Choice.model) ?? areas.map(Choice.areas) else { return nil }
    self.init(name: name, choice: choice, source: source)
  }
}

extension Citation {
  init?(_ reader: NodeReader) {
    let title = reader.text("title")
    let (url, licence, checked) = (reader.text("url"), reader.text("licence"), reader.text("checked"))
    guard let title else { return nil }
    self.init(title: title, url: url, licence: licence, checked: checked)
  }
}

extension DashboardDefinition.SourcedPolarity {
  init?(_ reader: NodeReader) {
    let direction = reader.word("direction", Polarity.self)
    let source = reader.object("source", Citation.init)
    guard let direction, let source else { return nil }
    self.init(direction: direction, source: source)
  }
}

extension DashboardDefinition.Indicator {
  fileprivate init?(_ reader: NodeReader) {
    let id = reader.wholeNumber("id")
    let name = reader.text("name")
    let shortName = reader.text("shortName")
    let unit = reader.text("unit")
    let valueType = reader.word("valueType", ValueType.self)
    let multiplier = reader.number("multiplier")
    let polarity = reader.object("polarity", DashboardDefinition.SourcedPolarity.init)
    let method = reader.word("method", ComparisonMethod.self)
    let decimals = reader.wholeNumber("decimals")
    let definition = reader.text("definition")
    let (rationale, methodNote) = (reader.text("rationale"), reader.text("methodNote"))
    let source = reader.object("source", Citation.init)
    let goals = DashboardDefinition.DatedGoal.all(reader)
    guard let id, let name, let unit, let valueType, let multiplier, let polarity, let method, let definition,
      let source
    else { return nil }
    self.init(
      id: id, name: name, shortName: shortName, unit: unit, valueType: valueType, multiplier: multiplier,
      polarity: polarity, method: method, decimals: decimals, definition: definition, rationale: rationale,
      methodNote: methodNote, source: source, goals: goals ?? [])
  }
}
