import DatabaseSupport
import Foundation
import Store
import Testing

@testable import People

/// The life of a second step: set up, confirmed, asked for, used up, removed.
@Suite struct SecondFactorTests {
  private struct Device {
    let site: Site
    let person: SignedIn
    let code: OneTimeCode
    var recoveryCodes: [Secret] = []

    init(on kind: DatabaseKind, isOn: Bool = true) async throws {
      site = try await Site(on: kind)
      person = try await site.person("Amara")
      let before = site.environment
      let secret = [UInt8](repeating: 7, count: 20)
      var fixed = before
      fixed.random = { $0 == 20 ? secret : before.random($0) }
      let shown = try await SetUpSecondFactor(person).perform(in: fixed)
      #expect(shown.secret.text == Base32.text(secret))
      code = OneTimeCode(secret: secret)
      guard isOn else { return }
      recoveryCodes = try await ConfirmSecondFactor(person, code: now).perform(in: before)
      site.wait(60)
    }

    var now: Secret { Secret(code.code(step: OneTimeCode.step(at: site.now))) }

    func sessions() async throws -> [Int] {
      let (now, limits, id) = (site.now, site.environment.limits, person.account.id)
      return try await site.database.read {
        try SessionRepository($0).all(of: id, at: now, limits: limits).map(\.id)
      }
    }

    func pending() async throws -> Secret {
      guard case .codeNeeded(let pending) = try await site.signIn("Amara") else { throw Refusal.noSecondFactor }
      return pending
    }

    func enter(_ code: Secret, _ pending: Secret) async throws -> EnterCode.Answer {
      try await EnterCode(pending: pending, code: code, visitor: Site.visitor).perform(in: site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func untilItIsConfirmedNothingIsAskedFor(on kind: DatabaseKind)
    async throws
  {
    let device = try await Device(on: kind, isOn: false)
    _ = try await device.site.token("Amara")
    await #expect(throws: Refusal.wrongCode) {
      _ = try await ConfirmSecondFactor(device.person, code: Secret("000000")).perform(
        in: device.site.environment)
    }
    _ = try await device.site.token("Amara")
  }

  @Test(arguments: DatabaseKind.allCases) func theCodeIsTheSecondStep(on kind: DatabaseKind) async throws {
    let device = try await Device(on: kind)
    let pending = try await device.pending()
    #expect(try await device.site.resume(pending) == nil)
    #expect(try await device.enter(Secret("000000"), pending) == .refused)
    guard case .signedIn(let token) = try await device.enter(device.now, pending) else {
      Issue.record("refused")
      return
    }
    #expect(try await device.site.resume(token)?.account == device.person.account)
    #expect(try await device.enter(device.now, pending) == .expired)
    #expect(try await device.site.audit().last?.new == "password and code")
  }

  @Test(arguments: DatabaseKind.allCases) func aCodeIsUsedOnce(on kind: DatabaseKind) async throws {
    let device = try await Device(on: kind)
    let (first, second) = (try await device.pending(), try await device.pending())
    let code = device.now
    guard case .signedIn = try await device.enter(code, first) else {
      Issue.record("refused")
      return
    }
    #expect(try await device.enter(code, second) == .refused)
    device.site.wait(30)
    guard case .signedIn = try await device.enter(device.now, second) else {
      Issue.record("refused")
      return
    }
  }

  @Test(arguments: DatabaseKind.allCases) func theFirstStepLastsTenMinutes(on kind: DatabaseKind) async throws {
    let device = try await Device(on: kind)
    let pending = try await device.pending()
    device.site.wait(600)
    #expect(try await device.enter(device.now, pending) == .expired)
    #expect(try await device.enter(device.now, Secret("made up")) == .expired)
  }

  @Test(arguments: DatabaseKind.allCases) func guessesAreSlowedDownAcrossSignIns(on kind: DatabaseKind)
    async throws
  {
    let device = try await Device(on: kind)
    for _ in 0..<5 { #expect(try await device.enter(Secret("000000"), device.pending()) == .refused) }
    let pending = try await device.pending()
    #expect(try await device.enter(device.now, pending) == .tryAgain(at: device.site.now.addingTimeInterval(1)))
    device.site.wait(1)
    guard case .signedIn = try await device.enter(device.now, pending) else {
      Issue.record("refused")
      return
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aRecoveryCodeIsUsedOnceHoweverItIsTyped(on kind: DatabaseKind)
    async throws
  {
    let device = try await Device(on: kind)
    #expect(device.recoveryCodes.count == 10)
    #expect(Set(device.recoveryCodes).count == 10)
    let typed = Secret(device.recoveryCodes[3].text.lowercased().replacing("-", with: " "))
    guard case .signedIn = try await device.enter(typed, device.pending()) else {
      Issue.record("refused")
      return
    }
    #expect(try await device.enter(device.recoveryCodes[3], device.pending()) == .refused)
    let left = try await device.site.database.read {
      try SecondFactorRepository($0).codesLeft(of: device.person.account.id)
    }
    #expect(left == 9)
    #expect(
      try await device.site.audit().last { $0.action == "session.started" }?.new == "password and recovery code"
    )
    #expect(
      try await !device.site.everythingKept().contains(device.recoveryCodes[4].text.replacing("-", with: "")))
  }

  @Test(arguments: DatabaseKind.allCases) func itNeedsARecentSignInAndIsSetUpOnce(on kind: DatabaseKind)
    async throws
  {
    let device = try await Device(on: kind)
    await #expect(throws: Refusal.secondFactorIsOn) {
      _ = try await SetUpSecondFactor(device.person).perform(in: device.site.environment)
    }
    await #expect(throws: Refusal.secondFactorIsOn) {
      _ = try await ConfirmSecondFactor(device.person, code: device.now).perform(in: device.site.environment)
    }
    device.site.wait(1000)
    await #expect(throws: Refusal.signInAgain) {
      _ = try await SetUpSecondFactor(device.person).perform(in: device.site.environment)
    }
    await #expect(throws: Refusal.signInAgain) {
      try await RemoveSecondFactor(.own(device.person)).perform(in: device.site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func itsOwnerRemovesIt(on kind: DatabaseKind) async throws {
    let device = try await Device(on: kind)
    try await RemoveSecondFactor(.own(device.person)).perform(in: device.site.environment)
    _ = try await device.site.token("Amara")
    #expect(try await device.site.actions().contains("second-step.off"))
    await #expect(throws: Refusal.noSecondFactor) {
      try await RemoveSecondFactor(.own(device.person)).perform(in: device.site.environment)
    }
  }

