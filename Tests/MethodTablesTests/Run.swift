import Foundation
import TestSupport

@testable import MethodTables

/// What a method makes of a table, as text.
func run(
  _ method: MethodName, _ table: String, format: ResultFormat = .csv,
  _ set: (inout MethodOptions) -> Void = { _ in }
) async throws -> (text: String, report: MethodReport) {
  let folder = try TemporaryFolder()
  var options = MethodOptions()
  set(&options)
  let input = try folder.file("table.csv", containing: table)
  let output = try folder.file("result.csv", containing: "")
  let (from, to) = (open(input.path, O_RDONLY), open(output.path, O_WRONLY))
  defer {
    close(from)
    close(to)
  }
  let report = try await runMethod(
    method, from: from, named: "table.csv", to: to, format: format, options: options)
  return (try String(contentsOf: output, encoding: .utf8), report)
}

/// The rows of a result, by column. Its cells hold neither quotes nor commas.
func rows(_ csv: String) -> [[String: String]] {
  let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  guard let header = lines.first else { return [] }
  return lines.dropFirst().map { line in
    Dictionary(uniqueKeysWithValues: zip(header, line).map { (String($0), String($1)) })
  }
}

extension [String: String] {
  func number(_ column: String) -> Double? { self[column].flatMap(Double.init) }
}
