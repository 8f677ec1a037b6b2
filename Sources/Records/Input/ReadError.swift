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

  public var description: String {
    switch self {
    case .nothingGiven: "no file was given. Name at least one"
    case .unknownFormat(let file): "\(file): neither text, PDF, HTML nor DOCX. Save it as one of them"
    case .empty(let file): "\(file): the file is empty"
    case .tooManyBytes(let limit):
      "the files hold more than \(limit) bytes. Read fewer at a time"
    case .tooManyLines(let file, let limit):
      "\(file): more than \(limit) lines. Split the file"
    case .lineTooLong(let file, let line, let limit):
      "\(file):\(line): the line is longer than \(limit) bytes, so this is not a paper's text. Check the file"
    case .tooDeep(let file, let limit):
      "\(file): elements lie more than \(limit) deep in one another. Save the file again from its program"
    case .unfoldsTooFar(let file, let limit):
      "\(file): unfolds to more than \(limit) bytes. Check where the file is from"
    case .tookTooLong(let file, let limit):
      "\(file): reading took longer than \(limit.components.seconds) s and was ended. Split the file"
    case .noPDFReader: "pdftotext is not installed. Install poppler-utils"
    case .damaged(let file, let reason): "\(file): cannot be read: \(reason)"
    case .noText(let file): "\(file): holds no text; it may be a scan. Recognise its text first"
    }
  }
}
