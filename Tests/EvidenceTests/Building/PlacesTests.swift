import DatabaseSupport
import Evidence
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite struct PlacesTests {
  private func board(changes: String) async throws -> Board {
    let board = try await Board()
    let file = try board.folder.file("changes.csv", containing: "old_code,new_code,effective_from\n" + changes)
    _ = try await GeographyImport(database: board.database).areas(file)
    return board
  }

  @Test func aListOfOldCodesFindsFiguresUnderTheNewOnes() async throws {
    let board = try await board(changes: "E10000002,E06000002,2023-04-01\n")
    try await board.take([
      .init(area: "E10000001", year: 2023, value: 40), .init(area: "E06000002", year: 2023, value: 30),
      .init(area: "E10000003", year: 2023, value: 60),
    ])
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.rank?.of == 3)
    #expect(comparison.neighbours.first?.figure?.value == 30)
    #expect(comparison.neighbours.first?.area.code == "E10000002")
  }

  @Test func aListOfNewCodesFindsFiguresUnderTheOldOnes() async throws {
    let board = try await board(changes: "E10000009,E10000002,2023-04-01\n")
    try await board.take([
      .init(area: "E10000001", year: 2023, value: 40), .init(area: "E10000009", year: 2023, value: 30),
    ])
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.neighbours.first?.figure?.value == 30)
  }

  @Test func aDividedAreaHasNoValueAndSaysInWhatItWasDivided() async throws {
    let board = try await board(
      changes: "E10000002,E06000061,2021-04-01\nE10000002,E06000062,2021-04-01\n")
    try await board.take([
      .init(area: "E10000001", year: 2023, value: 40), .init(area: "E06000061", year: 2023, value: 30),
      .init(area: "E06000062", year: 2023, value: 35), .init(area: "E10000003", year: 2023, value: 60),
    ])
    let comparison = try await board.comparison(Board.definition())
    #expect(comparison.rank?.of == 2)
    let divided = try #require(comparison.neighbours.first { $0.area.code == "E10000002" })
    #expect(divided.figure == nil)
    #expect(divided.absence?.contains("it was divided into Area E06000061 and Area E06000062") == true)
  }

  @Test(arguments: DatabaseKind.allCases) func aModelThatIsNotThereIsNamedWithItsRemedy(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    let definition = try Board.definition(neighbours: "model: nowhere")
    await #expect(throws: Issues.self) { _ = try await board.dashboard(definition) }
    do {
      _ = try await board.dashboard(definition)
    } catch {
      #expect("\(error)".contains("salus import neighbours FILE --model nowhere"))
    }
  }

  @Test(arguments: DatabaseKind.allCases) func anAreaWithoutNeighboursIsNotRanked(on kind: DatabaseKind)
    async throws
  {
    let board = try await Board(on: kind)
    let file = try board.folder.file("n.csv", containing: "area_code,neighbour_code\nE10000002,E10000003\n")
    _ = try await GeographyImport(database: board.database).neighbours(file, model: "few", title: "A few")
    try await board.take([.init(area: "E10000001", year: 2023, value: 40)])
    let comparison = try await board.comparison(Board.definition(neighbours: "model: few"))
    #expect(comparison.neighbourModel == "A few")
    #expect(comparison.rank == nil)
    #expect(comparison.rankAbsence == "the neighbour model lists no neighbours of this area")
  }
}
