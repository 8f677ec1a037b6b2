import TextSearch

extension PaperItem.Kind {
  /// Whether it is found by its words. The name of a section is found with what stands under it.
  var isSearched: Bool {
    switch self {
    case .section, .contact, .futureMeeting: false
    default: true
    }
  }

  /// By which `SearchPassage.kind` tells it; a number never changes what it stands for.
  public var searchKind: Int {
    switch self {
    case .text: 0
    case .agendaItem: 1
    case .minutes: 2
    case .minute: 3
    case .point: 4
    case .resolution: 5
    case .declaration: 6
    case .report: 7
    case .section: 8
    case .paragraph: 9
    case .recommendation: 10
    case .contact: 11
    case .appendix: 12
    case .backgroundPaper: 13
    case .action: 14
    case .futureMeeting: 15
    case .table: 16
    case .assessment: 17
    case .answer: 18
    }
  }

  /// How much a word of what it stands under counts, in quarters of a word of its own.
  fileprivate var headingQuarters: Int {
    switch self {
    case .resolution, .recommendation: 4
    case .action: 2
    default: 1
    }
  }

  /// How much it counts beside others, in quarters: what names a matter or decides it before what speaks of it, and that
  /// before scraps of text such as a chart's labels. Chosen by the queries of `SearchQualityTests`.
  fileprivate var weightQuarters: Int {
    switch self {
    case .report, .minute: 6
    case .resolution, .recommendation, .action, .minutes: 5
    case .agendaItem: 4
    case .table: 2
    case .text: 1
    default: 3
    }
  }
}

extension PaperItem {
  /// What is searched of it.
  fileprivate var searched: SearchPassage {
    var words = [text] + (details.facts?.sorted { $0.key < $1.key }.map(\.value) ?? [])
    words += (details.header ?? []) + (details.cells ?? []).flatMap(\.self)
    return SearchPassage(
      text: words.joined(separator: "\n"), heading: heading, headingQuarters: kind.headingQuarters,
      weightQuarters: kind.weightQuarters,
      kind: kind.searchKind)
  }
}

extension [PaperItem] {
  /// Numbers those that are searched and gives what is searched of them.
  mutating func numberPassages() -> [SearchPassage] {
    var passages: [SearchPassage] = []
    for index in indices {
      guard self[index].kind.isSearched, self[index].text.contains(where: \.isLetter) else { continue }
      self[index].passage = passages.count
      passages.append(self[index].searched)
    }
    return passages
  }
}
