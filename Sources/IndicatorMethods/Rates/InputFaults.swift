/// One thing to mend in the input of a method.
public struct InputFault: Codable, Hashable, Sendable, CustomStringConvertible {
  /// The row of the columns given, 1 being the first; nil where it concerns all rows.
  public var row: Int?
  /// What must hold, without its full stop.
  public var problem: String

  public init(row: Int? = nil, _ problem: String) {
    self.row = row
    self.problem = problem
  }

  public var description: String { row.map { "row \($0): \(problem)" } ?? problem }
}

/// Everything that was wrong with the input, at once.
public struct InputFaults: Error, Hashable, Sendable, CustomStringConvertible {
  public var all: [InputFault]
  public init(_ all: [InputFault]) { self.all = all }
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
