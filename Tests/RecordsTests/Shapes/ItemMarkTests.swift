import Testing

@testable import Records

struct ItemMarkTests {
  @Test(arguments: [
    ("(a) Agree it", ItemMark.Kind.letter("a"), "Agree it"),
    ("b) Note it", .letter("b"), "Note it"),
    ("A) Note it", .letter("a"), "Note it"),
    ("c. Note it", .letter("c"), "Note it"),
    ("(iv) A point", .roman("iv"), "A point"),
    ("(i) A point", .roman("i"), "A point"),
    ("(m)In spring", .letter("m"), "In spring"),
    ("12. The plan", .number(12), "The plan"),
    ("7.", .number(7), ""),
    ("3) The plan", .number(3), "The plan"),
    ("1.2.3 The plan", .decimal("1.2.3"), "The plan"),
    ("4.1. The plan", .decimal("4.1"), "The plan"),
    ("• The plan", .bullet, "The plan"),
    ("o The plan", .bullet, "The plan"),
  ])
  func reads(_ text: String, _ kind: ItemMark.Kind, _ rest: String) {
    let mark = ItemMark(text)
    #expect(mark?.kind == kind)
    #expect(mark?.rest == rest)
  }

  @Test func readsTheMarkAfterABullet() {
    let mark = ItemMark("- 17. The plan")
    #expect(mark?.number == 17)
    #expect(mark?.afterBullet == true)
  }

  @Test(arguments: [
    "J. Kaufman", "A plan", "2.5 million", "2023-24 saw", "one. Two", "", "(see below)", "1001 days",
  ])
  func refuses(_ text: String) {
    #expect(ItemMark(text) == nil)
  }
}
