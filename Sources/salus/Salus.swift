import ArgumentParser

@main
struct Salus: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "salus",
    abstract: "A Health and Wellbeing Board's figures and papers, from what was published to the page.",
    discussion: """
      Start with the worked example:
        salus init --example leicestershire
        salus serve

      Or with your own data:
        salus init
        salus import areas areas.csv
        salus import neighbours neighbours.csv --model cipfa-2024 --title "CIPFA nearest neighbours 2024"
        salus import definition dashboard.yaml
        salus import fingertips indicator-90284.csv
        salus dashboard leicestershire --format html --output dashboard.html

      With the board's papers:
        salus import pack board-pack.pdf --publish
        salus matters
      """,
    version: version,
    subcommands: [
      Init.self, Import.self, Verify.self, Read.self, CheckFigures.self, Tables.self, Adopt.self, Reread.self,
      MattersCommand.self,
      MakeDashboard.self,
      Methods.self, Serve.self,
      ConfigCommand.self, PeopleCommand.self, KeyCommand.self, Audit.self, Move.self, BackUp.self,
      Restore.self, Check.self, Schema.self, Version.self,
    ])
}
