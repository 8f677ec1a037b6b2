import IndicatorMethods
import Vocabulary

/// The rows that a person must mend: all are counted, the first of them kept.
package struct FaultList: Sendable {
  package private(set) var first: [Issue] = []
  package private(set) var count = 0
  private static let mostKept = 100

  mutating func add(_ issue: Issue) {
    count += 1
    if first.count < Self.mostKept { first.append(issue) }
  }
}

extension Issue {
  /// A method's fault, in the row of the file that it concerns.
  init(_ fault: InputFault, file: String, row: Int?) {
    self.init(file: file, line: row, problem: fault.problem)
  }
}
