/// One key that a person may write in a definition: what it holds, whether it must be there, what it is for.
///
/// The reader's checks and the JSON Schema are both made from these descriptions, so that an editor and Salus
/// never disagree about what is allowed.
public struct KeyDescription: Sendable {
  public indirect enum Kind: Sendable {
    case text
    /// Lower-case letters, digits and hyphens: safe in an address.
    case identifier
    case wholeNumber(ClosedRange<Int>)
    case number
    case positiveNumber
    case yesOrNo
    /// An ISO 8601 calendar date, 2023-10-31.
    case date
    /// An ONS nine-character code.
    case areaCode
    case webAddress
    case word([String])
    /// Each of them at most once where `distinct`.
    case list(Kind, atLeast: Int, distinct: Bool)
    case object(ObjectDescription)

    static func list(_ kind: Kind) -> Kind { .list(kind, atLeast: 0, distinct: false) }
  }

  public let key: String
  public let kind: Kind
  public let isRequired: Bool
  public let purpose: String

  static func required(_ key: String, _ kind: Kind, _ purpose: String) -> KeyDescription {
    KeyDescription(key: key, kind: kind, isRequired: true, purpose: purpose)
  }

  static func optional(_ key: String, _ kind: Kind, _ purpose: String) -> KeyDescription {
    KeyDescription(key: key, kind: kind, isRequired: false, purpose: purpose)
  }
}

/// The keys that belong together, and what they demand of each other.
public struct ObjectDescription: Sendable {
  public enum Rule: Sendable {
    case exactlyOne(of: [String])
    /// Where `key` holds `word`, the keys `needs` are there and the keys `refuses` are not.
    case when(_ key: String, is: String, needs: [String], refuses: [String])
  }

  public let name: String
  public let purpose: String
  public let keys: [KeyDescription]
  public let rules: [Rule]

  init(_ name: String, _ purpose: String, rules: [Rule] = [], _ keys: [KeyDescription]) {
    self.name = name
    self.purpose = purpose
    self.keys = keys
    self.rules = rules
  }

  subscript(key: String) -> KeyDescription? { keys.first { $0.key == key } }

  /// This object and every object within it, each once, in the order of first mention.
  public var all: [ObjectDescription] {
    var found: [ObjectDescription] = []
    func visit(_ object: ObjectDescription) {
      guard !found.contains(where: { $0.name == object.name }) else { return }
      found.append(object)
      for key in object.keys { visit(key.kind) }
    }
    func visit(_ kind: KeyDescription.Kind) {
      switch kind {
      case .object(let object): visit(object)
      case .list(let element, _, _): visit(element)
      default: break
      }
    }
    visit(self)
    return found
  }
}
