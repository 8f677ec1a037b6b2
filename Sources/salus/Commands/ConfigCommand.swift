import ArgumentParser
import Foundation
import Vocabulary

struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the settings of an installation, and show which hold.",
    discussion: """
      Example:
        salus config check /etc/salus/salus.yaml
      """,
    subcommands: [CheckConfiguration.self, ShowConfiguration.self])
}

struct CheckConfiguration: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Name everything that is wrong with a file of settings.",
    discussion: """
      The files that it names (single sign-on, passwords, keys) are read as well; the database is not opened, and the \
      environment does not count. The status is 1 where something is wrong.

      Example:
        salus config check /etc/salus/salus.yaml
      """)

  @Argument(help: "The file.") var file: String
  @OptionGroup var report: ReportOptions

  struct Outcome: Encodable {
    var file: String
    var settings: [String]
  }

  func run() async throws {
    try await reporting(report.format) {
      let told = try Configuration(file: file, environment: [:])
      let faults = told.faults()
      guard faults.isEmpty else { throw Issues(faults) }
      let names = Setting.allCases.filter { told.values[$0].map { $0.origin != .standard } ?? false }.map(
        \.rawValue)
      switch report.format {
      case .json: try Console.printJSON(Outcome(file: file, settings: names))
      case .text:
        print("Nothing is wrong with \(file). It has \(names.count) of \(Setting.allCases.count) settings.")
      }
    }
  }
}

struct ShowConfiguration: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show which settings would hold for “salus serve”, and where each comes from.",
    discussion: """
      Passwords are hidden; the contents of files that settings name are not shown.

      Example:
        salus config show --config /etc/salus/salus.yaml
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  struct Line: Encodable {
    var setting: String
    var value: String?
    var from: String?
  }

  func run() async throws {
    try await reporting(report.format) {
      let told = try site.configuration()
      let lines = Setting.allCases.map { setting in
        Line(
          setting: setting.rawValue, value: told[setting].map(Configuration.hiding(passwordIn:)),
          from: told.values[setting]?.origin.text(for: setting))
      }
      switch report.format {
      case .json: try Console.printJSON(lines)
      case .text:
        let width = lines.map(\.setting.count).max() ?? 0
        for line in lines {
          let name = line.setting.padding(toLength: width, withPad: " ", startingAt: 0)
          print("\(name)  " + (line.value.map { "\($0)  (\(line.from ?? ""))" } ?? "none"))
        }
      }
    }
  }
}
