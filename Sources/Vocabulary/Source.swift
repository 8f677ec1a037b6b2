/// Where a figure comes from: a dataset, its version and a row in it; or a document, its page and line.
public struct Source: Codable, Hashable, Sendable {
  public var title: String
  /// The file or document as received.
  public var file: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  public var sha256: String?
  public var url: String?
  /// The row as a spreadsheet numbers it: the header is row 1.
  public var row: Int?
  public var page: Int?
  public var line: Int?
  /// When Salus received it, as an ISO 8601 date.
  public var received: String?
  public var licence: String?

  public init(
    title: String, file: String? = nil, sha256: String? = nil, url: String? = nil, row: Int? = nil,
    page: Int? = nil, line: Int? = nil, received: String? = nil, licence: String? = nil
  ) {
    self.title = title
    self.file = file
    self.sha256 = sha256
    self.url = url
    self.row = row
    self.page = page
    self.line = line
    self.received = received
    self.licence = licence
  }
}
