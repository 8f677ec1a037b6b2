/// Something in a database that is not as it should be.
public struct Finding: Codable, Hashable, Sendable {
  /// The check that came upon it.
  public var check: String
  /// Table, row and column, index or entry.
  public var place: String
  public var problem: String
  public var remedy: String

  public init(check: String, place: String, problem: String, remedy: String = Remedy.restore) {
    self.check = check
    self.place = place
    self.problem = problem
    self.remedy = remedy
  }

  public enum Remedy {
    public static let restore =
      "Restore the last backup that “salus check” finds sound, and make the changes since then again."
  }
}
