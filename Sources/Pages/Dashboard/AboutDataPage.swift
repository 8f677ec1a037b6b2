import Evidence
import IndicatorMethods
import Vocabulary

/// What a dashboard is made from and by which rules.
public struct AboutDataPage: Sendable {
  public struct Dataset: Sendable, Hashable {
    public var file: String
    /// SHA-256, hexadecimal.
    public var sha256: String
    /// Rows read, and those of them that could not be used.
    public var rows: Int
    public var rejected: Int
    /// ISO 8601.
    public var received: String
    /// Where a table of a paper is read; nil for a file.
    public var address: String?

    public init(
      file: String, sha256: String, rows: Int, rejected: Int, received: String, address: String? = nil
    ) {
      self.file = file
      self.sha256 = sha256
      self.rows = rows
      self.rejected = rejected
      self.received = received
      self.address = address
    }
  }

  public struct NeighbourModel: Sendable, Hashable {
    public var name: String
    public var area: String
    public var neighbours: [String]
    /// Nil where the definition does not say.
    public var source: Citation?

    public init(name: String, area: String, neighbours: [String], source: Citation?) {
      self.name = name
      self.area = area
      self.neighbours = neighbours
      self.source = source
    }
  }

  public var dashboard: Dashboard
  public var datasets: [Dataset]
  public var models: [NeighbourModel]
  public var context: PageContext

  public init(dashboard: Dashboard, datasets: [Dataset], models: [NeighbourModel], context: PageContext) {
    self.dashboard = dashboard
    self.datasets = datasets
    self.models = models
    self.context = context
  }

  public var html: HTML {
    let layout = Layout(
      title: "About the data of \(dashboard.title)", heading: "About the data",
      lead: "<p class=\"lead\">What \(dashboard.title) is made from, by which rules, and why those.</p>\n",
      crumbs: [
        .init(title: "All dashboards", address: context.links.home),
        .init(title: dashboard.title, address: context.links.liveDashboard),
      ],
      current: .aboutData, source: dashboard.sources, context: context)
    return layout.html("\(files)\(similarAreas)\(comparisons)\(rules)")
  }

  private var files: HTML {
    if datasets.isEmpty {
      return """
        <h2>Files</h2>
        <p>No data have been imported yet. Each file is listed here with its rows once it has been.</p>

        """
    }
    let table = Table(
      caption: "Files imported, newest first",
      columns: [
        .init("File"), .init("Received"), .init("Rows", isNumber: true),
        .init("Rows not used", isNumber: true), .init("SHA-256"),
      ])
    let rows = datasets.sorted { $0.received > $1.received }.map { file -> [HTML] in
      [
        link(file.address, "\(file.file)"), "\(longDate(file.received))",
        "\(NumberFormat.withCommas(file.rows))",
        "\(NumberFormat.withCommas(file.rejected))", "<code>\(String(file.sha256.prefix(12)))</code>",
      ]
    }
    return """
      <h2>Files</h2>
      <p>SHA-256 is a fingerprint of the file: two files with the same one are the same. Its first twelve \
      digits are shown.</p>
      \(table.html(rows))
      """
  }

  private var similarAreas: HTML {
    let all = models.map { model -> HTML in
      let source: HTML? = model.source.map { " Source: \(citation($0))" }
      return """
        <h3>\(model.name)</h3>
        <p>For \(model.area): \(list(model.neighbours)).\(source)</p>

        """
    }
    return """
      <h2>Similar areas</h2>
      <p>An area is ranked among areas whose people and places are like its own, so that the rank says more \
      about health than about wealth or age.</p>
      \(all)
      """
  }

  /// The methods that this dashboard's rows use.
  private var comparisons: HTML {
    let used = ComparisonMethod.allCases.filter { method in
      dashboard.comparisons.contains { $0.judgement.method == method }
    }
    return """
      <h2>How figures are compared</h2>
      <p>Each row’s own page has its rule with the numbers. These are the methods that this dashboard \
      uses.</p>
      \(descriptions(used.map { ($0.title, "\($0.words)") }))
      """
  }
}
