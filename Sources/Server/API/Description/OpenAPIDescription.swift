import Pages

/// The interface as OpenAPI 3.1 describes it, made from `APIResource.all`.
enum OpenAPIDescription {
  static let json: JSON = [
    "openapi": "3.1.0",
    "info": [
      "title": "Salus", "version": "1.0.0", "summary": "A health and wellbeing board's figures, for programs.",
      "description": """
      Everything can be read without a key and nothing can be changed. The form of an answer is told by the end of its address \
      (.json, .csv), by the parameter format or by the header Accept. A CSV's columns are described at the same address with \
      -metadata.json at its end (CSV on the Web). An address under /api/v1 keeps its meaning; fields may be added.
      """,
      "license": [
        "name": .text("\(OpenGovernmentLicence.name) (the figures)"),
        "url": .text(OpenGovernmentLicence.address),
      ],
    ],
    "servers": [["url": "/"]],
    "externalDocs": ["url": "/api", "description": "How to use it"],
    "paths": .object(
      APIResource.all.map { (name: $0.route.path, value: ["get": operation($0)]) }),
    "components": [
      "schemas": .object(
        APIResource.all.flatMap(schemas) + [
          ("Links", links), ("Licence", licence), ("Problem", APIProblem.schema),
        ]),
      "responses": .object(
        APIProblem.Kind.allCases.map { kind in
          (name: kind.rawValue, value: problem(kind))
        }),
      "headers": headers,
    ],
  ]

  private static func operation(_ resource: APIResource) -> JSON {
    var responses: [(name: String, value: JSON)] = [
      (
        "200",
        [
          "description": .text(resource.summary),
          "headers": [
            "ETag": ["$ref": "#/components/headers/ETag"],
            "Cache-Control": ["$ref": "#/components/headers/Cache-Control"],
          ],
          "content": .object(resource.forms.map { (name: mediaType($0), value: body($0, resource)) }),
        ]
      ),
      ("304", ["description": "Nothing changed since the ETag or the time that was sent."]),
    ]
    for kind in problems(of: resource) {
      responses.append(
        ("\(kind.status.code)", ["$ref": .text("#/components/responses/\(kind.rawValue)")]))
    }
    return [
      "operationId": .text(resource.route.operationID), "summary": .text(resource.summary),
      "description": .text(resource.doc), "parameters": .list(resource.parameters.map(parameter)),
      "responses": .object(responses),
    ]
  }

  /// The problems that a right or wrong request can meet; 405 answers what is not described here.
  private static func problems(of resource: APIResource) -> [APIProblem.Kind] {
    var kinds: [APIProblem.Kind] = [.badRequest, .tooManyRequests]
    if resource.isData { kinds += [.notFound, .notAcceptable] }
    return kinds
  }

  private static func parameter(_ parameter: APIParameter) -> JSON {
    var schema = parameter.kind.schema
    if let standard = parameter.standard, case .object(let members) = schema, let number = Int(standard) {
      schema = .object(members + [("default", .integer(number))])
    }
    var members: [(name: String, value: JSON)] = [
      ("name", .text(parameter.name)), ("in", parameter.isInPath ? "path" : "query"),
      ("description", .text(parameter.doc)), ("required", .bool(parameter.isRequired)), ("schema", schema),
    ]
    if case .areaCodes = parameter.kind { members += [("style", "form"), ("explode", false)] }
    if case .text(_, mayBeEmpty: true) = parameter.kind { members.append(("allowEmptyValue", true)) }
    if let example = parameter.example { members.append(("example", parameter.kind.example(example))) }
    return .object(members)
  }

  private static func mediaType(_ form: APIForm) -> String { String(form.contentType.prefix { $0 != ";" }) }

  private static func body(_ form: APIForm, _ resource: APIResource) -> JSON {
    form == .json
      ? ["schema": ["$ref": .text("#/components/schemas/\(resource.answerName)")]]
      : ["schema": ["type": "string", "description": "RFC 4180, with a header line."]]
  }

  private static func problem(_ kind: APIProblem.Kind) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("description", .text(kind.title)),
      ("content", [APIProblem.contentType: ["schema": ["$ref": "#/components/schemas/Problem"]]]),
    ]
    if kind == .tooManyRequests {
      members.append(("headers", ["Retry-After": ["$ref": "#/components/headers/Retry-After"]]))
    }
    return .object(members)
  }

  private static let headers: JSON = [
    "ETag": [
      "description": "The answer's validator: send it as If-None-Match.", "required": true,
      "schema": ["type": "string", "pattern": "^\"[0-9a-f]{32}\"$"],
    ],
    "Retry-After": [
      "description": "Seconds until a request is answered again.", "required": true,
      "schema": ["type": "integer", "minimum": 1],
    ],
    "Cache-Control": [
      "description": "An answer may be kept, but is to be asked for again before it is used.", "required": true,
      "schema": ["type": "string", "const": "public, no-cache"],
    ],
  ]
}

extension APIParameter.Kind {
  fileprivate func example(_ text: String) -> JSON {
    switch self {
    case .wholeNumber: .digits(text)
    case .areaCodes: .list(text.split(separator: ",").map { .text(String($0)) })
    default: .text(text)
    }
  }
}

extension Route {
  /// "apiObservations" as "observations".
  var operationID: String {
    let name = "\(self)".dropFirst(3)
    return name.isEmpty ? "entry" : name.prefix(1).lowercased() + name.dropFirst()
  }
}
