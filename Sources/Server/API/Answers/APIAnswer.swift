import Hummingbird
import Pages

/// The address of an answer, to make those beside it from.
struct APIAddress: Sendable {
  /// Without the form at its end.
  var bare: String
  var form: APIForm?
  var query: APIQuery

  func address(_ form: APIForm?, after cursor: APICursor? = nil) -> String {
    let path = form.map { "\(bare).\($0.rawValue)" } ?? bare
    let query = query.text(after: cursor, isFormInPath: form != nil)
    return query.isEmpty ? path : "\(path)?\(query)"
  }
}

/// What a resource has to say, in the form that was asked for.
struct APIAnswer {
  var resource: APIResource
  var content: APIContent
  var address: APIAddress
  var changed: String?
  var madeWith: String

  func response(_ form: APIForm) -> Response {
    switch form {
    case .json: .bytes(json.bytes + [UInt8(ascii: "\n")], type: form.contentType)
    case .csv: csv
    case .csvMetadata: .bytes(metadata.bytes + [UInt8(ascii: "\n")], type: form.contentType)
    }
  }

  private var json: JSON {
    let data: JSON =
      switch (resource.shape, content.head) {
      case (.item(_, let name, _), let head?):
        .object(JSON.members(head) + [(name: name, value: .rows(content.list))])
      default: .rows(content.list)
      }
    return [
      "data": data,
      "links": [
        "self": .text(address.address(address.form)),
        "next": JSON(content.next.map { address.address(address.form, after: $0) }),
        "csv": .text(address.address(.csv)),
      ],
      "licence": OpenGovernmentLicence.json,
    ]
  }

  private var csv: Response {
    var response = Response.bytes(
      CSV.bytes(content.list), type: APIForm.csv.contentType, fileName: "\(resource.name).csv"
    ).describing(csv: address.address(.csvMetadata))
    if let next = content.next {
      response.headers[Response.link]?.append(
        ", <\(address.address(address.form, after: next))>; rel=\"next\"")
    }
    return response
  }

  private var metadata: JSON {
    CSVWMetadata.json(
      resource.headings, url: address.address(.csv), title: resource.summary,
      description: resource.doc, sources: [], modified: changed, madeWith: madeWith)
  }
}
