import ArgumentParser
import Evidence

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of definitions, for editors.",
    discussion: """
      Example:
        salus schema > salus-definition.schema.json
      and, as the first line of a definition:
        # yaml-language-server: $schema=salus-definition.schema.json
      """)

  func run() { print(definitionJSONSchema()) }
}
