/// A statement whose interpolated values are always bound, never pasted into its text:
/// `"SELECT name FROM area WHERE code = \(code)"`.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  enum Fragment: Sendable {
    case text(String)
    case binding(SQLValue)
  }

  var fragments: [Fragment]

  public init(stringLiteral value: String) { fragments = [.text(value)] }
  public init(stringInterpolation: StringInterpolation) { fragments = stringInterpolation.fragments }

  public struct StringInterpolation: StringInterpolationProtocol {
    var fragments: [Fragment] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      fragments.reserveCapacity(interpolationCount * 2 + 1)
    }

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { fragments.append(.text(literal)) }
    }

    public mutating func appendInterpolation(_ value: some SQLValueConvertible) {
      fragments.append(.binding(value.sqlValue))
    }

    /// A part of a statement, with what it binds. The label keeps a text from being taken for one.
    public mutating func appendInterpolation(sql part: SQL) { fragments += part.fragments }

    /// A parenthesised list: `WHERE code IN \(list: codes)`; an empty list matches nothing.
    public mutating func appendInterpolation(list values: [some SQLValueConvertible]) {
      guard !values.isEmpty else { return fragments.append(.text("(NULL)")) }
      for (index, value) in values.enumerated() {
        fragments.append(.text(index == 0 ? "(" : ", "))
        fragments.append(.binding(value.sqlValue))
      }
      fragments.append(.text(")"))
    }
  }

  /// The text with the database's own placeholders, `placeholder(n)` for the n-th from 1, and the values in
  /// order.
  func rendered(_ placeholder: (Int) -> String) -> (text: String, bindings: [SQLValue]) {
    var text = ""
    var bindings: [SQLValue] = []
    for fragment in fragments {
      switch fragment {
      case .text(let part): text += part
      case .binding(let value):
        bindings.append(value)
        text += placeholder(bindings.count)
      }
    }
    return (text, bindings)
  }
}
