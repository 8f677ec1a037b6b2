import Pages

/// The changes as a feed (RFC 4287). Its ids are tag URIs (RFC 4151) under the site's name.
struct AtomFeed {
  /// "https://board.example.gov.uk"
  var site: String
  var title: String
  var madeWith: String
  /// The newest first.
  var changes: [Change]
  /// Its own, with what it asks for.
  var path = "/changes.atom"
  /// Of the page that shows the same.
  var page = "/changes"

  static let contentType = "application/atom+xml; charset=utf-8"

  var xml: [UInt8] {
    let feed: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
      <id>\(tag(name, on: "2025-01-01"))</id>
      <title>\(Self.allowed(title))</title>
      <updated>\(changes.map(\.at).max() ?? "1970-01-01T00:00:00Z")</updated>
      <author><name>\(Self.allowed(title))</name></author>
      <generator>\(madeWith)</generator>
      <rights>\(OpenGovernmentLicence.notice)</rights>
      <link rel="self" type="application/atom+xml" href="\(site)\(path)"/>
      <link rel="alternate" type="text/html" href="\(site)\(page)"/>
      <link rel="license" href="\(OpenGovernmentLicence.address)"/>
      \(changes.map(entry))</feed>

      """
    return feed.bytes
  }

  /// "changes", "search?q=injuries"
  private var name: String { String(path.dropFirst()).replacing(".atom", with: "") }

  private func entry(_ change: Change) -> HTML {
    """
    <entry>
    <id>\(tag(change.id, on: change.at))</id>
    <title>\(Self.allowed(change.title))</title>
    <updated>\(change.at)</updated>
    <published>\(change.at)</published>
    <link rel="alternate" type="text/html" href="\(site)\(change.page)"/>
    <summary>\(Self.allowed(change.summary))</summary>
    </entry>

    """
  }

  /// XML has no place for most control characters, which papers may hold.
  private static func allowed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isAllowed =
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xFFFD: true
        default: scalar.value >= 0x1_0000
        }
      scalars.append(isAllowed ? scalar : " ")
    }
    return String(scalars)
  }

  /// "tag:board.example.gov.uk,2023-10-31:editions/7"
  private func tag(_ id: String, on moment: String) -> String {
    var name = site.drop { $0 != "/" }.drop { $0 == "/" }
    // A port is no part of the name.
    if let colon = name.lastIndex(of: ":"), name[name.index(after: colon)...].allSatisfy(\.isNumber) {
      name = name[..<colon]
    }
    return "tag:\(name),\(moment.prefix(10)):\(id)"
  }
}
