/// Collects the faults of an input before anything is computed from it. Missing cells pass: they are not
/// wrong, they are a reason to withhold.
struct InputChecks {
  private var faults: [InputFault] = []

  /// `single` leaves the row out of what is said: the input is one value and not a column.
  private let single: Bool
  init(single: Bool = false) { self.single = single }

  mutating func require(_ holds: Bool, row: Int? = nil, _ problem: @autoclosure () -> String) {
    if !holds { faults.append(InputFault(row: single ? nil : row, problem())) }
  }

  mutating func require(
    _ column: [Double?], _ name: String, _ rule: String, _ holds: (Double) -> Bool
  ) {
    for (index, value) in column.enumerated() {
      guard let value else { continue }
      if value.isFinite {
        require(holds(value), row: index + 1, "\(name) must be \(rule)")
      } else {
        require(false, row: index + 1, "\(name) must be numbers")
      }
    }
  }

  mutating func requireNotNegative(_ column: [Double?], _ name: String) {
    require(column, name, "greater than or equal to zero") { $0 >= 0 }
  }

  mutating func requirePositive(_ column: [Double?], _ name: String) {
    require(column, name, "greater than zero") { $0 > 0 }
  }

  /// Shares from 0.9 up to, not including, 1, at which the limits would be infinite.
  mutating func requireLevels(_ confidence: [Double]) {
    for level in confidence where !(level >= 0.9 && level < 1) {
      let remedy =
        if level == 1 || level == 100 {
          "at 1 the limits would be infinite; 0.998 is the highest in common use"
        } else if level >= 90, level < 100 {
          "\(level) was given as a percentage: write \((level * 1e6).rounded() / 1e8)"
        } else {
          "0.95 for 95%; \(level) was given"
        }
      require(false, "confidence level must be at least 0.9 and less than 1 (\(remedy))")
    }
  }

  mutating func requirePositive(_ factor: Double, _ name: String) {
    require(factor > 0 && factor.isFinite, "\(name) must be greater than zero")
  }

  /// Stops here, with all faults so far: what follows reads the columns side by side.
  func requireSameLength(_ columns: (name: String, count: Int)...) throws(InputFaults) {
    try requireSameLength(columns)
  }

  func requireSameLength(_ columns: [(name: String, count: Int)]) throws(InputFaults) {
    guard Set(columns.map(\.count)).count > 1 else { return }
    let counts = columns.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    throw InputFaults(faults + [InputFault("columns must have the same number of rows (\(counts))")])
  }

  func finish() throws(InputFaults) {
    if !faults.isEmpty { throw InputFaults(faults) }
  }
}
