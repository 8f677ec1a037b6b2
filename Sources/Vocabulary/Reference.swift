/// A typed link to any item of any part of Salus: kind "page", id "privacy".
public struct Reference: Codable, Hashable, Sendable {
  public var kind: String
  public var id: String

  public init(_ kind: String, _ id: String) {
    self.kind = kind
    self.id = id
  }
}
