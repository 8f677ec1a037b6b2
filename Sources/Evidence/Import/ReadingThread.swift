import CSVRecords
import Crypto
import Foundation
import Store
import Vocabulary

/// Reads a file on a thread of its own and hands its rows on in batches.
enum ReadingThread {
  /// What is known only when the whole file was read.
  final class Result: @unchecked Sendable {
    // Written by the reading thread before the queue is finished, read by the other side after that: the
    // queue's condition orders the two.
    fileprivate(set) var sha256 = ""
    fileprivate(set) var unknownColumns: [String] = []
  }

  static func start(
    source: SourceFile, batchSize: Int
  ) -> (queue: BatchQueue<FingertipsBatch>, result: Result) {
    let queue = BatchQueue<FingertipsBatch>(capacity: 4)
    let result = Result()
    let thread = Thread {
      do {
        try read(source, batchSize: batchSize, into: queue, result)
        queue.finish()
      } catch let failure as ReadFailure {
        queue.finish(
          Issues(Issue(file: source.name, problem: "the file could not be read to its end: \(failure)")))
      } catch {
        queue.finish(error)
      }
    }
    thread.name = "salus.reading"
    thread.stackSize = 1 << 20
    thread.start()
    return (queue, result)
  }

  private static func read(
    _ source: SourceFile, batchSize: Int, into queue: BatchQueue<FingertipsBatch>, _ result: Result
  ) throws {
    let descriptor = open(source.url.path, O_RDONLY)
    guard descriptor >= 0 else { throw ReadFailure(code: errno) }
    defer { close(descriptor) }
    var hash = SHA256()
    let records = CSVRecordReader(descriptor: descriptor) { hash.update(bufferPointer: $0) }
    let reader = try FingertipsReader(records: records, file: source.name)
    result.unknownColumns = reader.header.unknown
    while let batch = try reader.nextBatch(size: batchSize) {
      guard queue.put(batch) else { return }
    }
    result.sha256 = hash.finalize().map { String(format: "%02x", $0) }.joined()
  }
}
