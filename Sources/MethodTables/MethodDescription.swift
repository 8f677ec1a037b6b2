/// A method as a list tells it.
package struct MethodDescription: Encodable, Sendable {
  package struct Column: Encodable, Sendable {
    var name: String
    var type: String
    var needed: Bool
  }

  var name: String
  var summary: String
  var columns: [Column]
  var options: [String]
  var multiplier: Double?

  package var text: String {
    let columns = columns.map { $0.needed ? $0.name : "[\($0.name)]" }.joined(separator: ", ")
    var lines = ["\(name)", "  \(summary)", "  columns: \(columns)"]
    if !options.isEmpty { lines.append("  options: " + options.map { "--\($0)" }.joined(separator: " ")) }
    if let multiplier { lines.append("  multiplier: \(numberText(multiplier)) unless you give another") }
    return lines.joined(separator: "\n")
  }
}

extension MethodName {
  package var description: MethodDescription {
    MethodDescription(
      name: rawValue, summary: summary,
      columns: columns.map { .init(name: $0.name, type: $0.isNumber ? "number" : "text", needed: $0.isNeeded) },
      options: MethodOption.allCases.filter { options.contains($0) }.map(\.rawValue), multiplier: multiplier)
  }
}
