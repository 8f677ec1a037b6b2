import Evidence
import Hummingbird
import Vocabulary

/// What a program asks of a resource, once every parameter is known to be right.
struct APIQuery: Sendable {
  private var given: [String: String] = [:]
  /// Of what was not given and what holds then.
  private var standards: [String: String] = [:]

  /// - Throws: `APIProblem` with everything that is wrong.
  init(_ query: String, for parameters: [APIParameter]) throws(APIProblem) {
    guard let sent = FormBody(Array(query.utf8)) else {
      throw .badRequest([
        APIFault(
          parameter: nil, problem: "the address is not UTF-8 in percent-encoding",
          remedy: "Encode each name and value as UTF-8, then in percent-encoding.")
      ])
    }
    var faults: [APIFault] = []
    let known = parameters.filter { !$0.isInPath }
    for name in sent.names.sorted() where !known.contains(where: { $0.name == name }) {
      let names = known.map(\.name).joined(separator: ", ")
      faults.append(
        APIFault(
          parameter: String(name.prefix(60)), problem: "there is no such parameter here",
          remedy: known.isEmpty ? "Leave it out: this takes none." : "Leave it out, or use one of: \(names)."))
    }
    for parameter in known {
      let all = sent.all(parameter.name)
      if all.count > 1 {
        faults.append(
          APIFault(
            parameter: parameter.name, problem: "it is given \(all.count) times", remedy: "Give it once."))
      } else if let value = all.first {
        if let fault = parameter.problem(with: value) { faults.append(fault) }
        given[parameter.name] = value
      } else if parameter.isRequired {
        let example = parameter.example.map { ", such as \(parameter.name)=\($0)" } ?? ""
        faults.append(
          APIFault(parameter: parameter.name, problem: "it is missing", remedy: "Add it\(example)."))
      } else {
        standards[parameter.name] = parameter.standard
      }
    }
    if !faults.isEmpty { throw .badRequest(faults) }
  }

  subscript(name: String) -> String? { given[name] ?? standards[name] }

  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
  func areas(_ name: String) -> [AreaCode] {
    self[name].map { $0.split(separator: ",").map { AreaCode($0) } } ?? []
  }

  var limit: Int { number("limit") ?? APIParameter.mostRows }
  var cursor: APICursor? { given["cursor"].flatMap(APICursor.init) }
  var modifiedSince: String? { given["modified_since"].flatMap { Moment($0) }?.text }

  /// The same query, or what follows it from a place: names in order, so that equal queries have equal addresses.
  func text(after cursor: APICursor?, isFormInPath: Bool) -> String {
    var all = given
    if let cursor { all["cursor"] = cursor.text }
    if isFormInPath { all["format"] = nil }
    return all.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.encoded($0.value))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: ","):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default: out += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}
