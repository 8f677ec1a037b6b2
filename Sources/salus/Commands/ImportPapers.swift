import ArgumentParser
import Foundation
import Records
import Store

struct ImportPapers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Import the papers of a meeting: originals, text by page, and everything that was read.",
    discussion: """
      The files are one meeting's papers: text, PDF (with poppler's pdftotext), HTML or Word documents. Each is kept byte \
      for byte. The same bytes again are known and change nothing; a file of the same name in the same meeting stands in \
      place of the earlier version, which stays to be had. One of the same title only is a paper of its own, and said: \
      --replaces puts it in the other's place. All are taken in, or none.

      Papers are drafts, which only officers see, until they are published: with --publish, or on their page. Leave \
      out what is exempt: nothing takes it out of a file.

      Examples:
        salus import pack board-pack.pdf
        salus import pack agenda.pdf report-5.docx minutes.pdf --publish
        salus import pack report-5-final.docx --replaces 12
        salus import pack scan.txt --body "Health and Wellbeing Board" --date 2023-10-31
      """)

  @Argument(help: "The papers: text, PDF, HTML or DOCX.") var files: [String]
  @Flag(help: "Let everybody see them at once.") var publish = false
  @Option(help: "Whose meeting it is, where the papers do not say or say it wrongly.") var body: String?
  @Option(help: "The day of the meeting, as 2023-10-31, where the papers do not say or say it wrongly.")
  var date: String?
  @Option(help: "The number of the paper in whose place the one file stands, where its name does not tell.")
  var replaces: Int?
  @OptionGroup var data: DataOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let date, CalendarDate(written: date) == nil {
      throw ValidationError("--date is a day, written 2023-10-31.")
    }
    if let body, body.allSatisfy(\.isWhitespace) {
      throw ValidationError("--body is the name of a board or committee.")
    }
    if replaces != nil, files.count != 1 {
      throw ValidationError("--replaces is for one file. Import the others apart.")
    }
  }

  func run() async throws {
    try await reporting(report.format) {
      let papers = try await read()
      let database = try await data.create()
      let importing = ImportPack(papers, isPublished: publish, replaces: replaces)
      let outcomes = try await database.write {
        try importing.run($0, by: .commandLine(user: NSUserName()), at: Date())
      }
      switch report.format {
      case .json:
        try Console.printJSON(Report(body: papers.body, date: papers.date, papers: outcomes))
      case .text:
        print("\(papers.body), \(papers.date)")
        for outcome in outcomes { print(outcome.sentence) }
      }
      try database.close()
    }
  }

  private func read() async throws -> PackPapers {
    let sources = try files.map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw Failure("\(path) cannot be read.", remedy: "Check its name and that you may read it.")
      }
      return SourceFile(name: URL(fileURLWithPath: path).lastPathComponent, bytes: [UInt8](bytes))
    }
    let reading = try await readPapers(sources)
    return try PackPapers(sources, read: reading, body: body, date: date.flatMap { CalendarDate(written: $0) })
  }

  private struct Report: Encodable {
    var body: String
    var date: String
    var papers: [ImportPack.Outcome]
  }
}

extension ImportPack.Outcome {
  /// "agenda.pdf: new, paper 3, “Agenda”, draft; 41 items from 32 lines, 2 not understood"
  fileprivate var sentence: String {
    let what =
      switch kind {
      case .new: "new, paper \(paper)"
      case .known: "known already as paper \(paper), nothing was changed"
      case .newVersion: "paper \(paper), a newer version of paper \(supersedes ?? 0)"
      }
    let also = alsoOf.isEmpty ? "" : "; the same original is a paper of \(alsoOf.joined(separator: " and of "))"
    let read = kind == .known ? "" : "; \(items) items from \(lines) lines, \(notUnderstood) not understood"
    let disagreeing = findings == 0 || kind == .known ? "" : "; \(findings) findings among its figures"
    let alike = sameTitleAs.map { "paper \($0)" }.joined(separator: " and ")
    let title =
      alike.isEmpty
      ? "“\(title)”"
      : "“\(title)”, which is also the title of \(alike): a paper of its own unless --replaces names one of them"
    return "\(file): \(what), \(title), \(state.rawValue)\(read)\(disagreeing)\(also)"
  }
}
