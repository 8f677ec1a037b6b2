import Hummingbird

/// In what form an answer is given.
enum APIForm: String, CaseIterable, Sendable {
  case json, csv
  /// What the CSV of the same address holds, as CSV on the Web describes it.
  case csvMetadata = "csv-metadata.json"

  var contentType: String {
    switch self {
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .csvMetadata: "application/csvm+json"
    }
  }

  /// The form that an address ends in, and the address without it.
  static func suffix(of path: String) -> (form: APIForm?, bare: String) {
    // The longest first: the metadata's also ends in the plain one.
    for form in [APIForm.csvMetadata, .csv, .json] where path.hasSuffix(".\(form.rawValue)") {
      return (form, String(path.dropLast(form.rawValue.count + 1)))
    }
    return (nil, path)
  }

  /// What was asked for: by the end of the address, else by `format`, else by the header `Accept`.
  ///
  /// - Throws: `APIProblem` where the two contradict each other, or the header accepts neither form.
  static func asked(
    suffix: APIForm?, format: String?, accept: String?, offered: [APIForm]
  ) throws(APIProblem) -> APIForm {
    let named = format.flatMap(APIForm.init)
    if let suffix {
      guard let named, named != suffix else { return suffix }
      throw .badRequest([
        APIFault(
          parameter: "format",
          problem: "the address ends in .\(suffix.rawValue), but format is \(named.rawValue)",
          remedy: "Leave one of them out.")
      ])
    }
    if let named { return named }
    guard let accept, !accept.allSatisfy(\.isWhitespace) else { return .json }
    let ranked = offered.map { ($0, quality(of: $0, in: accept)) }.filter { $0.1 > 0 }
    // Of equals the first offered.
    guard let best = ranked.map(\.1).max(), let form = ranked.first(where: { $0.1 == best })?.0 else {
      throw APIProblem(
        kind: .notAcceptable,
        detail: "The header Accept allows none of: \(offered.map(\.mediaType).joined(separator: ", ")).")
    }
    return form
  }

  private var mediaType: String { String(contentType.prefix { $0 != ";" }) }

  /// How much a header wants this form: that of the most particular range that covers it (RFC 9110, 12.5.1).
  private static func quality(of form: APIForm, in accept: String) -> Double {
    let type = form.mediaType
    let group = "\(type.prefix { $0 != "/" })/*"
    var found: (place: Int, quality: Double) = (-1, 0)
    for range in accept.lowercased().split(separator: ",") {
      let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let name = parts.first, let place = ["*/*", group, type].firstIndex(of: name), place > found.place
      else { continue }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      found = (place, min(max(quality, 0), 1))
    }
    return found.quality
  }
}
