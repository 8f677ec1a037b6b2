import IndicatorMethods
import Store
import Vocabulary

/// A figure that a later file replaced: what it was, what replaced it, and when.
public struct FigureRevision: Codable, Hashable, Sendable {
  public var period: Period
  public var area: NamedArea
  public var old: Figure
  public var new: Figure?
  public var oldDataset: ImportedDataset?
  public var newDataset: ImportedDataset?
}

/// Looks up what one row's figures were before they were revised.
public struct RevisionHistory {
  private let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  /// The revisions of an area's figures in a row's series, the newest first. A file that only changed the
  /// publisher's labels revised no figure.
  public func revisions(of comparison: Comparison) throws -> [FigureRevision] {
    guard
      let series = try ObservationReading.series(
        indicator: comparison.indicator.id, sex: comparison.sex, age: comparison.age, connection)
    else { return [] }
    let codes = try AreaMatching(connection).codes(for: comparison.area.code)
    var lexicon = try ObservationLexicon(connection, codes: codes)
    let ids = Set(codes.compactMap { lexicon.areaIDs[$0] })
    // What was taken back counts as if it had never been there.
    let withdrawn = try ObservationReading.withdrawn(connection)
    let superseded = try ObservationReading.superseded(series: series, areas: ids, connection)
      .filter { !withdrawn.contains($0.importID) }
    let current = try ObservationReading.observations(series: series, areas: ids, imports: nil, connection)
    try lexicon.loadWords(Set((superseded + current).map(\.words.valueNote)).subtracting([0]), connection)
    let datasets = Dictionary(uniqueKeysWithValues: try ImportedDataset.all(connection).map { ($0.id, $0) })
    let view = SeriesView([], lexicon: lexicon)
    // The versions of each figure in the order in which they came; each replaces the one before.
    let versions = Dictionary(grouping: superseded + current) { [$0.area, $0.period] }
    var revisions: [(importID: Int32, revision: FigureRevision)] = []
    for group in versions.values {
      let ordered = group.sorted { $0.importID < $1.importID }
      for (old, new) in zip(ordered, ordered.dropFirst()) where !old.hasSameFigure(as: new) {
        guard let period = lexicon.periods[old.period], let area = lexicon.areas[old.area] else { continue }
        revisions.append(
          (
            new.importID,
            FigureRevision(
              period: period, area: NamedArea(code: area.code, name: area.name), old: view.figure(old),
              new: view.figure(new), oldDataset: datasets[Int(old.importID)],
              newDataset: datasets[Int(new.importID)])
          ))
      }
    }
    return revisions.sorted { ($1.importID, $1.revision.period) < ($0.importID, $0.revision.period) }
      .map(\.revision)
  }
}
