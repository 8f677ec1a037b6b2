import Foundation
import TestSupport
import Testing

@testable import Records

/// Real packs against what a person read in them.
@Suite(.enabled(if: Shared.isPresent, Comment(rawValue: Shared.absent)))
struct PackTests {
  @Test func digests() {
    // FIPS 180-4 and NIST's example values.
    #expect(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test(arguments: ["2019-01-24", "2021-07-08", "2023-10-31"])
  func boardPacks(_ day: String) async throws {
    let name = "health-and-wellbeing-board-\(day).txt"
    let truth = try #require(try PackTruth.all()[name])
    let bytes = [UInt8](try Data(contentsOf: Shared.file("packs/\(name)")))
    let reading = try await readPack([SourceFile(name: name, bytes: bytes)])
    let scores = truth.scores(of: reading)
    for (part, score) in scores { #expect(score >= 0.97, "\(name): \(part)") }
    #expect(reading.understood.share < 0.02)
    // One pack's appendix has damaged capitals; the others are sound.
    #expect(reading.understood.repairs.isEmpty == (day != "2019-01-24"))
  }

  @Test func cabinetPapers() async throws {
    let papers = ["agenda", "minutes", "integrated-care-report", "equality-impact-assessment", "measures"]
    let files = try papers.map { paper in
      let name = "kent-cabinet-2025-01-30-\(paper).pdf"
      return SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: Shared.file("packs/pdf/\(name)"))))
    }
    let reading = try await readPack(files)
    let scores = try #require(try PackTruth.all()["pdf"]).scores(of: reading)
    for (part, score) in scores { #expect(score >= 0.97, "\(part)") }
    #expect(reading.understood.share < 0.02)
    #expect(reading.files.map(\.pages) == [2, 17, 9, 4, 31])
  }
}
