import DatabaseSupport
import Foundation
import Store
import TestSupport
import Testing

@testable import Evidence

/// A file as Fingertips published it: 7,208 rows, of which 703 repeat another (counted with a spreadsheet).
@Suite(.enabled(if: Shared.isPresent, "\(Shared.absent)")) struct RealExportTests {
  private static let file = Shared.file("data/fingertips/injuries-0-14-upper-tier-2023-24.csv")

  @Test(arguments: DatabaseKind.allCases) func everyRowIsAccountedForAndAgainChangesNothing(
    on kind: DatabaseKind
  ) async throws {
    let bench = try await ImportBench(on: kind)
    let first = try await bench.take(Self.file)
    #expect(first.rows == 7208)
    #expect(first.counts == [6505, 0, 0, 703, 0])
    #expect(first.unknownColumns == [])
    #expect(
      first.learnedAreas.contains {
        $0.code == "E10000018" && $0.name == "Leicestershire" && $0.parents == ["E92000001"]
      })
    try await bench.database.checkpoint()
    let before = (try bench.bytes(), try await bench.dump())
    let second = try await bench.take(Self.file, day: 2)
    #expect(second.counts == [0, 6505, 0, 703, 0])
    #expect(second.importID == nil)
    #expect(try await bench.count("dataset_import") == 1)
    try await bench.database.checkpoint()
    #expect(try bench.bytes() == before.0)
    #expect(try await bench.dump() == before.1)
  }

  /// Each stored figure beside the digits at its row of the file.
  @Test(arguments: DatabaseKind.allCases) func storedDigitsAreThoseOfTheFile(on kind: DatabaseKind) async throws
  {
    let bench = try await ImportBench(on: kind)
    _ = try await bench.take(Self.file)
    let records = try ReadRecord.all(Array(Data(contentsOf: Self.file)))
    let values = Dictionary(
      uniqueKeysWithValues: records.dropFirst().compactMap { record -> (Int, String)? in
        guard case .fields(let fields) = record.content else { return nil }
        return (record.row, String(decoding: fields[12], as: UTF8.self))
      })
    let stored = try await bench.database.read { connection in
      try connection.rows("SELECT data FROM observation_block").flatMap {
        try ObservationBlock.decode(try $0.get(0))
      }
    }
    #expect(stored.count == 6505)
    for observation in stored {
      #expect(observation.numbers.value.text ?? "" == values[Int(observation.row)])
    }
  }
}
