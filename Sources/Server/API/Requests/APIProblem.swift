import Hummingbird
import Pages

/// One thing that is wrong with a request.
struct APIFault: Hashable, Sendable {
  /// nil where it is none of them.
  var parameter: String?
  var problem: String
  var remedy: String
}

/// Why a program gets no answer, as problem details (RFC 9457).
struct APIProblem: Error, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case badRequest = "bad-request"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case tooManyRequests = "too-many-requests"
    case failed

    var status: HTTPResponse.Status {
      switch self {
      case .badRequest: .badRequest
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .notAcceptable: .notAcceptable
      case .tooManyRequests: .tooManyRequests
      case .failed: .internalServerError
      }
    }

    var title: String {
      switch self {
      case .badRequest: "The request has faults"
      case .notFound: "There is nothing at this address"
      case .methodNotAllowed: "This can only be read"
      case .notAcceptable: "There is no answer in that form"
      case .tooManyRequests: "There were too many requests"
      case .failed: "Something went wrong"
      }
    }
  }

  var kind: Kind
  /// What happened and what to do, in sentences.
  var detail: String
  var faults: [APIFault] = []
  /// Seconds until another request is answered.
  var retryAfter: Int?

  static let contentType = "application/problem+json"
  static let methods = "GET, HEAD, OPTIONS"

  static func badRequest(_ faults: [APIFault]) -> APIProblem {
    let sentences = faults.map { fault in
      "\(fault.parameter.map { "\($0): " } ?? "")\(fault.problem). \(fault.remedy)"
    }
    return APIProblem(kind: .badRequest, detail: sentences.joined(separator: " "), faults: faults)
  }

  static func tooManyRequests(wait: Int) -> APIProblem {
    APIProblem(
      kind: .tooManyRequests,
      detail:
        "Your network address asked very often. Wait \(wait) s, as Retry-After says; ask for more items at a time.",
      retryAfter: wait)
  }

  static func notFound(_ what: String, remedy: String) -> APIProblem {
    APIProblem(kind: .notFound, detail: "There is no \(what). \(remedy)")
  }

  var response: Response {
    var members: [(name: String, value: JSON)] = [
      ("type", .text("/api#\(kind.rawValue)")), ("title", .text(kind.title)),
      ("status", .integer(kind.status.code)), ("detail", .text(detail)),
    ]
    if !faults.isEmpty {
      members.append(
        (
          "errors",
          .list(
            faults.map {
              ["parameter": JSON($0.parameter), "problem": .text($0.problem), "remedy": .text($0.remedy)]
            })
        ))
    }
    var response = Response.bytes(
      JSON.object(members).bytes + [UInt8(ascii: "\n")], type: Self.contentType, status: kind.status)
    response.headers[.retryAfter] = retryAfter.map { "\($0)" }
    if kind == .methodNotAllowed { response.headers[.allow] = Self.methods }
    return response
  }

  static let schema: JSON = [
    "type": "object", "description": "What is wrong, as RFC 9457 has it.",
    "required": ["type", "title", "status", "detail"],
    "properties": [
      "type": ["type": "string", "format": "uri-reference"], "title": ["type": "string"],
      "status": ["type": "integer"], "detail": ["type": "string"],
      "errors": [
        "type": "array",
        "items": [
          "type": "object", "required": ["parameter", "problem", "remedy"],
          "properties": [
            "parameter": ["type": ["string", "null"]], "problem": ["type": "string"],
            "remedy": ["type": "string"],
          ],
        ],
      ],
    ],
  ]
}
