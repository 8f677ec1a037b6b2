/// What became of reading the whole audit log and computing every hash again.
///
/// A log that fits was not changed by anybody who did not also compute every later hash and the head again. Somebody
/// who may write to the whole database could do that: against them, note the head outside it and verify against that.
/// Nothing shows that what an entry says is true, or that everything done has an entry.
public struct AuditVerification: Codable, Hashable, Sendable {
  /// The entries that fit, from the first: all of them where nothing is at fault.
  public var intact: AuditHead
  public var fault: AuditFault?
}

/// The first entry that does not fit.
public struct AuditFault: Codable, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Codable, Hashable, Sendable { case altered, missing, reordered, added }

  public var number: Int
  public var kind: Kind
  public var description: String
}

extension AuditLog {
  /// Reads every entry, a few hundred at a time, and stops at the first that does not fit. Inside one `Database.read`,
  /// so that what is added meanwhile is not taken for a fault.
  ///
  /// - Parameter noted: a head that an earlier verification gave and that was kept outside the database.
  public func verify(against noted: AuditHead? = nil) throws -> AuditVerification {
    var intact = AuditHead.start
    // Below 1 as well: an entry that Salus did not write may have any number.
    var last = Int.min
    while true {
      let batch = try entries(after: last, limit: 500)
      for entry in batch {
        if let fault = try fault(entry, after: intact, noted: noted) {
          return AuditVerification(intact: intact, fault: fault)
        }
        intact = AuditHead(count: entry.number, hash: entry.hash)
        last = entry.number
      }
      if batch.isEmpty { break }
    }
    return AuditVerification(intact: intact, fault: try faultAtTheEnd(intact, noted: noted))
  }

  private func fault(_ entry: AuditEntry, after intact: AuditHead, noted: AuditHead?) throws
    -> AuditFault?
  {
    let expected = intact.count + 1
    guard entry.number >= expected else {
      return AuditFault(
        number: entry.number, kind: .added,
        description:
          "Entry \(entry.number) was added by something else than Salus, which counts from 1.")
    }
    guard entry.number == expected else {
      return AuditFault(
        number: expected, kind: .missing,
        description: "Entry \(expected) is missing: \(entry.number) is the next.")
    }
    guard entry.hash == entry.computedHash else {
      return AuditFault(
        number: expected, kind: .altered,
        description: "Entry \(expected) was altered: its hash is not that of what it says.")
    }
    if let noted, noted.count == expected, noted.hash != entry.hash {
      return AuditFault(
        number: expected, kind: .altered,
        description:
          "Entry \(expected), or one before it, was altered: its hash is not the one noted.")
    }
    guard entry.previous != intact.hash else { return nil }
    if let other = try number(ofHash: entry.previous) {
      return AuditFault(
        number: expected, kind: .reordered,
        description:
          "Entry \(expected) was moved: it was made to follow entry \(other), not \(intact.count).")
    }
    return AuditFault(
      number: expected, kind: .missing,
      description:
        "Before entry \(expected) one is missing, or was put in place of another: it follows none there is."
    )
  }

  private func faultAtTheEnd(_ intact: AuditHead, noted: AuditHead?) throws -> AuditFault? {
    let last = try head()
    let known = max(last?.count ?? 0, noted?.count ?? 0)
    if intact.count < known {
      return AuditFault(
        number: intact.count + 1, kind: .missing,
        description: "Entry \(intact.count + 1) is missing: there were \(known).")
    }
    if last == intact { return nil }
    guard let last else {
      return AuditFault(
        number: intact.count + 1, kind: .missing,
        description:
          "The count of entries is missing: whether any is missing after \(intact.count) is not known."
      )
    }
    if last.count < intact.count {
      return AuditFault(
        number: last.count + 1, kind: .added,
        description:
          "Entry \(last.count + 1) was added by something else than Salus: it counted \(last.count)."
      )
    }
    return AuditFault(
      number: intact.count, kind: .altered,
      description:
        "Entry \(intact.count) was altered: its hash is not the one that Salus kept last.")
  }
}
