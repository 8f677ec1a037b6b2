import Store

/// Whether pictures are still what was handed over.
public enum ContentChecks {
  public static let all: [DatabaseCheck] = [logos]

  private static let logos = DatabaseCheck("logos") { connection, findings in
    try connection.forEachRow("SELECT digest, bytes FROM logo_file ORDER BY digest") { row in
      let digest: String = try row.get(0)
      guard EditLogo.digest(try row.get(1)) != digest else { return }
      findings.add(
        "logo_file \(digest)", "its bytes are not those that were kept",
        remedy: "Choose the board’s logo again, if it is the one that is shown.")
    }
  }
}
