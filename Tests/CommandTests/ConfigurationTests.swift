import Foundation
import People
import TestSupport
import Testing
import Vocabulary

@testable import salus

@Suite struct ConfigurationTests {
  private let folder = try! TemporaryFolder()

  private func file(_ text: String) throws -> String { try folder.file("salus.yaml", containing: text).path }

  /// Everything that is wrong with what was given, in the order in which it is told.
  private func faults(
    _ commandLine: [Setting: String] = [:], file text: String? = nil, environment: [String: String] = [:]
  ) throws -> [Vocabulary.Issue] {
    do {
      return try Configuration(
        commandLine: commandLine, file: try text.map(file), environment: environment
      ).faults()
    } catch let issues as Issues {
      return issues.all
    }
  }

  @Test func whatIsStrongerHolds() throws {
    let path = try file("host: 10.0.0.1\nport: 1001\npublic-address: https://file.example\ndata: kept/here\n")
    let told = try Configuration(
      commandLine: [.port: "1003"], file: path,
      environment: [
        "SALUS_PORT": "1002", "SALUS_PUBLIC_ADDRESS": "https://environment.example", "SALUS_HOST": "",
      ])
    #expect(told.port == 1003)
    #expect(told.publicAddress?.absoluteString == "https://environment.example")
    #expect(told.host == "10.0.0.1")
    #expect(!told.isBehindProxy)
    // A path in the file is meant from where the file is.
    #expect(told.folder.path == folder.url.appendingPathComponent("kept/here").path)
    #expect(told.values[.host]?.origin == .file(path, line: 1))
    #expect(told.values[.port]?.origin == .commandLine)
    #expect(told.values[.behindProxy]?.origin == .standard)
  }

  @Test func aFileOfCommentsSaysNothing() throws {
    for text in ["", "# port: 1\n", "\n  # nothing\n\n"] {
      #expect(try faults(file: text).isEmpty)
    }
    let named = try Configuration(environment: ["SALUS_CONFIG": try file("port: 1001")])
    #expect(named.port == 1001)
  }

  @Test func everyFaultIsNamedAtOnceWithItsPlace() throws {
    let text = """
      prot: 8080
      port: 80800
      behind-proxy: yes please
      public-address: board.example.gov.uk
      colour: green
      host: [a, b]
      key-file:
      """
    let found = try faults(
      [.port: "-1"], file: text, environment: ["SALUS_DATBASE": "x", "SALUS_BEHIND_PROXY": "1"])
    let expected: [(Int?, String, String)] = [
      (1, "prot", "Did you mean “port”?"), (2, "port", "0 to 65535"), (3, "behind-proxy", "true or false"),
      (4, "public-address", "https://"), (5, "colour", "The settings are host, port"),
      (6, "host", "Write one value"), (7, "key-file", "Give it a value"),
      (nil, "SALUS_DATBASE", "SALUS_DATABASE"), (nil, "SALUS_BEHIND_PROXY", "true or false"),
      (nil, "--port", "0 to 65535"),
    ]
    #expect(found.count == expected.count, "\(found)")
    for (fault, (line, field, remedy)) in zip(found, expected) {
      #expect(fault.line == line && fault.field == field, "\(fault)")
      #expect(fault.remedy?.contains(remedy) == true, "\(fault)")
    }
  }

  @Test(arguments: [
    ("port: [", "salus.yaml"), ("- port", "name: value"), ("port: 1\nport: 2", "port"),
    ("just words", "name: value"),
  ])
  func whatIsNoFileOfSettingsIsRefused(text: String, told: String) throws {
    let found = try faults(file: text)
    #expect(found.count == 1)
    #expect(found.first?.description.contains(told) == true, "\(found)")
  }

  @Test func aFileThatIsNotThereIsRefused() throws {
    #expect(throws: Issues.self) { try Configuration(file: "/nowhere/salus.yaml", environment: [:]) }
  }

  @Test func othersVariablesAreLeftAlone() throws {
    #expect(try faults(environment: ["SALUS_RECORD": "1", "SALUS_SHARED": "x", "PORT": "none"]).isEmpty)
  }

