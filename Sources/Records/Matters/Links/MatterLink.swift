/// Why what two meetings had before them is taken to be one matter.
public struct MatterLink: Hashable, Sendable {
  /// The ids of the mentions.
  public var earlier: String
  public var later: String
  public var confidence: Found.Confidence
  public var evidence: [Evidence]

  public enum Evidence: Hashable, Sendable {
    case sameTitle(String)
    /// But for words such as "update".
    case sameName(String)
    case titlesBegin(String)
    case chapter(String)
    /// The later one speaks of the earlier one's meeting.
    case reference(sentence: String, paper: Int, item: PaperItem)
    /// The earlier action asks for what the later one is called.
    case askedFor(String)
    case words([String])
    /// Somebody who knows said so.
    case officer
  }
}

extension MatterLink.Evidence {
  /// What both are called by it; nil where it does not tell.
  var name: String? {
    switch self {
    case .sameTitle(let name), .sameName(let name), .titlesBegin(let name), .chapter(let name): name
    case .reference, .askedFor, .words, .officer: nil
    }
  }

  /// For a reader: one sentence.
  public var text: String {
    switch self {
    case .sameTitle(let title): "Both have the title “\(title)”."
    case .sameName(let name):
      "Both titles are “\(name)”, but for periods and words such as “update”."
    case .titlesBegin(let name): "Both titles name “\(name)”."
    case .chapter(let name): "Both are about the chapter “\(name)”."
    case .reference(let sentence, _, let item):
      "The later paper says\(item.page.map { " on page \($0)" } ?? ""): “\(sentence)”"
    case .askedFor(let name): "The action of the earlier meeting asks for “\(name)”."
    case .officer: "An officer of the board joined them."
    case .words(let words): "Both use words that other matters seldom use: \(words.joined(separator: ", "))."
    }
  }
}
