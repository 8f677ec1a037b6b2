import Pages

extension APIResource {
  /// What the schema of its whole answer is called.
  var answerName: String {
    switch shape {
    case .entry, .description: item
    case .list, .item: "\(item)Answer"
    }
  }
}

extension OpenAPIDescription {
  static func schemas(_ resource: APIResource) -> [(name: String, value: JSON)] {
    switch resource.shape {
    case .entry: [(resource.item, entry)]
    case .description: [(resource.item, description)]
    case .list(let headings):
      [
        (resource.item, object(properties(headings))),
        (
          resource.answerName,
          answer(["type": "array", "items": ["$ref": .text("#/components/schemas/\(resource.item)")]])
        ),
      ]
    case .item(let head, let list, let headings):
      [
        (
          resource.item,
          object(
            properties(head) + [
              (name: list, value: ["type": "array", "items": object(properties(headings))] as JSON)
            ])
        ),
        (resource.answerName, answer(["$ref": .text("#/components/schemas/\(resource.item)")])),
      ]
    }
  }

  /// Every member is always there, as null where it has no value.
  private static func object(_ properties: [(name: String, value: JSON)]) -> JSON {
    [
      "type": "object", "properties": .object(properties),
      "required": .list(properties.map { .text($0.name) }), "additionalProperties": false,
    ]
  }

  private static func properties(_ headings: [ExportHeading]) -> [(name: String, value: JSON)] {
    headings.map { heading in
      let type: JSON =
        switch heading.kind {
        case .text, .moment: "string"
        case .integer: "integer"
        case .number: "number"
        }
      var members: [(name: String, value: JSON)] = [
        ("type", heading.isAlwaysThere ? type : [type, "null"]), ("title", .text(heading.title)),
        ("description", .text(heading.doc)),
      ]
      if heading.kind == .moment { members.append(("format", "date-time")) }
      return (heading.id, .object(members))
    }
  }

  private static func answer(_ data: JSON) -> JSON {
    object([
      ("data", data), ("links", ["$ref": "#/components/schemas/Links"]),
      ("licence", ["$ref": "#/components/schemas/Licence"]),
    ])
  }

  private static let address: JSON = ["type": "string", "format": "uri-reference"]

  static let links = object([
    ("self", address), ("next", ["type": ["string", "null"], "format": "uri-reference"]), ("csv", address),
  ])

  static let licence = object([
    ("name", ["type": "string"]), ("url", address), ("notice", ["type": "string"]),
  ])

  private static let entry = object([
    (
      "resources",
      [
        "type": "array",
        "items": object([
          ("name", ["type": "string"]), ("summary", ["type": "string"]),
          ("url", ["type": "string", "format": "uri-template"]),
        ]),
      ]
    ),
    ("description", address), ("help", address), ("changes", address),
    ("licence", ["$ref": "#/components/schemas/Licence"]),
  ])

  private static let description: JSON = [
    "type": "object", "required": ["openapi", "info", "paths"],
    "properties": ["openapi": ["type": "string", "const": "3.1.0"]],
  ]
}

extension APIResource {
  /// What stands at the interface's own address. A parameter is in braces (RFC 6570).
  static let entryDocument: JSON = [
    "resources": .list(
      all.filter(\.isData).map { resource in
        [
          "name": .text(resource.route.operationID), "summary": .text(resource.summary),
          "url": .text(resource.route.path),
        ]
      }),
    "description": .text(Route.apiDescription.path), "help": .text(Route.programs.path),
    "changes": .text(Route.changes.path), "licence": OpenGovernmentLicence.json,
  ]
}
