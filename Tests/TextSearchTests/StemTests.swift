import Testing

@testable import TextSearch

@Suite struct StemTests {
  /// Source: the examples of Porter (1980) for each step.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("feed", "feed"),
    ("agreed", "agre"),
    ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"),
    ("conflated", "conflat"),
    ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"), ("falling", "fall"),
    ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"), ("filing", "file"), ("happy", "happi"),
    ("sky", "sky"),
    ("relational", "relat"), ("conditional", "condit"), ("rational", "ration"), ("valenci", "valenc"),
    ("digitizer", "digit"), ("radically", "radic"), ("differently", "differ"), ("vilely", "vile"),
    ("analogously", "analog"), ("vietnamization", "vietnam"), ("predication", "predic"), ("operator", "oper"),
    ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"), ("callousness", "callous"),
    ("formality", "formal"), ("sensitivity", "sensit"), ("sensibility", "sensibl"), ("triplicate", "triplic"),
    ("formative", "form"), ("formalize", "formal"), ("electrical", "electr"), ("hopeful", "hope"),
    ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"), ("inference", "infer"),
    ("airliner", "airlin"),
    ("adjustable", "adjust"), ("defensible", "defens"), ("irritant", "irrit"), ("replacement", "replac"),
    ("adjustment", "adjust"), ("dependent", "depend"), ("adoption", "adopt"), ("communism", "commun"),
    ("activate", "activ"), ("homologous", "homolog"), ("effective", "effect"), ("probate", "probat"),
    ("rate", "rate"),
    ("cease", "ceas"), ("controlling", "control"), ("roll", "roll"),
  ])
  func stemsAsPublished(word: String, stem: String) { #expect(englishStem(word) == stem) }

  @Test func whatIsNoEnglishWordStays() {
    for word in ["", "as", "2023", "café", "a1c"] { #expect(englishStem(word) == word) }
  }
}

@Suite struct WordTests {
  private func words(_ text: String) -> [String] { textWords(text).map(\.folded) }

  @Test func wordsAreRunsOfLettersAndDigits() {
    #expect(
      words("The Board’s follow-up, 2023/24: £1.5m (12,345) — 3.") == [
        "the", "board", "follow", "up", "2023", "24", "1.5m", "12345", "3",
      ])
    #expect(words("Café NAÏVE coﬀee don't it's") == ["cafe", "naive", "coﬀee", "don", "t", "it"])
    #expect(words("  … — \u{2019}s '").isEmpty == false)
    #expect(words("").isEmpty)
    #expect(words("1,2,3 and 1.") == ["1", "2", "3", "and", "1"])
  }

  @Test func placesAreThoseOfTheWords() {
    let text = "Leicestershire’s café"
    let bytes = Array(text.utf8)
    #expect(
      textWords(text).map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Leicestershire", "café"])
  }

  @Test func aLimitIsKept() { #expect(textWords("a b c", limit: 2).count == 2) }
}
