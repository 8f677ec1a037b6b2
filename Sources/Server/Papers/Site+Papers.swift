import Foundation
import Hummingbird
import Pages
import Records
import Store

extension Site {
  /// Whether a visitor sees papers that are not public.
  func seesDrafts(_ context: SiteContext) -> Bool {
    context.visit.signedIn?.may(.editMeetings, in: Self.body) ?? false
  }

  func papers(_ context: SiteContext) async throws -> Response {
    let papers = try await database.read { try LibraryRepository($0).all(in: .published) }
    return .html(
      PapersPage(papers: papers, context: try await pageContext(context, current: PaperAddress.list)).html)
  }

  func paper(_ request: Request, _ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    let (items, findings, text, earlier, newer) = try await database.read { connection in
      let repository = LibraryRepository(connection)
      return (
        try repository.items(of: paper.id), try repository.findings(of: paper.id),
        try repository.text(of: paper.id),
        try paper.supersedes.flatMap { try repository.find($0) }, try repository.newer(than: paper.id)
      )
    }
    let adoptions = try await usableTables(of: paper, context)
    let seesAll = seesDrafts(context)
    let matters = try await matterLibrary.matters(seesDrafts: seesAll)
    func visible(_ paper: Paper?) -> Paper? { paper.flatMap { $0.state.isPublic || seesAll ? $0 : nil } }
    var view = PaperView(
      paper: paper, items: items, findings: findings, pages: Self.pages(text), earlier: visible(earlier),
      newer: visible(newer), matters: matters.matters(of: paper.id),
      mentions: seesAll ? matters.mentions(of: paper.id) : [:], forms: forms(for: paper, context),
      adoptions: adoptions,
      context: try await pageContext(context, current: PaperAddress.list))
    view.mayCorrect = seesAll
    view.corrects = seesAll && request.uri.queryParameters["correct"] != nil
    return .html(view.html)
  }

  /// The bytes as they were handed over. They may be anybody's HTML: a browser keeps them and shows nothing.
  func paperOriginal(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    guard let bytes = try await database.read({ try Originals($0).bytes(paper.sha256) }) else {
      throw PageFailure.noSuchPage("paper")
    }
    var response = Response.bytes(bytes, type: paper.format.mediaType)
    response.headers[.contentDisposition] = Self.attachment(paper.name)
    response.headers[.eTag] = "\"\(paper.sha256)\""
    return response
  }

  /// One table of a paper, as a file.
  func paperTable(_ context: SiteContext) async throws -> Response {
    let paper = try await visiblePaper(context)
    guard let ordinal = Int(try context.parameters.require("item")),
      let format = ExportFormat(rawValue: try context.parameters.require("format")),
      let item = try await database.read({ try LibraryRepository($0).item(ordinal, of: paper.id) }),
      let table = item.table(of: paper)
    else { throw PageFailure.noSuchPage("table of this paper") }
    let bytes: [UInt8]
    switch format {
    case .csv: bytes = table.csv
    case .xlsx: bytes = try tableXLSX(table, title: "Table", madeWith: madeWith)
    case .html, .pdf, .json: throw PageFailure.noSuchPage("table of this paper")
    }
    return .bytes(
      bytes, type: format.contentType,
      fileName: "paper-\(paper.id)-table-\(ordinal).\(format.fileExtension)")
  }

  /// What is not for this visitor is not there.
  func visiblePaper(_ context: SiteContext) async throws -> Paper {
    guard let id = Int(try context.parameters.require("paper")),
      let paper = try await database.read({ try LibraryRepository($0).find(id) }),
      paper.state.isPublic || seesDrafts(context)
    else { throw PageFailure.noSuchPage("paper") }
    return paper
  }

  /// The line at which each page begins; a number that comes again later is another paper's within the pack.
  static func pages(_ text: [PaperLine]) -> [(page: Int, line: Int)] {
    var pages: [(page: Int, line: Int)] = []
    var seen: Set<Int> = []
    for line in text {
      guard let page = line.page, seen.insert(page).inserted else { continue }
      pages.append((page, line.number))
    }
    return pages
  }

  /// RFC 6266, with the plain name for those who know no other.
  static func attachment(_ name: String) -> String {
    let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" }
    let allowed = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    let encoded = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? String(plain)
    return "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(encoded)"
  }
}

extension SourceFile.Format {
  var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .pdf: "application/pdf"
    case .html: "text/html; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }
}
