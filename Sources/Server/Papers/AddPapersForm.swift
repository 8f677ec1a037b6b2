import Pages
import Records
import Vocabulary

/// The form by which officers send a meeting's papers.
struct AddPapersForm {
  var files: [SourceFile] = []
  var body = ""
  var date = ""
  var isPublished = false

  private static let mostFiles = 100
  private static let longestBody = 200

  init() {}

  init(_ form: FormBody) {
    files = (form.files["papers"] ?? []).map {
      SourceFile(name: $0.name.isEmpty ? "paper" : $0.name, bytes: $0.bytes)
    }
    (body, date, isPublished) = (form.text("body"), form.text("date"), form.isChecked("publish"))
  }

  var day: CalendarDate? { CalendarDate(written: date) }

  /// What can be told before anything is read.
  var issues: [Issue] {
    var issues: [Issue] = []
    if files.isEmpty {
      issues.append(
        Issue(field: "papers", problem: "choose the papers", remedy: "Several can be chosen at once."))
    }
    if files.count > Self.mostFiles {
      issues.append(
        Issue(
          field: "papers", problem: "there are \(files.count) files",
          remedy: "Send \(Self.mostFiles) or fewer at a time; those of one meeting come together by themselves."
        ))
    } else {
      for file in files {
        if file.bytes.isEmpty {
          issues.append(Issue(ReadError.empty(file: file.name)))
        } else if file.format == nil {
          issues.append(Issue(ReadError.unknownFormat(file: file.name)))
        }
      }
    }
    if body.count > Self.longestBody {
      issues.append(
        Issue(
          field: "body", problem: "the name has \(body.count) characters",
          remedy: "Shorten it to \(Self.longestBody) or fewer."))
    }
    if !date.isEmpty, day == nil {
      issues.append(
        Issue(field: "date", problem: "“\(date.prefix(40))” is not a date", remedy: "Write it as 2026-01-31."))
    }
    return issues
  }

  var fields: [FormField] {
    [
      FormField(
        "papers", "Papers of one meeting", .file([".pdf", ".docx", ".html", ".htm", ".txt"], isSeveral: true),
        hint: """
          PDF, Word, HTML or text, \(FormLimits.paperBytes / 1_000_000) MB together at most. Leave out what is exempt: \
          nothing takes it out of a file.
          """),
      FormField(
        "body", "Board or committee", hint: "Only where the papers do not say it, or say it wrongly.",
        value: body,
        isOptional: true),
      FormField(
        "date", "Day of the meeting", .day, hint: "Only where the papers do not say it, or say it wrongly.",
        value: date, isOptional: true),
      FormField(
        "publish", "Publish them at once", .check,
        hint: "Otherwise they are drafts, which you can look at before everybody does.",
        value: isPublished ? "yes" : ""),
    ]
  }
}

extension Issue {
  init(_ error: ReadError) {
    let again = "Nothing was taken in: choose the files again."
    self.init(
      field: "papers", problem: "the papers cannot be read: \(error.problem)",
      remedy: error.remedy.map { "\($0). \(again)" } ?? again)
  }

  init(_ refusal: PackPapers.Refusal) {
    switch refusal {
    case .noDate:
      self.init(
        field: "date", problem: "the papers do not say of which day their meeting is",
        remedy: "Write it here, and choose the files again.")
    case .noBody:
      self.init(
        field: "body", problem: "the papers do not say whose meeting it is",
        remedy: "Name the board or committee here, and choose the files again.")
    case .sameName(let name):
      self.init(
        field: "papers", problem: "two of the files are called \(name)",
        remedy: "Rename one, so that they can be told apart, and choose the files again.")
    case .notReplaceable(let paper):
      self.init(problem: "nothing can stand in place of paper \(paper)")
    }
  }
}
