/// What a CSV file holds, for programs: metadata as CSV on the Web has them (W3C Recommendation of 17 December 2015,
/// Metadata Vocabulary for Tabular Data).
package enum CSVWMetadata {
  package static let contentType = "application/csvm+json"

  /// - Parameters:
  ///   - url: the CSV's address, which may be relative to that of the metadata.
  ///   - modified: when its data last changed, UTC, ISO 8601.
  package static func json(
    _ headings: [ExportHeading], url: String, title: String, description: String, sources: [String],
    modified: String?, madeWith: String
  ) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("@context", ["http://www.w3.org/ns/csvw", ["@language": "en"]]),
      ("url", .text(url)),
      ("dc:title", .text(title)),
      ("dc:description", .text("\(description) \(guardNote)")),
      ("dc:license", ["@id": .text(OpenGovernmentLicence.address)]),
      ("dc:rights", .text(OpenGovernmentLicence.notice)),
      ("dc:creator", .text(madeWith)),
    ]
    if !sources.isEmpty { members.append(("dc:source", .list(sources.map(JSON.text)))) }
    if let modified {
      members.append(("dc:modified", ["@value": .text(modified), "@type": "xsd:dateTime"]))
    }
    members += [
      (
        "dialect",
        [
          "encoding": "utf-8", "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "header": true,
          "headerRowCount": 1, "lineTerminators": ["\r\n"], "skipInitialSpace": false, "trim": false,
        ]
      ),
      ("tableSchema", ["columns": .list(headings.map(column))]),
    ]
    return .object(members)
  }

  private static let guardNote =
    "A text that a spreadsheet would run as a formula stands after an apostrophe; an empty field is a missing value, "
    + "never nought."

  private static func column(_ heading: ExportHeading) -> JSON {
    let datatype: JSON =
      switch heading.kind {
      case .text: "string"
      case .integer: "integer"
      case .number: "number"
      case .moment: "dateTime"
      }
    return [
      "name": .text(heading.id), "titles": [.text(heading.id), .text(heading.title)],
      "dc:description": .text(heading.doc), "datatype": datatype, "null": "",
      "required": .bool(heading.isAlwaysThere),
    ]
  }
}
