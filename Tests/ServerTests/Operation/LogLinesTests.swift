import Foundation
import Logging
import Synchronization
import Testing

@testable import Server

/// What is written to the log, line by line.
final class WrittenLog: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }

  func logger(_ format: LogLines.Format = .logfmt, level: Logger.Level = .debug) -> Logger {
    Logger(label: "test") { _ in
      LogLines(format, level: level, now: { Date(timeIntervalSince1970: 1_700_000_000) }) { self.add($0) }
    }
  }
}

@Suite struct LogLinesTests {
  @Test func anEventIsOneLineOfNamesAndValues() {
    let log = WrittenLog()
    var logger = log.logger()
    logger[metadataKey: RequestNumber.key] = "ABC"
    logger[metadataKey: "hb.request.id"] = "long"
    logger.notice("two words", metadata: ["status": "200", "empty": "", "quote": "a\"b=c"])
    #expect(
      log.all == [
        #"time=2023-11-14T22:13:20.000Z level=notice request=ABC message="two words" empty="" quote="a\"b=c" status=200"#
          + "\n"
      ])
  }

  @Test func noTextBreaksTheLineOrTheTerminal() throws {
    for format in LogLines.Format.allCases {
      let log = WrittenLog()
      log.logger(format).error(
        "one\ntwo\r\n\u{1B}[31m red \u{2028} \u{9B} \\ \"x\" é", metadata: ["k\n": "v\n"])
      let line = try #require(log.all.first)
      #expect(log.all.count == 1 && line.hasSuffix("\n"))
      #expect(line.unicodeScalars.dropLast().allSatisfy { $0.properties.generalCategory != .control })
      #expect(line.contains("é") && !line.contains("\u{2028}"))
    }
  }

  @Test func jsonIsJSON() throws {
    let log = WrittenLog()
    log.logger(.json).error("one\ntwo \"x\" \\ é\u{7F}", metadata: ["status": "500"])
    let line = try #require(log.all.first)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
    #expect(json["message"] == "one\ntwo \"x\" \\ é\u{7F}")
    #expect(json["level"] == "error" && json["status"] == "500" && json["time"] == "2023-11-14T22:13:20.000Z")
  }

  @Test func whatIsBelowTheLevelIsNotWritten() {
    let log = WrittenLog()
    let logger = log.logger(level: .notice)
    logger.info("no")
    logger.notice("yes")
    #expect(log.all.count == 1)
  }
}
