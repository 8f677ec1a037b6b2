/// Why a pack could not be read, with what a person can do about it.
public enum ReadError: Error, Hashable, Sendable, CustomStringConvertible {
  case nothingGiven
  case unknownFormat(file: String)
  case empty(file: String)
  case tooManyBytes(limit: Int)
  case tooManyLines(file: String, limit: Int)
  case lineTooLong(file: String, line: Int, limit: Int)
  case tooDeep(file: String, limit: Int)
  case unfoldsTooFar(file: String, limit: Int)
  case tookTooLong(file: String, limit: Duration)
  case noPDFReader
  case damaged(file: String, reason: String)
  case noText(file: String)

  public var description: String { remedy.map { "\(problem). \($0)" } ?? problem }

  public var problem: String {
    switch self {
    case .nothingGiven: "no file was given"
    case .unknownFormat(let file): "\(file): neither text, PDF, HTML nor DOCX"
    case .empty(let file): "\(file): the file is empty"
    case .tooManyBytes(let limit): "the files hold more than \(limit) bytes"
    case .tooManyLines(let file, let limit): "\(file): more than \(limit) lines"
    case .lineTooLong(let file, let line, let limit):
      "\(file):\(line): the line is longer than \(limit) bytes, so this is not a paper's text"
    case .tooDeep(let file, let limit): "\(file): elements lie more than \(limit) deep in one another"
    case .unfoldsTooFar(let file, let limit): "\(file): unfolds to more than \(limit) bytes"
    case .tookTooLong(let file, let limit):
      "\(file): reading took longer than \(limit.components.seconds) s and was ended"
    case .noPDFReader: "pdftotext is not installed"
    case .damaged(let file, let reason): "\(file): cannot be read: \(reason)"
    case .noText(let file): "\(file): holds no text; it may be a scan"
    }
  }

  public var remedy: String? {
    switch self {
    case .nothingGiven: "Name at least one"
    case .unknownFormat: "Save it as one of them"
    case .empty, .damaged: nil
    case .tooManyBytes: "Read fewer at a time"
    case .tooManyLines, .tookTooLong: "Split the file"
    case .lineTooLong: "Check the file"
    case .tooDeep: "Save the file again from its program"
    case .unfoldsTooFar: "Check where the file is from"
    case .noPDFReader: "Install poppler-utils"
    case .noText: "Recognise its text first"
    }
  }
}
