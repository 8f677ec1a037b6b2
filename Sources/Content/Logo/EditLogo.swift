import Crypto
import Foundation
import Store
import Vocabulary

/// Puts a logo beside the board's name, says otherwise what it shows, or takes it away.
public struct EditLogo: Sendable {
  public enum Change: Sendable {
    /// - file: nil for the one that is shown already.
    case show(file: [UInt8]?, alternative: String)
    case remove
  }

  public var change: Change
  /// The version that the person had before them; 0 where it was never set.
  public var opened: Int

  public init(_ change: Change, opened: Int) {
    self.change = change
    self.opened = opened
  }

  public enum Outcome: Sendable {
    case edited
    /// Somebody else changed it meanwhile; nothing was changed.
    case conflict
    case refused([Issue])
  }

  public static let longestAlternative = 120

  public func run(_ connection: any Connection, by actor: Actor, at moment: Date) throws -> Outcome {
    let repository = LogoRepository(connection)
    let (old, version) = try repository.current()
    guard version == opened else { return .conflict }
    var new: LogoSettings?
    if case .show(let file, let alternative) = change {
      var issues = Self.issues(alternative: alternative)
      var image: ImageFile?
      if let file {
        do throws(ImageFile.Fault) {
          image = try ImageFile(file)
        } catch {
          issues.insert(error.issue, at: 0)
        }
      } else if old == nil {
        issues.insert(Issue(field: "logo", problem: "choose a file"), at: 0)
      }
      guard issues.isEmpty else { return .refused(issues) }
      new = old
      if let image {
        let digest = Self.digest(image.bytes)
        try repository.keep(image, digest: digest)
        new = LogoSettings(digest: digest, width: image.width, height: image.height, alternative: alternative)
      }
      new?.alternative = alternative
    }
    guard new != old else { return .edited }
    try repository.show(new, version: version + 1)
    let changes = [
      ("file", old?.digest, new?.digest), ("alternative text", old?.alternative, new?.alternative),
    ]
    .filter { $0.1 != $0.2 }
    .map {
      AuditedChange(action: "setting.edited", item: SettingKey.logo.item, field: $0.0, old: $0.1, new: $0.2)
    }
    try connection.audit(changes, by: actor, at: moment)
    return .edited
  }

  static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func issues(alternative: String) -> [Issue] {
    if alternative.isEmpty {
      return [
        Issue(
          field: "alternative", problem: "say what the logo shows",
          remedy: "It is what a screen reader says, such as the council’s name.")
      ]
    }
    guard alternative.count <= longestAlternative else {
      return [
        Issue(
          field: "alternative", problem: "the text has \(alternative.count) characters",
          remedy: "Shorten it to \(longestAlternative) or fewer.")
      ]
    }
    return []
  }
}

extension ImageFile.Fault {
  var issue: Issue {
    let (problem, remedy): (String, String) =
      switch self {
      case .tooManyBytes(let count):
        ("the file has \(count / 1024) KB", "Use one of \(ImageFile.mostBytes / 1024) KB or less.")
      case .tooSmall(let width, let height):
        (
          "the picture is \(width) by \(height) pixels",
          "Use one of at least \(ImageFile.sides.lowerBound) pixels each way; 112 pixels in height look sharp."
        )
      case .tooLarge(let width, let height):
        (
          "the picture is \(width) by \(height) pixels",
          "Use one of at most \(ImageFile.sides.upperBound) pixels each way."
        )
      case .drawing:
        (
          "the file is SVG or another kind of markup, which may hold scripts",
          "Save the logo as PNG, at least 112 pixels in height."
        )
      case .unknown: ("the file is no PNG, JPEG or WebP", "Save the logo as PNG and choose that.")
      case .broken(let kind):
        ("the file begins as a \(kind.name) but is not whole, or something follows its end", "Save it anew.")
      case .moving(let kind): ("the \(kind.name) moves", "Use a picture that stands still.")
      }
    return Issue(field: "logo", problem: problem, remedy: remedy)
  }
}

extension ImageFile.Kind {
  var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .webp: "WebP"
    }
  }
}
