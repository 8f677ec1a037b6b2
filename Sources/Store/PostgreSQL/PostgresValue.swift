import CPostgres

/// Types of values as PostgreSQL numbers them (`pg_type.oid`).
enum PostgresType {
  static let unspecified: Oid = 0
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let int8: Oid = 20
  static let int2: Oid = 21
  static let int4: Oid = 23
  static let text: Oid = 25
  static let float4: Oid = 700
  static let float8: Oid = 701
  static let numeric: Oid = 1700
  /// name, unknown, character(n), character varying(n)
  static let otherTexts: Set<Oid> = [19, 705, 1042, 1043]
}

extension SQLValue {
  var postgresType: Oid {
    switch self {
    case .null: PostgresType.unspecified
    case .integer: PostgresType.int8
    case .real: PostgresType.float8
    case .text: PostgresType.text
    case .bytes: PostgresType.bytea
    }
  }

  /// Appends the value as PostgreSQL sends it: numbers with the first byte the most significant.
  func append(to bytes: inout [UInt8]) throws(StoreError) {
    switch self {
    case .null: break
    case .integer(let n): withUnsafeBytes(of: n.bigEndian) { bytes += $0 }
    case .real(let x): withUnsafeBytes(of: x.bitPattern.bigEndian) { bytes += $0 }
    case .text(let text):
      if text.utf8.contains(0) {
        throw .unexpectedValue("a text to be kept has a null character in it")
      }
      bytes += text.utf8
    case .bytes(let value): bytes += value
    }
  }

  /// - Parameter bytes: a value of type `type` as PostgreSQL sends it.
  init(_ bytes: UnsafeRawBufferPointer, type: Oid, column: String) throws(StoreError) {
    switch type {
    case PostgresType.int8: self = .integer(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
    case PostgresType.int4: self = .integer(Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
    case PostgresType.int2: self = .integer(Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
    case PostgresType.bool: self = .integer(bytes[0] == 0 ? 0 : 1)
    case PostgresType.float8:
      self = .real(Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))))
    case PostgresType.float4:
      self = .real(Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))))
    case PostgresType.bytea: self = .bytes([UInt8](bytes))
    case PostgresType.text: self = .text(String(decoding: bytes, as: UTF8.self))
    case PostgresType.numeric: self = try Self.numeric(bytes, column: column)
    case _ where PostgresType.otherTexts.contains(type):
      self = .text(String(decoding: bytes, as: UTF8.self))
    default:
      throw .unexpectedValue("column \(column) is of PostgreSQL’s type \(type), which Salus does not read")
    }
  }

  /// A whole number, such as the sum of a column of integers; digits in groups of four after a header of four
  /// numbers: how many groups, the power of the first, the sign, decimal places.
  private static func numeric(_ bytes: UnsafeRawBufferPointer, column: String) throws(StoreError) -> SQLValue {
    func number(_ index: Int) -> Int {
      Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self)))
    }
    let (groups, power, sign, places) = (number(0), number(1), number(2), number(3))
    var value: Int64 = 0
    var fits = (sign == 0 || sign == 0x4000) && places == 0 && power < 5
    for index in 0..<max(power + 1, 0) where fits {
      let (tens, first) = value.multipliedReportingOverflow(by: 10_000)
      let group = Int64(index < groups ? number(4 + index) : 0)
      let (sum, second) = tens.subtractingReportingOverflow(group)
      fits = !first && !second
      value = sum
    }
    guard fits, sign != 0 || value != .min else {
      throw .unexpectedValue("column \(column) holds a decimal number that is not a whole one of 64 bits")
    }
    return .integer(sign == 0 ? -value : value)
  }
}
