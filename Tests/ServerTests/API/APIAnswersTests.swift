import DatabaseSupport
import Foundation
import Hummingbird
import TestSupport
import Testing

@testable import Server

@Suite struct APIAnswersTests {
  @Test(arguments: DatabaseKind.allCases) func everyResourceAnswersInBothForms(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind)
    for (path, query) in [
      ("bodies", ""), ("indicators", ""), ("indicators/90284", ""), ("observations", "?indicator=90284"),
      ("comparisons", "?dashboard=leicestershire"), ("dashboards", ""), ("dashboards/leicestershire", ""),
      ("search", "?q=injuries"),
    ] {
      let json = try await site.ask("/api/v1/\(path)\(query)")
      #expect(json.status == 200, "\(path): \(json.text.prefix(300))")
      #expect(json.headers[.contentType] == "application/json")
      #expect(json.json["licence"] is [String: Any], "\(path)")
      let csv = try await site.ask("/api/v1/\(path).csv\(query)")
      #expect(csv.status == 200, "\(path)")
      #expect(csv.headers[.contentType] == "text/csv; charset=utf-8; header=present")
      #expect(csv.text.contains("\r\n"))
      let list = json.json["data"] as? [String: Any]
      let rows = list.map { ($0["series"] ?? $0["rows"]) as? [[String: Any]] ?? [] } ?? json.rows
      #expect(!rows.isEmpty, "\(path)")
      // No field of the example holds a line break.
      #expect(csv.text.split(separator: "\r\n").count == rows.count + 1, "\(path)")
      let names = csv.text.prefix { $0 != "\r\n" }.split(separator: ",").map(String.init)
      #expect(Set(names) == Set(rows[0].keys), "\(path)")
    }
  }

  @Test(arguments: DatabaseKind.allCases) func digitsAreThoseOfTheFile(on kind: DatabaseKind) async throws {
    let file = try String(
      contentsOf: Project.root.appendingPathComponent("Examples/leicestershire/fingertips-90284.csv"),
      encoding: .utf8)
    let site = try await APISite(on: kind)
    let json = try await site.ask("/api/v1/observations?indicator=90284").text
    let csv = try await site.ask("/api/v1/observations.csv?indicator=90284").text
    // England, persons, 2010/11.
    #expect(file.contains(",115.2166797,114.5287223,115.9077445,,,107429,9324084,"))
    #expect(json.contains(#""value":115.2166797,"lower_95":114.5287223,"upper_95":115.9077445,"#))
    #expect(json.contains(#""lower_99_8":null,"upper_99_8":null,"count":107429,"denominator":9324084"#))
    #expect(csv.contains(",115.2166797,114.5287223,115.9077445,,,107429,9324084,"))
  }

  @Test(arguments: DatabaseKind.allCases) func observationsAreFiltered(on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    let base = "/api/v1/observations?indicator=90284"
    let all = try await site.ask(base).rows
    #expect(all.count == 646)
    let some = try await site.ask("\(base)&area=E10000018,E92000001&sex=Male&from=2015&to=2017").rows
    let expected = all.filter { row in
      let year = (row["period_sortable"] as? Int ?? 0) / 10_000
      return ["E10000018", "E92000001"].contains(row["area_code"] as? String) && row["sex"] as? String == "Male"
        && (2015...2017).contains(year)
    }
    #expect(some.count == 6)
    #expect(some as NSArray == expected as NSArray)
    #expect(try await site.ask("\(base)&age=%3C15%20yrs").rows.count == 646)
    #expect(try await site.ask("\(base)&age=%3C15+yrs&category_type=").rows.count == 646)
    #expect(try await site.ask("\(base)&from=2030").rows.isEmpty)
  }

  @Test(arguments: DatabaseKind.allCases) func readingOnNeitherRepeatsNorMissesAnything(on kind: DatabaseKind)
    async throws
  {
    let site = try await APISite(on: kind)
    let all = try await site.ask("/api/v1/observations?indicator=90284").rows
    var pieces: [[String: Any]] = []
    var path: String? = "/api/v1/observations?limit=97&indicator=90284"
    while let next = path {
      let answer = try await site.ask(next)
      #expect(answer.rows.count <= 97)
      pieces += answer.rows
      path = answer.link("next")
    }
    #expect(pieces as NSArray == all as NSArray)
  }

  @Test(arguments: DatabaseKind.allCases) func aCSVThatGoesOnSaysSo(on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    let first = try await site.ask("/api/v1/observations.csv?indicator=90284&limit=1")
    let link = first.headers[Response.link] ?? ""
    #expect(link.contains(#"rel="next""#))
    let address = link.split(separator: ", ").first { $0.contains(#"rel="next""#) }?.dropFirst().prefix {
      $0 != ">"
    }
    let second = try await site.ask(String(address ?? ""))
    #expect(second.status == 200)
    #expect(second.text.split(separator: "\r\n").count == 2)
    #expect(second.text != first.text)
    let whole = try await site.ask("/api/v1/observations.csv?indicator=90284")
    #expect(whole.headers[Response.link]?.contains(#"rel="next""#) == false)
  }

  @Test(arguments: DatabaseKind.allCases) func modifiedSinceTellsWhatIsNew(on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    for (path, key) in [
      ("observations?indicator=90284&", "limit=5&"), ("indicators?", ""), ("dashboards?", ""),
    ] {
      let base = "/api/v1/\(path)\(key)modified_since="
      #expect(try await !site.ask("\(base)2025-03-01").rows.isEmpty, "\(path)")
      #expect(try await !site.ask("\(base)2025-03-01T09:00:00Z").rows.isEmpty, "\(path)")
      #expect(try await !site.ask("\(base)2025-03-01T10:00:00%2B01:00").rows.isEmpty, "\(path)")
      #expect(try await site.ask("\(base)2025-03-01T09:00:01Z").rows.isEmpty, "\(path)")
    }
  }

  @Test(arguments: DatabaseKind.allCases) func theFormIsToldThreeWays(on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    func type(_ path: String, _ accept: String? = nil) async throws -> String? {
      try await site.ask(path, .get, accept.map { [.accept: $0] } ?? [:]).headers[.contentType]
    }
    let (json, csv) = ("application/json", "text/csv; charset=utf-8; header=present")
    #expect(try await type("/api/v1/bodies") == json)
    #expect(try await type("/api/v1/bodies.json", "text/csv") == json)
    #expect(try await type("/api/v1/bodies?format=csv", "application/json") == csv)
    #expect(try await type("/api/v1/bodies", "text/csv") == csv)
    #expect(try await type("/api/v1/bodies", "text/csv;q=0.5, application/json;q=0.4") == csv)
    #expect(try await type("/api/v1/bodies", "text/html,application/xhtml+xml,*/*;q=0.8") == json)
    #expect(try await type("/api/v1/bodies", "application/json;q=0, */*") == csv)
    #expect(try await site.ask("/api/v1/bodies", .get, [.accept: "image/png"]).status == 406)
    #expect(try await site.ask("/api/v1/bodies").headers[.vary] == "Accept")
  }

  @Test(arguments: DatabaseKind.allCases) func aFormulaIsGuardedInCSV(on kind: DatabaseKind) async throws {
    let site = try await APISite(on: kind)
    let yaml = try APISite.definition.replacing(
      "name: Leicestershire Health and Wellbeing Board", with: "name: '=1+1 Board'")
    try await site.define(yaml, at: "2025-03-02T09:00:00Z")
    #expect(try await site.ask("/api/v1/bodies.csv").text.contains(",'=1+1 Board,"))
    #expect(try await site.ask("/api/v1/bodies").rows.first?["name"] as? String == "=1+1 Board")
  }
}
