import DatabaseSupport
import Hummingbird
import Testing

@testable import Server

@Suite struct APIFaultsTests {
  @Test(arguments: [
    ("observations", "indicator", "it is missing"),
    ("observations?indicator=x", "indicator", "is not a whole number"),
    ("observations?indicator=90284&limit=0", "limit", "is not a whole number"),
    ("observations?indicator=90284&limit=1001", "limit", "is not a whole number"),
    ("observations?indicator=90284&limit=%2B5", "limit", "is not a whole number"),
    ("observations?indicator=90284&limit=1&limit=2", "limit", "2 times"),
    ("observations?indicator=90284&cursor=1.x", "cursor", "no place in a list"),
    ("observations?indicator=90284&area=E1,", "area", "no list of area codes"),
    ("observations?indicator=90284&modified_since=2023-02-29", "modified_since", "no date or time"),
    ("observations?indicator=90284&from=20", "from", "is not a whole number"),
    ("observations?indicator=90284&sex=", "sex", "it is empty"),
    ("observations?indicator=90284&colour=red", "colour", "no such parameter"),
    ("comparisons?dashboard=Lei%20cester", "dashboard", "no short name"),
    ("bodies?format=xml", "format", "not one of its words"),
    ("bodies.csv?format=json", "format", "the address ends in .csv"),
    ("search?q=", "q", "it is empty"),
    ("openapi.json?x=1", "x", "no such parameter"),
  ])
  func aFaultNamesTheParameterAndTheRemedy(path: String, parameter: String, problem: String) async throws {
    let answer = try await APISite(on: .sqlite).ask("/api/v1/\(path)")
    #expect(answer.status == 400)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.json["status"] as? Int == 400)
    let errors = answer.json["errors"] as? [[String: Any]] ?? []
    #expect(errors.count == 1)
    #expect(errors.first?["parameter"] as? String == parameter)
    #expect((errors.first?["problem"] as? String)?.contains(problem) == true, "\(errors)")
    #expect((errors.first?["remedy"] as? String)?.isEmpty == false)
  }

  @Test func everyFaultIsToldAtOnce() async throws {
    let answer = try await APISite(on: .sqlite).ask("/api/v1/observations?limit=0&x=1&modified_since=soon")
    #expect((answer.json["errors"] as? [Any])?.count == 4)
  }

  @Test(
    arguments: [
      "nothing", "indicators/1", "indicators/x", "indicators/90284.xml", "dashboards/none", "dashboards/%00",
      "comparisons?dashboard=none", "comparisons?dashboard=leicestershire&theme=none",
      "observations?indicator=1",
      "observations?indicator=90284&sex=persons", "observations?indicator=90284&area=E99999999", "bodies/x",
    ], DatabaseKind.allCases)
  func whatIsNotThereIsNotFoundInWords(path: String, on kind: DatabaseKind) async throws {
    let answer = try await APISite(on: kind).ask("/api/v1/\(path)")
    #expect(answer.status == 404)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect((answer.json["detail"] as? String)?.hasPrefix("There is no ") == true, "\(answer.text)")
  }

  @Test(arguments: DatabaseKind.allCases) func aWrongValueTellsWhichThereAre(on kind: DatabaseKind) async throws
  {
    let answer = try await APISite(on: kind).ask("/api/v1/observations?indicator=90284&sex=persons")
    #expect((answer.json["detail"] as? String)?.contains("“Female”, “Male”, “Persons”") == true)
  }

  @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete, .trace])
  func nothingCanBeChanged(method: HTTPRequest.Method) async throws {
    let site = try await APISite(on: .sqlite)
    for path in ["/api/v1", "/api/v1/bodies", "/api/v1/bodies.csv", "/api/v1/indicators/90284"] {
      let answer = try await site.ask(path, method)
      #expect(answer.status == 405, "\(path)")
      #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
      #expect(answer.headers[.contentType] == "application/problem+json")
    }
    #expect(try await site.ask("/api/v1/nothing", method).status == 404)
  }

  @Test(arguments: DatabaseKind.allCases) func anyWebPageMayReadThePublicInterfaceAndNothingElse(
    on kind: DatabaseKind
  ) async throws {
    let site = try await APISite(on: kind)
    let asked = try await site.ask("/api/v1/bodies", .options, [.origin: "https://elsewhere.example"])
    #expect(asked.status == 204)
    #expect(asked.headers[.accessControlAllowMethods] == "GET, HEAD, OPTIONS")
    for path in ["/api/v1/bodies", "/api/v1/nothing", "/api/v1/observations"] {
      let answer = try await site.ask(path)
      #expect(answer.headers[.accessControlAllowOrigin] == "*", "\(path)")
      #expect(answer.headers[.accessControlAllowCredentials] == nil)
    }
    for path in ["/", "/api", "/search", "/dashboards/leicestershire", "/apiary"] {
      #expect(try await site.ask(path).headers[.accessControlAllowOrigin] == nil, "\(path)")
    }
  }

  @Test(arguments: DatabaseKind.allCases) func aFaultOfThePagesStaysAPage(on kind: DatabaseKind) async throws {
    let answer = try await APISite(on: kind).ask("/nowhere")
    #expect(answer.status == 404)
    #expect(answer.headers[.contentType]?.hasPrefix("text/html") == true)
  }
}
