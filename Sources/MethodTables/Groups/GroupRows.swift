/// The rows of one group, in the order of the file.
struct GroupRows: Sendable {
  var name: String
  /// As the file numbers them.
  var rows: [Int32] = []
  /// By the method's columns; empty for columns of text. NaN is missing.
  var numbers: [[Double]]
  /// Of the method's second column, where that is a text it reads.
  var texts: [String] = []
  /// The first row's cells of the columns that the method does not read.
  var carried: [ResultCell]

  /// A column with nil where a cell is missing.
  func optional(_ column: Int) -> [Double?] { numbers[column].map { $0.isNaN ? nil : $0 } }
}
