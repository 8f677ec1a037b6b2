import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    [], ["init"], ["import"], ["import", "areas"], ["import", "neighbours"], ["import", "boundaries"],
    ["import", "definition"], ["import", "fingertips"], ["import", "edition"], ["import", "pack"],
    ["verify", "fingertips"],
    ["read"], ["check-figures"], ["tables"], ["adopt"], ["reread"], ["dashboard"], ["methods"], ["serve"],
    ["people", "add"],
    ["people", "list"],
    ["audit", "verify"], ["move"], ["backup"], ["restore"], ["check"], ["schema"], ["config", "check"],
    ["config", "show"],
    ["version"], ["key", "rotate"],
  ])
  func everyCommandHasHelpWithAnExample(command: [String]) throws {
    let outcome = try Program().run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("  salus \(command.joined(separator: " "))"), "\(outcome.text)")
    #expect(outcome.text.lowercased().contains("example"))
  }

  @Test func anUnknownCommandIsRefused() throws {
    #expect(try Program().run("improt").status != 0)
  }
}
