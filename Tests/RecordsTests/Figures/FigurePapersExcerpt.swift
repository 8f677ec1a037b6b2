import Testing

@testable import Records

/// What the rules say of a made-up paper.
func findings(_ text: String) async throws -> [FigureFinding] {
  try await checkFigures([excerpt(text)]).findings
}

func rules(_ text: String) async throws -> [FigureRule] { try await findings(text).map(\.rule) }
