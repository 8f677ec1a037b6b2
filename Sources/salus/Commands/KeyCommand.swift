import ArgumentParser
import Foundation
import People
import Store

struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Change the site's own key.",
    discussion: """
      Example:
        salus key rotate
      """,
    subcommands: [RotateKeyCommand.self])
}

struct RotateKeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Make a new key for the site and seal with it what was sealed with the former.",
    discussion: """
      Stop the site first, on every machine: a server keeps the key that it began with. Second steps of sign-in go on \
      as they are; sessions do too, unless they are to end. Forms that are open have to be opened again. If it is \
      interrupted, run it again. Where somebody may have had the key and the database, take second steps away and \
      have them set up anew: they may know the secrets.

      Examples:
        salus key rotate
        salus key rotate --sign-everybody-out
      """)

  @Flag(name: .customLong("sign-everybody-out"), help: "End every session too.")
  var signsEverybodyOut = false

  @OptionGroup var report: ReportOptions
  @OptionGroup var data: DataOptions

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.open()
      let file = try data.configuration().keyFile
      let environment = PeopleEnvironment(database: database, siteName: "Salus", key: try file.readOrMake())
      let outcome = try await rotate(file, environment)
      try database.close()
      switch report.format {
      case .json: try Console.printJSON(outcome)
      case .text:
        print("The site has a new key. Second steps sealed with it: \(outcome.secondSteps).")
        if signsEverybodyOut { print("Sessions ended: \(outcome.sessionsEnded).") }
        print("Put \(file.url.path) in the backup, and on every machine that serves this database.")
      }
    }
  }

  private func rotate(_ file: SiteKeyFile, _ environment: PeopleEnvironment) async throws -> RotateKey.Outcome {
    // Interrupted behind the database's change: what is left is the file.
    let wasInterrupted = file.next.exists
    let next = try file.next.readOrMake()
    if wasInterrupted, try await RotateKey.opens(next, in: environment) == true {
      let sealed = try await environment.database.read { try SecondFactorRepository($0).count() }
      try file.useNext()
      return RotateKey.Outcome(secondSteps: sealed, sessionsEnded: 0)
    }
    do {
      let outcome = try await RotateKey(to: next, endsSessions: signsEverybodyOut, user: NSUserName()).perform(
        in: environment)
      try file.useNext()
      return outcome
    } catch let error as StoreError {
      try? FileManager.default.removeItem(at: file.next.url)
      throw error
    }
  }
}
