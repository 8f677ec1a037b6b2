import ArgumentParser
import Evidence
import Foundation
import People
import Server
import Store
import Vocabulary

struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Add the first people who may sign in; the site does the rest.",
    discussion: """
      Example:
        salus people add --name "Ada Example" --email ada@example.gov.uk --role administrator
      """,
    subcommands: [AddPerson.self, ListPeople.self])
}

struct AddPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make an account with a role.",
    discussion: """
      The password is asked for at the terminal, or read as one line from standard input. It needs at least 12 \
      characters.

      Example:
        salus people add --name "Ada Example" --email ada@example.gov.uk --role administrator < password.txt
      """)

  @Option(help: "As others should see it.") var name: String
  @Option(help: "What they sign in with.") var email: String
  @Option(help: "reader, contributor, officer, analyst or administrator.") var role: Role
  @OptionGroup var data: DataOptions

  func run() async throws {
    try await reporting(.text) {
      let password = Secret(try Self.readPassword())
      let configuration = try data.configuration()
      let database = try await configuration.openDatabase()
      let environment = PeopleEnvironment(
        database: database, siteName: "Salus", key: try configuration.keyFile.read())
      let account = try await CreateAccount(
        name: name, email: email, credential: .password(password), role: role, in: Site.body,
        by: .machine(user: NSUserName())
      ).perform(in: environment)
      try database.close()
      print("\(account.name) (\(account.email)) may sign in as \(role.rawValue).")
    }
  }

  private static func readPassword() throws -> String {
    if isatty(STDIN_FILENO) == 1 {
      guard let typed = getpass("Password: ") else { throw Failure("No password was given.") }
      let first = String(cString: typed)
      guard let again = getpass("The same again: "), String(cString: again) == first else {
        throw Failure("The two passwords differ.", remedy: "Try again.")
      }
      return first
    }
    guard let line = readLine(), !line.isEmpty else {
      throw Failure("No password was given.", remedy: "Write it as one line to standard input.")
    }
    return line
  }
}

struct ListPeople: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List who has a role.",
    discussion: """
      Example:
        salus people list --format json
      """)

  @OptionGroup var report: ReportOptions
  @OptionGroup var data: DataOptions

  private struct Person: Encodable {
    var name: String
    var email: String
    var roles: [String]
  }

  func run() async throws {
    try await reporting(report.format) {
      let database = try await data.open()
      let people = try await database.read { connection in
        try RoleRepository(connection).people(in: Site.body).map { account, roles in
          Person(
            name: account.name, email: account.email.text,
            roles: Role.allCases.filter(roles.contains).map(\.rawValue))
        }
      }
      try database.close()
      switch report.format {
      case .json: try Console.printJSON(people)
      case .text:
        for person in people {
          print("\(person.name) (\(person.email)): \(person.roles.joined(separator: ", "))")
        }
        if people.isEmpty { print("Nobody yet: salus people add --help") }
      }
    }
  }
}

extension Role: ExpressibleByArgument {}
