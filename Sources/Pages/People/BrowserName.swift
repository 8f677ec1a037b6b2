/// What a browser calls itself, in words that its owner knows it by: "Firefox 140 on Windows".
enum BrowserName {
  /// Their names for themselves, the more particular before those whose name they also give.
  private static let browsers = [
    ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
    ("Firefox/", "Firefox"),
    ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Version/", "Safari"),
  ]
  private static let systems = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"), ("Linux", "Linux"),
  ]

  /// What it sent itself where that names none of these.
  static func words(_ sent: String) -> String {
    guard let (mark, name) = browsers.first(where: { sent.contains($0.0) }),
      let place = sent.firstRange(of: mark)
    else { return sent.isEmpty ? "An unnamed browser" : sent }
    let version = sent[place.upperBound...].prefix { $0.isNumber }
    let system = systems.first { sent.contains($0.0) }.map { " on \($0.1)" } ?? ""
    return "\(name) \(version)\(system)"
  }
}
