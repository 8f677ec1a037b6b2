import Foundation
import HTTPTypes
import Logging
import NIOCore
import Synchronization

/// What is kept, answered where its request is read: to hand a request to a task takes longer than to answer it.
///
/// Only where the database tells its version at once; a question to a server is not waited for here.
struct KeptPages: Sendable {
  struct Answer {
    var head: HTTPResponse
    var body: ByteBuffer
  }

  let site: Site
  private let date = HTTPDate()

  init(site: Site) { self.site = site }

  /// - Parameter request: without a body.
  /// - Returns: nil where the answer is not kept, or depends on more than the page.
  func answer(_ request: HTTPRequest, _ logger: Logger) -> Answer? {
    let start = ContinuousClock.now
    guard request.method == .get, Self.isPlain(request.headerFields), let key = site.key(of: request),
      let version = site.database.versionAtOnce(), let known = site.cache.answer(key, version)
    else { return nil }
    site.metrics.requestBegins()
    let number = RequestNumber.new()
    let isKnown = known.isNamed(in: request)
    var head = HTTPResponse(
      status: isKnown ? .notModified : .ok, headerFields: isKnown ? known.unchanged : known.headers)
    head.headerFields.append(HTTPField(name: RequestNumber.header, value: number))
    head.headerFields.append(HTTPField(name: .date, value: date.text(at: site.now())))
    var logger = logger
    if logger.logLevel <= .info { logger[metadataKey: RequestNumber.key] = "\(number)" }
    RequestRecord(metrics: site.metrics).record(
      request.method, known.route, head.status, ContinuousClock.now - start, logger)
    return Answer(head: head, body: isKnown ? ByteBuffer() : known.body)
  }

  /// Whether the connection stays as it is, and nothing follows.
  private static func isPlain(_ headers: HTTPFields) -> Bool {
    for field in headers {
      switch field.name {
      case .connection: if field.value.lowercased() != "keep-alive" { return false }
      case .contentLength, .transferEncoding, .upgrade, .expect: return false
      default: break
      }
    }
    return true
  }
}

/// The time as the header of an answer has it, written once a second.
private final class HTTPDate: Sendable {
  private struct Written {
    var second = Int.min
    var text = ""
  }

  private let written = Mutex(Written())
  private static let format = Date.VerbatimFormatStyle(
    format: """
      \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \
      \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT
      """,
    locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))

  func text(at moment: Date) -> String {
    let second = Int(moment.timeIntervalSince1970.rounded(.down))
    return written.withLock { written in
      if written.second != second { written = Written(second: second, text: moment.formatted(Self.format)) }
      return written.text
    }
  }
}
