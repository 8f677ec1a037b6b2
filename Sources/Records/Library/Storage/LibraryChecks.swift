import Store

/// Whether papers are still what was handed over.
public enum LibraryChecks {
  public static let all: [DatabaseCheck] = [
    originals, .links("papers", [Link("library_paper.supersedes", to: "library_paper.id")]),
  ]

  /// Each original's bytes against its size and its SHA-256, one original in memory at a time.
  private static let originals = DatabaseCheck("originals") { connection, findings in
    let digests = try connection.rows("SELECT sha256 FROM library_original ORDER BY sha256")
      .map { try $0.get(0, as: String.self) }
    for digest in digests {
      do {
        _ = try Originals(connection).bytes(digest)
      } catch StoreError.damaged(let problem) {
        findings.add("library_original \(digest)", problem)
      }
    }
  }
}
