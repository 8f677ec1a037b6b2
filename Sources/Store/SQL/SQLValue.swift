/// A value that goes into or comes out of a database, in the five kinds that both databases share.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

/// A Swift type that can be bound to a statement and read from a row.
public protocol SQLValueConvertible: Sendable {
  var sqlValue: SQLValue { get }
  /// nil where the stored value is of another kind.
  init?(sqlValue: SQLValue)
}

extension SQLValue: SQLValueConvertible {
  public var sqlValue: SQLValue { self }
  public init?(sqlValue: SQLValue) { self = sqlValue }
}

extension Int: SQLValueConvertible {
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  public init?(sqlValue: SQLValue) {
    guard case .integer(let n) = sqlValue else { return nil }
    self = Int(n)
  }
}

extension Bool: SQLValueConvertible {
  public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  public init?(sqlValue: SQLValue) {
    guard case .integer(let n) = sqlValue else { return nil }
    self = n != 0
  }
}

extension Double: SQLValueConvertible {
  public var sqlValue: SQLValue { .real(self) }
  public init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .real(let x): self = x
    case .integer(let n): self = Double(n)
    default: return nil
    }
  }
}

extension String: SQLValueConvertible {
  public var sqlValue: SQLValue { .text(self) }
  public init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self = text
  }
}

extension [UInt8]: SQLValueConvertible {
  public var sqlValue: SQLValue { .bytes(self) }
  public init?(sqlValue: SQLValue) {
    guard case .bytes(let bytes) = sqlValue else { return nil }
    self = bytes
  }
}

extension Optional: SQLValueConvertible where Wrapped: SQLValueConvertible {
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
  public init?(sqlValue: SQLValue) {
    if case .null = sqlValue {
      self = nil
    } else if let wrapped = Wrapped(sqlValue: sqlValue) {
      self = wrapped
    } else {
      return nil
    }
  }
}
