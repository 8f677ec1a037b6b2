import Vocabulary

/// One cell of a download. What is missing is `empty`; its reason stands in a column of its own.
package enum ExportCell: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  /// `published` is the number's digits as the source file has them; `format` is how a page writes it, nil for
  /// counts.
  case number(Double, published: String? = nil, format: NumberFormat? = nil)
  case rating(Rating)

  package enum Kind: String, Sendable { case text, number, integer, moment }

  /// Nil for an empty cell, which every column may hold.
  var kind: Kind? {
    switch self {
    case .empty: nil
    case .text, .rating: .text
    case .integer: .integer
    case .number: .number
    }
  }

  /// The cell as a file holds it, unquoted; a number reads back as the same double.
  package var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let whole): String(whole)
    case .number(let value, let published, _): Self.digits(of: value, published: published)
    case .rating(let rating): rating.word
    }
  }

  /// The published digits where they are this number, else the fewest that read back as it.
  static func digits(of value: Double, published: String?) -> String {
    if let published, Double(published) == value,
      published.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      )
    {
      return published
    }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension ExportCell {
  package init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  package init(_ whole: Int?) { self = whole.map(ExportCell.integer) ?? .empty }

  /// What is not a finite number is not a figure.
  package init(_ value: Double?, published: String? = nil, format: NumberFormat? = nil) {
    guard let value, value.isFinite else {
      self = .empty
      return
    }
    self = .number(value, published: published, format: format)
  }
}
