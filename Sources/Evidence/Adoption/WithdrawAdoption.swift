import Foundation
import Store
import Vocabulary

/// Takes a table's figures back: what stood before each stands again, with its own source. What a later import put in
/// their place stays.
public struct WithdrawAdoption: Sendable {
  public var adoption: Int

  public init(_ adoption: Int) { self.adoption = adoption }

  public enum Outcome: Hashable, Sendable { case withdrawn, already, noSuchAdoption }

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> Outcome {
    guard let current = try AdoptionRepository(connection).find(adoption) else { return .noSuchAdoption }
    guard current.withdrawn == nil else { return .already }
    let withdrawal = try newImport(moment, connection)
    let marked = try connection.run(
      """
      UPDATE adoption SET withdrawn_by = \(withdrawal), withdrawn_by_name = \(actor.name)
      WHERE import_id = \(adoption) AND withdrawn_by IS NULL
      """)
    guard marked == 1 else { return .already }
    let (removed, restored) = try takeBack(withdrawal, connection)
    try connection.audit(
      [
        AuditedChange(
          action: "adoption.withdrawn", item: Reference("adoption", "\(adoption)"), field: "figures",
          old:
            "\(removed) figures of \(current.indicator.id) (\(current.indicator.name)) from \(current.place)",
          new: "\(restored) earlier figures stand again")
      ], by: actor, at: moment)
    return .withdrawn
  }

  private func newImport(_ moment: Date, _ connection: any Connection) throws -> Int {
    guard
      let id: Int = try connection.value(
        """
        INSERT INTO dataset_import (kind, file_name, sha256, bytes, received_at, report)
        SELECT \(FigureImport.withdrawal), file_name, sha256, bytes, \(Timestamp.text(moment)), ''
        FROM dataset_import WHERE id = \(adoption) RETURNING id
        """)
    else { throw StoreError.unexpectedValue("a withdrawal was kept without a number") }
    return id
  }

  private func takeBack(_ withdrawal: Int, _ connection: any Connection) throws -> (removed: Int, restored: Int)
  {
    guard
      let series: Int = try connection.value("SELECT series_id FROM adoption WHERE import_id = \(adoption)")
    else { return (0, 0) }
    let current = try SeriesMerge.stored(Int32(series), connection)
    let removed = current.filter { $0.importID == Int32(adoption) }
    guard !removed.isEmpty else { return (0, 0) }
    let gone = try ObservationReading.withdrawn(connection)
    let earlier = try ObservationReading.superseded(
      series: series, areas: Set(removed.map(\.area)), connection
    ).filter { $0.importID < Int32(adoption) && !gone.contains($0.importID) }
    var restored = 0
    let now = current.compactMap { one -> StoredObservation? in
      guard one.importID == Int32(adoption) else { return one }
      let before = earlier.filter { $0.key == one.key }.max { $0.importID < $1.importID }
      if before != nil { restored += 1 }
      return before
    }
    try SeriesMerge.keep(removed, of: Int32(series), replacedBy: withdrawal, connection)
    try SeriesMerge.store(now, of: Int32(series), connection)
    return (removed.count, restored)
  }
}
