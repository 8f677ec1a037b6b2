import Foundation
import TestSupport
import Testing

/// Deaths and people of 2014 by authority, sex and age, from the shared input folder.
struct DeathsOf2014 {
  struct Row {
    var age: String
    var sex: String
    var area: String
    var number: Double

    /// The first age of the band "85-89", "90+" or "7".
    var startAge: Int { Int(age.prefix { $0.isNumber }) ?? -1 }
  }

  var deaths: [Row]
  var population: [Row]
  /// Of the bands 0–4, 5–9 … 90 and over.
  var standard: [Double]
  /// Those which both tables know.
  var areas: [String]

  init() throws {
    deaths = try Self.rows("england_wales_deaths_2014.csv")
    population = try Self.rows("england_wales_population_2014.csv")
    standard = try Self.lines("european-standard-population-2013.csv").compactMap { Double($0) }
    areas = Set(deaths.map(\.area)).intersection(population.map(\.area)).sorted()
    try #require(areas.count == 346 && standard.count == 19)
  }

  /// Sums by area and band; `band` gives the place of an age in `count` bands.
  static func sums(_ rows: [Row], bands count: Int, band: (Int) -> Int) -> [String: [Double]] {
    var sums: [String: [Double]] = [:]
    for row in rows {
      sums[row.area, default: Array(repeating: 0, count: count)][band(row.startAge)] += row.number
    }
    return sums
  }

  static func fiveYearBand(_ age: Int) -> Int { min(age / 5, 18) }

  /// The lines below the heading.
  private static func lines(_ name: String) throws -> [Substring] {
    try String(contentsOf: Shared.file("data/population/\(name)"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst().map { $0 }
  }

  /// Only the third cell, the area's name, is ever quoted and holds a comma.
  private static func rows(_ name: String) throws -> [Row] {
    try lines(name).map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let area = cells[2..<(cells.count - 1)].joined(separator: ",").replacing("\"", with: "")
      return Row(
        age: String(cells[0]), sex: String(cells[1]), area: area,
        number: try #require(Double(cells[cells.count - 1])))
    }
  }
}
