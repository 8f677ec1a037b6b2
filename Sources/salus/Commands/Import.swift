import ArgumentParser

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take published files into the database, each whole or not at all.",
    discussion: """
      Example:
        salus import fingertips indicator-90284.csv --format json
      """,
    subcommands: [
      ImportAreas.self, ImportNeighbours.self, ImportBoundaries.self, ImportDefinition.self,
      ImportFingertips.self, ImportEdition.self, ImportPapers.self,
    ])
}
