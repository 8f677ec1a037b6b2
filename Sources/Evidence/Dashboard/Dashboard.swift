import IndicatorMethods
import Vocabulary

/// A board's dashboard, computed: every row compared, with what it was made from.
public struct Dashboard: Codable, Hashable, Sendable {
  public var id: String
  public var title: String
  public var board: String
  public var area: NamedArea
  public var benchmark: NamedArea
  public var neighbourModel: String
  /// The areas that are compared with, as the model names them.
  public var neighbours: [NamedArea]
  /// What the data were as of this ISO date; nil: all that had been received.
  public var asOf: String?
  /// The files that its figures came from.
  public var datasets: [ImportedDataset]
  public var themes: [Theme]

  public struct Theme: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var kind: DashboardDefinition.Theme.Kind
    public var sections: [Section]

    public var comparisons: [Comparison] { sections.flatMap(\.comparisons) }
  }

  public struct Section: Codable, Hashable, Sendable {
    public var title: String
    public var comparisons: [Comparison]
  }

  public var comparisons: [Comparison] { themes.flatMap(\.comparisons) }

  /// When the newest of its data were received, UTC; nil where it has none.
  public var dataReceived: String? { datasets.map(\.received).max() }

  public func comparison(_ id: String) -> Comparison? { comparisons.first { $0.id == id } }
  public func dataset(_ source: FigureSource) -> ImportedDataset? {
    datasets.first { $0.id == source.importID }
  }
}

extension Dashboard {
  /// The same dashboard with only the row of this id, for a download of its own.
  public func only(_ id: String) -> Dashboard {
    var copy = self
    copy.themes = themes.compactMap { theme in
      var theme = theme
      theme.sections = theme.sections.compactMap { section in
        var section = section
        section.comparisons.removeAll { $0.id != id }
        return section.comparisons.isEmpty ? nil : section
      }
      return theme.sections.isEmpty ? nil : theme
    }
    let used = Set(
      copy.comparisons.flatMap { comparison in
        [comparison.figure, comparison.benchmarkFigure].compactMap { $0?.source.importID }
          + comparison.neighbours.compactMap { $0.figure?.source.importID }
          + comparison.history.flatMap { [$0.figure, $0.benchmark].compactMap { $0?.source.importID } }
      })
    copy.datasets.removeAll { !used.contains($0.id) }
    return copy
  }
}
