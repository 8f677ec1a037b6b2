/// The JSON Schema (draft 2020-12) of a dashboard's definition, for editors that check while one writes.
public func definitionJSONSchema() -> String {
  JSONSchema.document(
    for: DashboardKeys.dashboard, title: "Dashboard of a Health and Wellbeing Board")
}

enum JSONSchema {
  /// JSON whose keys keep their order, so that an editor offers them as the document lists them.
  indirect enum Value {
    case text(String)
    case number(Int)
    case yes, no
    case list([Value])
    case object([(String, Value)])
  }

  static func document(for root: ObjectDescription, title: String) -> String {
    let definitions = root.all.dropFirst().map { ($0.name, object($0)) }
    guard case .object(let keys) = object(root) else { preconditionFailure("a description is an object") }
    let document = Value.object(
      [("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title))] + keys
        + [("$defs", .object(definitions))])
    return write(document)
  }

  private static func object(_ description: ObjectDescription) -> Value {
    let properties = description.keys.map { key -> (String, Value) in
      // `description` beside `$ref` is allowed since draft 2019-09.
      (key.key, .object(schema(key.kind) + [("description", .text(key.purpose))]))
    }
    let required = description.keys.filter(\.isRequired).map { Value.text($0.key) }
    var parts: [(String, Value)] = [
      ("description", .text(description.purpose)), ("type", .text("object")),
      ("properties", .object(properties)), ("required", .list(required)), ("additionalProperties", .no),
    ]
    if !description.rules.isEmpty { parts.append(("allOf", .list(description.rules.map(rule)))) }
    return .object(parts)
  }

  private static func schema(_ kind: KeyDescription.Kind) -> [(String, Value)] {
    switch kind {
    case .text: [("type", .text("string")), ("pattern", .text("\\S"))]
    case .identifier: [("type", .text("string")), ("pattern", .text(KeyDescription.Kind.identifierPattern))]
    case .wholeNumber(let range):
      [
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .number: [("type", .text("number"))]
    case .positiveNumber: [("type", .text("number")), ("exclusiveMinimum", .number(0))]
    case .yesOrNo: [("type", .text("boolean"))]
    case .date:
      [
        ("type", .text("string")), ("format", .text("date")),
        ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]
    case .areaCode: [("type", .text("string")), ("pattern", .text(KeyDescription.Kind.areaCodePattern))]
    case .webAddress: [("type", .text("string")), ("pattern", .text(KeyDescription.Kind.webAddressPattern))]
    case .word(let words): [("enum", .list(words.map(Value.text)))]
    case .list(let element, let least, let distinct):
      [("type", .text("array")), ("items", .object(schema(element)))]
        + (least > 0 ? [("minItems", .number(least))] : []) + (distinct ? [("uniqueItems", .yes)] : [])
    case .object(let description):
      [("$ref", .text("#/$defs/\(description.name.split(separator: " ").joined(separator: "%20"))"))]
    }
  }

  private static func rule(_ rule: ObjectDescription.Rule) -> Value {
    func present(_ keys: [String]) -> Value { .object([("required", .list(keys.map(Value.text)))]) }
    switch rule {
    case .exactlyOne(let keys):
      return .object([("oneOf", .list(keys.map { present([$0]) }))])
    case .when(let key, let word, let needs, let refuses):
      let condition = Value.object([
        ("properties", .object([(key, .object([("const", .text(word))]))])),
        ("required", .list([.text(key)])),
      ])
      let refusal = Value.object([("not", .object([("anyOf", .list(refuses.map { present([$0]) }))]))])
      return .object([("if", condition), ("then", .object([("allOf", .list([present(needs), refusal]))]))])
    }
  }

  private static func write(_ value: Value, indent: String = "") -> String {
    let inner = indent + "  "
    switch value {
    case .text(let text): return quote(text)
    case .number(let number): return "\(number)"
    case .yes: return "true"
    case .no: return "false"
    case .list(let values) where values.isEmpty: return "[]"
    case .object(let pairs) where pairs.isEmpty: return "{}"
    case .list(let values):
      return "[\n" + values.map { inner + write($0, indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let pairs):
      return "{\n"
        + pairs.map { "\(inner)\(quote($0.0)): \(write($0.1, indent: inner))" }.joined(separator: ",\n")
        + "\n\(indent)}"
    }
  }

  private static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 32:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