  @Test func aPasswordStaysOutOfTheFileAndOutOfWhatIsSaid() throws {
    let found = try faults(file: "database: postgres://salus:hunter2@db/salus")
    #expect(found.map(\.field) == ["database"])
    #expect(!"\(found)".contains("hunter2"))
    #expect(found.first?.remedy?.contains("database-password-file") == true)
    for broken in ["postgres://salus:hunter2@", "mysql://salus:hunter2@db/salus", "postgres://u:hunter2@@h"] {
      #expect(!"\(try faults(environment: ["SALUS_DATABASE": broken]))".contains("hunter2"))
    }
    #expect(
      Configuration.hiding(passwordIn: "postgres://u:hunter2@db/salus?password=hunter2&sslmode=require")
        == "postgres://u:(hidden)@db/salus?password=(hidden)&sslmode=require")
    #expect(Configuration.hiding(passwordIn: "https://a.example:80/@x") == "https://a.example:80/@x")
  }

  @Test func aPasswordComesFromAFileOfItsOwn() throws {
    _ = try folder.file("password", containing: "a b/@ä\n")
    let told = try Configuration(
      file: try file("database: postgres://salus@db/salus\ndatabase-password-file: password"), environment: [:])
    #expect(told.faults().isEmpty)
    #expect(try told.databaseAddress() == "postgres://salus@db/salus?password=a%20b%2F%40%C3%A4")
    _ = try folder.file("password", containing: " \n")
    #expect(told.faults().map(\.field) == ["database-password-file"])
    #expect(try faults([.databasePasswordFile: "password"]).map(\.field) == ["--database-password-file"])
  }

  @Test func aFolderThatACommandIsToldComesBeforeADatabaseItIsNot() throws {
    let environment = ["SALUS_DATABASE": "postgres://salus@db/salus"]
    #expect(try Configuration(commandLine: [.data: "here"], environment: environment).databaseAddress() == nil)
    #expect(try Configuration(environment: environment).databaseAddress() != nil)
    #expect(
      try Configuration(
        commandLine: [.data: "here", .database: "postgres://other"], environment: environment
      ).databaseAddress() == "postgres://other")
  }

  @Test func othersReachTheSiteOnlyByAnAddressItKnows() throws {
    for host in ["0.0.0.0", "192.0.2.1", "::", "board.example.gov.uk", "127.evil.example"] {
      let found = try faults([.host: host])
      #expect(found.map(\.field) == ["--host"], "\(host)")
      #expect(found.first?.remedy?.contains("public-address") == true)
      #expect(try faults([.host: host, .publicAddress: "https://board.example.gov.uk"]).isEmpty)
    }
    for host in ["127.0.0.1", "127.0.1.1", "localhost", "::1"] { #expect(try faults([.host: host]).isEmpty) }
  }

  @Test func aSiteThatThePublicReachesDemandsASecondStepOfAdministrators() throws {
    func demanded(_ told: [Setting: String]) throws -> Set<Role> {
      try Configuration(commandLine: told, environment: [:]).secondStepFor
    }
    let address = "https://board.example.gov.uk"
    #expect(try demanded([:]) == [])
    #expect(try demanded([.publicAddress: address]) == [.administrator])
    #expect(try demanded([.publicAddress: address, .secondStepFor: "none"]) == [])
    #expect(try demanded([.secondStepFor: "administrator, officer"]) == [.administrator, .officer])
    for text in ["king", "administrator,", "none,officer", ","] {
      #expect(try faults([.secondStepFor: text]).map(\.field) == ["--second-step-for"], "\(text)")
    }
  }

  @Test func sessionsAndRequestsHaveTheirBounds() throws {
    let told = try Configuration(
      commandLine: [.sessionIdleMinutes: "30", .sessionWholeHours: "12"], environment: [:])
    #expect(told.sessionLimits == SessionLimits(idle: 1800, absolute: 43_200))
    #expect(try Configuration(environment: [:]).sessionLimits == SessionLimits())
    for (setting, text) in [
      (Setting.sessionIdleMinutes, "4"), (.sessionWholeHours, "721"), (.apiRequestsPerMinute, "0"),
      (.apiRequestsPerMinute, "many"),
    ] { #expect(try faults([setting: text]).map(\.field) == [setting.option]) }
  }
}
