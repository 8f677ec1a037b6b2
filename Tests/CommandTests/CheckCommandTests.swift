import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  @Test func whatIsNotSoundIsToldWithItsPlaceAndStatus() throws {
    let program = Program()
    try program.run("init", "--example", "leicestershire")
    let sound = try program.run("check", "--format", "json")
    #expect(sound.status == 0 && sound.json["isSound"] as? Bool == true)
    let file = program.data.url.appendingPathComponent("data/salus.sqlite")
    var bytes = try Data(contentsOf: file)
    for index in bytes.count / 2..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: file)
    let found = try program.run("check", "--format", "json")
    #expect(found.status == 1 && found.json["isSound"] as? Bool == false)
    let checks = try #require(found.json["checks"] as? [[String: Any]])
    let findings = checks.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { ["check", "place", "problem", "remedy"].allSatisfy($0.keys.contains) })
    let text = try program.run("check")
    #expect(text.status == 1 && text.text.contains("is not sound"))
  }
}
