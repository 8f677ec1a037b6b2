/// One row of an answer, read by position or by name.
public struct SQLRow: Sendable {
  public let columns: [String]
  public let values: [SQLValue]

  public init(columns: [String], values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// - Throws: `StoreError.unexpectedValue` where the column is absent or holds another kind of value.
  public func get<T: SQLValueConvertible>(_ column: String, as type: T.Type = T.self) throws -> T {
    guard let index = columns.firstIndex(of: column) else {
      throw StoreError.unexpectedValue("the answer has no column \(column)")
    }
    return try get(index)
  }

  public func get<T: SQLValueConvertible>(_ index: Int, as type: T.Type = T.self) throws -> T {
    guard values.indices.contains(index) else {
      throw StoreError.unexpectedValue("the answer has \(values.count) columns, not \(index + 1)")
    }
    guard let value = T(sqlValue: values[index]) else {
      throw StoreError.unexpectedValue("column \(columns[index]) is not \(T.self)")
    }
    return value
  }
}
