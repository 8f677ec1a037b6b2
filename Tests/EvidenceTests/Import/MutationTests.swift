import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Evidence

/// Whatever happens to a file on its way, its rows are accounted for, or it is refused and nothing changes.
@Suite struct MutationTests {
  private static func mutate(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + random.below(5)) {
      guard !bytes.isEmpty else { break }
      let at = random.below(bytes.count)
      switch random.below(8) {
      case 0: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(30)))
      case 1:
        var lines = bytes.split(separator: 10).map(Array.init)
        lines.insert(lines[random.below(lines.count)], at: random.below(lines.count + 1))
        bytes = Array(lines.joined(separator: [10]))
      case 2: bytes.insert(34, at: at)
      case 3: bytes.insert(0, at: at)
      case 4: bytes.insert([0xFF, 0xC0, 0xE9, 0xED][random.below(4)], at: at)
      case 5: bytes[at] = UInt8(random.below(256))
      case 6: bytes.insert([10, 13, 44][random.below(3)], at: at)
      default: bytes.removeLast(random.below(min(200, bytes.count)))
      }
    }
    return bytes
  }

  @Test(.timeLimit(.minutes(2))) func rowsAreAccountedForOrTheFileIsRefused() async throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(6)
    var random = SplitMix(12)
    let original = Array(Export.text(Export.sample).utf8)
    let bench = try await ImportBench()
    try await bench.take(original)
    var (taken, refused) = (0, 0)
    while taken + refused < 80 || taken + refused < 600 && clock.now < end {
      let bytes = Self.mutate(original, &random)
      let before = try await bench.dump()
      do {
        let report = try await bench.take(
          bytes, day: 2, batchSize: 1 + random.below(20), waitingRows: random.below(40))
        taken += 1
        #expect(report.isBalanced, "\(report)")
        let read = try ReadRecord.all(bytes).count - 1
        // A quote that swallows lines is undone, which only ever makes more rows.
        #expect(report.rows >= read)
        if report.rejected > 0 {
          let rejects = try ReadRecord.all(Array(bench.rejectsText(report).utf8))
          #expect(rejects.count == report.rejected + 1)
        }
        if report.importID == nil { #expect(try await bench.dump() == before) }
        let again = try await bench.take(bytes, day: 3)
        #expect(again.importID == nil, "\(again)")
        #expect(again.accepted + again.revised == 0)
      } catch let issues as Issues {
        refused += 1
        #expect(!issues.all.isEmpty)
        #expect(try await bench.dump() == before)
      }
      for file in bench.rejectsFiles {
        try FileManager.default.removeItem(at: bench.rejects.appendingPathComponent(file))
      }
    }
    #expect(taken > 30)
    #expect(refused > 5)
    let check = try await bench.database.read { try $0.value("PRAGMA integrity_check", as: String.self) }
    #expect(check == "ok")
  }
}
