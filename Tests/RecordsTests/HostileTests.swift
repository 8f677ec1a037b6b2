import Testing

@testable import Records

/// Files made to take for ever, or all memory: each is read in about the time of its length, or refused.
struct HostileTests {
  private func time(_ text: String) async throws -> Duration {
    let clock = ContinuousClock()
    return try await clock.measure { _ = try await readPack([excerpt(text)]) }
  }

  private let report = "TOWN BOARD: 1 MAY 2024\nREPORT OF X\nTITLE\nPurpose of report\n1. Text\n"
  private let minutes =
    "Minutes of a meeting of the Town Board held at X on 1 May 2024.\n\nPRESENT\n\nAnn Bell\n\n"

  @Test(arguments: [
    "one paragraph without end", "numbers without order", "short lines", "an agenda's row without end",
    "one minute without end",
  ])
  func growsWithItsLengthOnly(_ kind: String) async throws {
    func text(_ count: Int) -> String {
      switch kind {
      case "one paragraph without end":
        report + String(repeating: "and more of it all the time here\n", count: count)
      case "numbers without order":
        report + (0..<count).map { "\($0 * 7 % 900). Text that is as long as this\n" }.joined()
      case "short lines": (0..<count).map { $0 % 3 == 0 ? "12\n" : "abc\n" }.joined()
      case "an agenda's row without end":
        "AGENDA\n\n1. One\n2. Two\n" + String(repeating: "more of its title\n", count: count)
      default:
        minutes + "1. One.\n\nRESOLVED:\n\nThat " + String(repeating: "and more of it\n", count: count)
          + "\n2. Two.\n"
      }
    }
    _ = try await time(text(100))
    let short = try await time(text(1_000))
    let long = try await time(text(8_000))
    // Eight times the text; a square law would take sixty-four times as long.
    #expect(long < short * 30 + .milliseconds(200), "\(short), then \(long)")
  }

  @Test func refusesWhatIsTooMuch() async {
    var limits = ReadLimits()
    limits.bytes = 100
    await #expect(throws: ReadError.tooManyBytes(limit: 100)) {
      try await readPack(
        [excerpt(String(repeating: "x", count: 60)), excerpt(String(repeating: "x", count: 60))], limits: limits
      )
    }
    await #expect(throws: ReadError.nothingGiven) { try await readPack([]) }
    await #expect(throws: ReadError.empty(file: "a.txt")) { try await readPack([excerpt("", name: "a.txt")]) }
    await #expect(throws: ReadError.unknownFormat(file: "a.bin")) {
      try await readPack([SourceFile(name: "a.bin", bytes: [0, 1, 2])])
    }
  }

  @Test func everyErrorSaysWhatToDo() {
    let errors: [ReadError] = [
      .nothingGiven, .unknownFormat(file: "a"), .empty(file: "a"), .tooManyBytes(limit: 1),
      .tooManyLines(file: "a", limit: 1),
      .lineTooLong(file: "a", line: 2, limit: 1), .tooDeep(file: "a", limit: 1),
      .unfoldsTooFar(file: "a", limit: 1),
      .tookTooLong(file: "a", limit: .seconds(1)), .noPDFReader, .damaged(file: "a", reason: "r"),
      .noText(file: "a"),
    ]
    #expect(Set(errors.map(\.description)).count == errors.count)
    #expect(errors.allSatisfy { !$0.description.hasSuffix(".") && !$0.description.isEmpty })
  }
}
