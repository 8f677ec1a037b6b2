import Store
import TextSearch

/// The papers that are kept, with what was read from them.
public struct LibraryRepository {
  let connection: any Connection

  public init(_ connection: any Connection) { self.connection = connection }

  private static let columns: SQL = """
    SELECT p.id, p.name, p.title, p.sha256, o.format, o.size, p.state, p.version, p.supersedes, p.lines, p.pages,
      p.not_understood, p.imported_at, p.imported_by_name, p.published_at, m.id, m.body, m.held_on, m.began, m.place
    FROM library_paper p JOIN library_meeting m ON m.id = p.meeting JOIN library_original o ON o.sha256 = p.sha256
    """

  public func find(_ id: Int) throws -> Paper? {
    try connection.row("\(sql: Self.columns) WHERE p.id = \(id)").map(Self.paper)
  }

  /// Every paper: of the newest meeting first, those of one meeting in the order in which they came.
  public func all() throws -> [Paper] {
    try connection.rows("\(sql: Self.columns) ORDER BY m.held_on DESC, m.body, p.id").map(Self.paper)
  }

  /// Those in a state, in the same order.
  public func all(in state: PaperState) throws -> [Paper] {
    try connection.rows(
      "\(sql: Self.columns) WHERE p.state = \(state.rawValue) ORDER BY m.held_on DESC, m.body, p.id"
    ).map(Self.paper)
  }

  /// Those that are looked through: neither taken back nor in a newer version's shade.
  public func searched() throws -> [Paper] {
    let states = [PaperState.draft, .published].map(\.rawValue)
    return try connection.rows("\(sql: Self.columns) WHERE p.state IN \(list: states) ORDER BY p.id").map(
      Self.paper)
  }

  public var hasPublished: Bool {
    get throws {
      try connection.row("SELECT 1 FROM library_paper WHERE state = \(PaperState.published.rawValue) LIMIT 1")
        != nil
    }
  }

  public func papers(of meeting: Int) throws -> [Paper] {
    try connection.rows("\(sql: Self.columns) WHERE p.meeting = \(meeting) ORDER BY p.id").map(Self.paper)
  }

  /// Those of a meeting in whose place another may stand.
  func replaceable(in meeting: Int) throws -> [Paper] {
    let papers = try papers(of: meeting)
    let replaced = Set(papers.compactMap(\.supersedes))
    return papers.filter { $0.state != .superseded && !replaced.contains($0.id) }
  }

  /// The paper of a file name, or the version that stands in its place by now.
  func newest(named name: String, of meeting: Int) throws -> Paper? {
    let papers = try papers(of: meeting)
    var newest = papers.last { comparisonKey($0.name) == comparisonKey(name) }
    while let newer = papers.last(where: { newest != nil && $0.supersedes == newest?.id }) { newest = newer }
    return newest
  }

  /// The papers that were made of an original, of whatever meeting.
  public func papers(madeOf sha256: String) throws -> [Paper] {
    try connection.rows("\(sql: Self.columns) WHERE p.sha256 = \(sha256) ORDER BY p.id").map(Self.paper)
  }

  /// The version that stands in place of a paper, published or not; nil where it is the newest.
  public func newer(than paper: Int) throws -> Paper? {
    try connection.row("\(sql: Self.columns) WHERE p.supersedes = \(paper) ORDER BY p.id DESC LIMIT 1").map(
      Self.paper)
  }

  private static func paper(_ row: SQLRow) throws -> Paper {
    let state: String = try row.get(6)
    let format: String = try row.get(4)
    guard let state = PaperState(rawValue: state), let format = SourceFile.Format(rawValue: format) else {
      throw StoreError.unexpectedValue("a paper is \(state), its format \(format)")
    }
    return Paper(
      id: try row.get(0),
      meeting: Meeting(
        id: try row.get(15), body: try row.get(16), date: try row.get(17), began: try row.get(18),
        place: try row.get(19)), name: try row.get(1), title: try row.get(2), sha256: try row.get(3),
      format: format, size: try row.get(5), state: state, version: try row.get(7), supersedes: try row.get(8),
      lines: try row.get(9), pages: try row.get(10), notUnderstood: try row.get(11),
      importedAt: try row.get(12),
      importedBy: try row.get(13), publishedAt: try row.get(14))
  }
}

extension LibraryRepository {
  /// A paper's text, with its pages.
  public func text(of paper: Int) throws -> [PaperLine] {
    try connection.rows("SELECT page, content FROM library_page WHERE paper = \(paper) ORDER BY number").flatMap
    {
      PaperPage(page: try $0.get(0), kept: try $0.get(1)).lines
    }
  }

  /// The words of a paper, for searching it; counted again where they were kept in another version's form.
  public func segment(of paper: Int) throws -> SearchSegment {
    let bytes = try connection.value(
      "SELECT content FROM library_segment WHERE paper = \(paper)", as: [UInt8].self)
    if let segment = bytes.flatMap({ SearchSegment(bytes: $0) }) { return segment }
    var items = try items(of: paper)
    return SearchSegment(items.numberPassages())
  }
}
