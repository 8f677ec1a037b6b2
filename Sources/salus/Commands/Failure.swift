import ArgumentParser
import Evidence
import Foundation
import Store
import Vocabulary

/// An answer to a person whose command could not be carried out.
struct Failure: Error, CustomStringConvertible {
  let problem: String
  let remedy: String?

  init(_ problem: String, remedy: String? = nil) {
    self.problem = problem
    self.remedy = remedy
  }

  var description: String { remedy.map { "\(problem) \($0)" } ?? problem }
}

/// What went wrong, in the shape that a script reads.
struct FailureReport: Encodable {
  struct Fault: Encodable {
    var file: String?
    var line: Int?
    var field: String?
    var problem: String
    var remedy: String?
  }

  var error: String
  var issues: [Fault]

  init(_ failure: any Error) {
    error = "\(failure)"
    issues =
      (failure as? Issues)?.all.map {
        Fault(file: $0.file, line: $0.line, field: $0.field, problem: $0.problem, remedy: $0.remedy)
      } ?? []
  }
}

/// Runs a command's work; a failure is told on standard error, or as JSON for a script, and ends with status 1.
func reporting(_ format: ReportFormat, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let code as ExitCode {
    throw code
  } catch {
    if format == .json { try Console.printJSON(FailureReport(error)) }
    Console.error("\(error)")
    throw ExitCode.failure
  }
}
