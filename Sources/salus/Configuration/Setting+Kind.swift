import Evidence
import Foundation
import People
import Store

extension Setting {
  /// What a setting's text has to be.
  enum Kind: Sendable {
    case host, port, origin, yesOrNo, database, path
    case word([String])
    case number(ClosedRange<Int>)
    /// Some, with commas between them, or none.
    case roles

    /// What is wrong with a text and what to write instead; nil for one that will do. An address of a database is not
    /// repeated: it may hold a password.
    func fault(in text: String) -> (problem: String, remedy: String)? {
      switch self {
      case _ where text.isEmpty: ("is empty", "Give it a value, or leave it out.")
      case .host where text.contains { $0.isWhitespace || $0 == "/" }:
        (
          "“\(text)” is not an address to listen on",
          "Write 127.0.0.1, or 0.0.0.0 for every network of the machine."
        )
      case .port where !(Int(text).map { (0...65535).contains($0) } ?? false):
        ("“\(text)” is not a port", "Write a number from 0 to 65535.")
      case .origin where Self.origin(text) == nil:
        (
          "“\(text)” is not where a site is",
          "Write an address such as https://board.example.gov.uk, without a path."
        )
      case .yesOrNo where !["true", "false"].contains(text): ("“\(text)” is neither", "Write true or false.")
      case .word(let words) where !words.contains(text):
        ("“\(text)” is none of them", "Write \(Spelling.alternatives(words)).")
      case .number(let range) where !(Int(text).map(range.contains) ?? false):
        ("“\(text)” does not fit", "Write a number from \(range.lowerBound) to \(range.upperBound).")
      case .roles where Self.roles(text) == nil:
        (
          "“\(text)” has no roles, or others",
          "Write none, or some of \(Role.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      case .database: PostgresDatabase.fault(inURL: text).map { ($0, "Write postgres://user@host:5432/name.") }
      default: nil
      }
    }

    /// nil where one of them is none.
    static func roles(_ text: String) -> Set<Role>? {
      if text == "none" { return [] }
      let named = text.split(separator: ",", omittingEmptySubsequences: false).map {
        Role(rawValue: $0.trimmingCharacters(in: .whitespaces))
      }
      return named.contains(nil) ? nil : Set(named.compactMap(\.self))
    }

    static func origin(_ text: String) -> URL? {
      guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil,
        ["", "/"].contains(url.path), url.query == nil
      else { return nil }
      return url
    }
  }
}