  @Test(arguments: DatabaseKind.allCases) func anAdministratorRemovesItForWhoLostTheirDevice(
    on kind: DatabaseKind
  ) async throws {
    let device = try await Device(on: kind)
    let id = device.person.account.id
    let officer = try await device.site.person("Ola", .officer)
    await #expect(throws: Refusal.notPermitted(.managePeople, body: Site.board)) {
      try await RemoveSecondFactor(.administrator(account: id, body: Site.board, requester: .person(officer)))
        .perform(in: device.site.environment)
    }
    let elsewhere = try await device.site.person("Eve", .administrator, in: Site.otherBoard)
    await #expect(throws: Refusal.administersElsewhere(body: Site.board)) {
      try await RemoveSecondFactor(
        .administrator(account: id, body: Site.otherBoard, requester: .person(elsewhere))
      )
      .perform(in: device.site.environment)
    }
    let admin = try await device.site.person("Ben")
    try await RemoveSecondFactor(.administrator(account: id, body: Site.board, requester: .person(admin)))
      .perform(
        in: device.site.environment)
    _ = try await device.site.token("Amara")
  }

  /// What was signed in without it, or on the device that is lost, is not trusted any longer.
  @Test(arguments: DatabaseKind.allCases) func turningItOnOrOffEndsTheOtherSessions(on kind: DatabaseKind)
    async throws
  {
    let device = try await Device(on: kind, isOn: false)
    let (site, id) = (device.site, device.person.account.id)
    let other = try await site.token("Amara")
    _ = try await ConfirmSecondFactor(device.person, code: device.now).perform(in: site.environment)
    #expect(try await site.resume(other) == nil)
    #expect(try await device.sessions() == [device.person.session.id])
    try await RemoveSecondFactor(.own(device.person)).perform(in: site.environment)
    #expect(try await device.sessions() == [device.person.session.id])
    site.wait(60)
    _ = try await SetUpSecondFactor(device.person).perform(in: site.environment)
    try await site.database.write {
      try SecondFactorRepository($0).confirm(for: id, recoveryCodes: [], at: Site.start)
    }
    let admin = try await site.person("Ben")
    try await RemoveSecondFactor(.administrator(account: id, body: Site.board, requester: .person(admin)))
      .perform(in: site.environment)
    #expect(try await device.sessions() == [])
  }

  @Test(arguments: DatabaseKind.allCases) func anAdministratorGivesTheirPasswordFirst(on kind: DatabaseKind)
    async throws
  {
    let device = try await Device(on: kind)
    let admin = try await device.site.person("Ben")
    device.site.wait(1000)
    await #expect(throws: Refusal.signInAgain) {
      try await RemoveSecondFactor(
        .administrator(account: device.person.account.id, body: Site.board, requester: .person(admin))
      ).perform(in: device.site.environment)
    }
  }

  @Test func aSealedSecretOpensForItsAccountAndKeyOnly() throws {
    let key = try #require(SiteKey([UInt8](repeating: 1, count: 32)))
    let other = try #require(SiteKey([UInt8](repeating: 2, count: 32)))
    var sealed = try SealedSecret.seal([1, 2, 3], for: 7, key: key, random: PeopleEnvironment.systemRandom)
    #expect(try SealedSecret.open(sealed, for: 7, key: key) == [1, 2, 3])
    #expect(throws: StoreError.self) { try SealedSecret.open(sealed, for: 8, key: key) }
    #expect(throws: StoreError.self) { try SealedSecret.open(sealed, for: 7, key: other) }
    sealed[13] ^= 1
    #expect(throws: StoreError.self) { try SealedSecret.open(sealed, for: 7, key: key) }
    #expect(throws: StoreError.self) { try SealedSecret.open([], for: 7, key: key) }
  }

  @Test func theAddressForAQRCodeIsEscaped() throws {
    let address = SetUpSecondFactor.address(
      "MZXW6", email: try EmailAddress("a+b@example.org"), site: "Health & Wellbeing: Zoë")
    #expect(
      address
        == "otpauth://totp/Health%20%26%20Wellbeing%3A%20Zo%C3%AB:a%2Bb%40example.org?secret=MZXW6&issuer=Health%20%26%20Wellbeing%3A%20Zo%C3%AB"
    )
  }
}
