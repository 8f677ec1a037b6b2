import Testing

@testable import Records

struct GlyphTests {
  /// Papers long enough that the damaged words' neighbours are known from elsewhere.
  private func paper(_ damaged: String) -> String {
    let whole = """
      Good walks are for all. Food is sold there. For the town it was a Good year. Performance was measured.
      In December the paths were closed and in November they were not. Performance rose. Furthermore it rained.
      Care was taken by the NHS and the BCF. The BCF paid. The NHS helped. Care is good.
      """
    return whole + String(repeating: "\n\nThe town has many paths and people walk on them all day.", count: 150)
      + "\n\n" + damaged
  }

  private let damaged = """
    Dood walks were seen. Dood paths too, and Dood weather.
    terformance was better in 5ecember than in bovember.
    Cor the town it was well. Curthermore it was dry.
    /are was taken, and the ./C paid.
    """

  @Test func putsCapitalsRight() async throws {
    let reading = try await readPack([excerpt(paper(damaged))])
    let repairs = Dictionary(
      reading.understood.repairs.map { ($0.printed, $0.read) }, uniquingKeysWith: { first, _ in first })
    #expect(repairs["Dood"] == "Good")
    #expect(repairs["terformance"] == "Performance")
    #expect(repairs["5ecember"] == "December")
    #expect(repairs["bovember"] == "November")
    #expect(repairs["Curthermore"] == "Furthermore")
    #expect(repairs["/are"] == "Care")
    #expect(repairs["./C"] == "BCF")
    #expect(reading.understood.repairs.allSatisfy { $0.line > 300 })
  }

  @Test func leavesSoundTextAlone() async throws {
    let sound =
      "Wood was cut in May. The Males of the town, the 2nd team and Cor Anglais players met 24th June and/or later."
    #expect(try await readPack([excerpt(paper(sound))]).understood.repairs.isEmpty)
    #expect(try await readPack([excerpt(paper("In 5ecember all was still."))]).understood.repairs.isEmpty)
  }

  @Test func replacesWholeWordsOnly() {
    #expect("Cor Corn, Cor.".replacingWord("Cor", with: "For") == "For Corn, For.")
  }
}
