import Store
import Vocabulary

/// The areas that a dashboard speaks of, found in the store under the codes of their time.
struct Places {
  struct Place {
    var named: NamedArea
    /// The store's numbers for the area, the one of its own code first.
    var ids: [Int32]
    /// Why it can have no value at all, where that is known beforehand.
    var obstacle: String?
  }

  var area: Place
  var benchmark: Place
  var neighbours: [Place]
  var neighbourModel: String
  var lexicon: ObservationLexicon

  /// - Throws: `Issues` where the neighbour model is not in the store.
  init(_ definition: DashboardDefinition, area: AreaCode?, _ connection: any Connection) throws {
    let code = area ?? definition.area
    let matching = try AreaMatching(connection)
    let (model, neighbourCodes) = try Self.neighbours(of: code, definition, matching, connection)
    let codes = [code, definition.benchmark.area] + neighbourCodes
    let candidates = Dictionary(codes.map { ($0, matching.codes(for: $0)) }) { first, _ in first }
    let divisions = codes.flatMap { matching.division(of: $0)?.into ?? [] }
    let lexicon = try ObservationLexicon(connection, codes: candidates.values.flatMap { $0 } + divisions)

    func place(_ code: AreaCode, name: String? = nil) -> Place {
      let ids = candidates[code]!.compactMap { lexicon.areaIDs[$0] }
      let known = ids.first.flatMap { lexicon.areas[$0]?.name }
      var obstacle: String?
      if let division = matching.division(of: code) {
        let names = division.into.map { id in lexicon.areaIDs[id].flatMap { lexicon.areas[$0]?.name } ?? "\(id)"
        }
        obstacle = "it was divided into \(names.joined(separator: " and ")) on \(longDate(division.from))"
      }
      return Place(
        named: NamedArea(code: code, name: name ?? known ?? code.rawValue), ids: ids, obstacle: obstacle)
    }
    self.area = place(code)
    benchmark = place(definition.benchmark.area, name: definition.benchmark.name)
    neighbours = neighbourCodes.map { place($0) }
    neighbourModel = model
    self.lexicon = lexicon
  }

  /// Every number of every area that is shown.
  var ids: Set<Int32> {
    Set(area.ids).union(benchmark.ids).union(neighbours.flatMap(\.ids))
  }

  private static func neighbours(
    of code: AreaCode, _ definition: DashboardDefinition, _ matching: AreaMatching,
    _ connection: any Connection
  ) throws -> (title: String, codes: [AreaCode]) {
    switch definition.neighbours.choice {
    case .areas(let codes): return (definition.neighbours.name, codes.filter { $0 != code })
    case .model(let id):
      guard
        let title: String = try connection.value("SELECT title FROM neighbour_model WHERE id = \(id)")
      else {
        throw Issues(
          Issue(
            field: "neighbours.model", problem: "there is no neighbour model “\(id)” in the store",
            remedy: "Import it: salus import neighbours FILE --model \(id)."))
      }
      for candidate in matching.codes(for: code) {
        let codes = try connection.rows(
          """
          SELECT neighbour_code FROM neighbour WHERE model_id = \(id) AND area_code = \(candidate.rawValue)
          ORDER BY neighbour_code
          """
        ).map { AreaCode(try $0.get(0, as: String.self)) }
        if !codes.isEmpty { return (title, codes.filter { $0 != code }) }
      }
      return (title, [])
    }
  }
}
