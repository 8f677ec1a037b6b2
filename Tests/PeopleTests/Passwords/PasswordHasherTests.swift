import Foundation
import Testing

@testable import People

@Suite struct PasswordHasherTests {
  private static let salt = [UInt8]("somesalt".utf8) + [UInt8](repeating: 0, count: 8)

  /// Made by the reference implementation's Python binding, argon2-cffi 25.1.0: `low_level.hash_secret` of this
  /// password and salt at this cost.
  @Test func theEncodingIsThatOfTheReferenceImplementation() async throws {
    let encoded = try await PasswordHasher().encode(Secret("marmalade lantern"), salt: Self.salt)
    #expect(
      encoded
        == "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQAAAAAAAAAAA$wtUiHdF7nTFWx8t5TnTUYLRFChePHBodeX2ulRkrnqw")
  }

  @Test func theDefaultIsTheLeastThatOWASPAsks() {
    #expect(PasswordHasher.Cost() == PasswordHasher.Cost(memory: 19_456, passes: 2, lanes: 1))
  }

  @Test func onlyThePasswordItselfIsRight() async throws {
    let hasher = PasswordHasher(cost: Site.cheap)
    let encoded = try await hasher.encode(Secret("marmalade lantern"), salt: Self.salt)
    #expect(try await hasher.verify(Secret("marmalade lantern"), against: encoded))
    for wrong in ["", "marmalade lanterN", "marmalade lantern ", "marmalade lanter", "marmalade lantern\u{0}"] {
      #expect(try await !hasher.verify(Secret(wrong), against: encoded))
    }
    #expect(try await !hasher.verify(Secret("marmalade lantern"), against: nil))
  }

  @Test func whatFollowsANullCharacterCounts() async throws {
    let hasher = PasswordHasher(cost: Site.cheap)
    let encoded = try await hasher.encode(Secret("marmalade\u{0}lantern"), salt: Self.salt)
    #expect(try await !hasher.verify(Secret("marmalade\u{0}lanterns"), against: encoded))
    #expect(try await !hasher.verify(Secret("marmalade"), against: encoded))
  }

  @Test func itIsTheSameHoweverAKeyboardComposesIt() async throws {
    let hasher = PasswordHasher(cost: Site.cheap)
    let encoded = try await hasher.encode(Secret("caf\u{e9} lantern mist"), salt: Self.salt)
    #expect(try await hasher.verify(Secret("cafe\u{301}\u{a0}lantern mist"), against: encoded))
  }

  @Test func theLongestIsNotCutShort() async throws {
    let hasher = PasswordHasher(cost: Site.cheap)
    let longest = String(repeating: "ab🦊d", count: 32)
    let encoded = try await hasher.encode(Secret(longest), salt: Self.salt)
    #expect(try await hasher.verify(Secret(longest), against: encoded))
    #expect(try await !hasher.verify(Secret(longest + "x"), against: encoded))
    #expect(try await !hasher.verify(Secret(String(longest.dropLast()) + "e"), against: encoded))
  }

  @Test func whatIsNotAnEncodingIsAFaultNotAWrongPassword() async throws {
    let hasher = PasswordHasher(cost: Site.cheap)
    await #expect(throws: PasswordHasher.Failure.self) {
      _ = try await hasher.verify(Secret("marmalade"), against: "$argon2id$v=19$m=8,t=1")
    }
  }

  @Test func anotherCostIsOutdated() async throws {
    let encoded = try await PasswordHasher(cost: Site.cheap).encode(Secret("marmalade"), salt: Self.salt)
    #expect(await !PasswordHasher(cost: Site.cheap).isOutdated(encoded))
    #expect(await PasswordHasher(cost: .init(memory: 16, passes: 1, lanes: 1)).isOutdated(encoded))
    #expect(await PasswordHasher(cost: .init(memory: 8, passes: 2, lanes: 1)).isOutdated(encoded))
    #expect(try await PasswordHasher().verify(Secret("marmalade"), against: encoded))
  }
}
