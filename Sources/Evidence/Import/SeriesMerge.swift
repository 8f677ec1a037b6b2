/// A figure from the file that is being imported, and where its row stands in it.
struct IncomingObservation: Sendable {
  var observation: StoredObservation
  var offset: Int64
  var length: Int32
}

/// Lays the rows of a file over what the store holds of one series: every row is accepted, unchanged, revised,
/// a duplicate, or in conflict with an earlier row of its own file.
struct SeriesMerge {
  private(set) var accepted = 0
  private(set) var unchanged = 0
  /// Of the unchanged: the figure is the same, the publisher's labels beside it are not.
  private(set) var relabelled = 0
  private(set) var revised = 0
  private(set) var duplicates = 0
  /// The second of two rows that give different figures for one area and period.
  private(set) var conflicts: [(incoming: IncomingObservation, first: Int32?)] = []
  /// The series as it is now, in order of area, then period.
  private(set) var merged: [StoredObservation] = []
  /// What `merged` replaces, in the same order.
  private(set) var superseded: [StoredObservation] = []
  /// Keys of rows found unchanged: a second sight of one is a duplicate. In order.
  private(set) var seen: [UInt64] = []

  var changesSeries: Bool { accepted + revised + relabelled > 0 }

  /// - Parameters:
  ///   - stored: in order of area, then period.
  ///   - incoming: in order of area, period, then row.
  ///   - absent: what the file has no column for.
  ///   - seen: what an earlier merge of the same file into this series returned.
  init(
    stored: [StoredObservation], incoming: [IncomingObservation], importID: Int32, absent: AbsentColumns,
    seen earlier: [UInt64]
  ) {
    merged.reserveCapacity(stored.count + incoming.count)
    var earlierIndex = 0
    var storedIndex = 0
    var index = 0
    while index < incoming.count {
      let key = incoming[index].observation.key
      while storedIndex < stored.count, stored[storedIndex].key < key {
        merged.append(stored[storedIndex])
        storedIndex += 1
      }
      var current: StoredObservation?
      if storedIndex < stored.count, stored[storedIndex].key == key {
        current = stored[storedIndex]
        storedIndex += 1
      }
      let packed = UInt64(UInt32(bitPattern: key.0)) << 32 | UInt64(UInt32(bitPattern: key.1))
      while earlierIndex < earlier.count, earlier[earlierIndex] < packed {
        seen.append(earlier[earlierIndex])
        earlierIndex += 1
      }
      var isSeen = earlierIndex < earlier.count && earlier[earlierIndex] == packed
      if isSeen { earlierIndex += 1 }
      var staysAsStored = isSeen
      while index < incoming.count, incoming[index].observation.key == key {
        var row = incoming[index]
        index += 1
        guard let held = current else {
          accepted += 1
          current = row.observation
          continue
        }
        if !absent.isEmpty { row.observation = row.observation.filled(from: held, absent: absent) }
        let same = held.hasSameFigure(as: row.observation)
        if isSeen || held.importID == importID {
          if same {
            duplicates += 1
          } else {
            conflicts.append((row, held.importID == importID ? held.row : nil))
          }
        } else if same, held.words == row.observation.words {
          unchanged += 1
          isSeen = true
          staysAsStored = true
        } else {
          superseded.append(held)
          current = row.observation
          if same {
            unchanged += 1
            relabelled += 1
          } else {
            revised += 1
          }
        }
      }
      if staysAsStored { seen.append(packed) }
      if let current { merged.append(current) }
    }
    merged.append(contentsOf: stored[storedIndex...])
    seen.append(contentsOf: earlier[earlierIndex...])
  }
}
