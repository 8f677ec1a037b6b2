/// A page while it is written; every text is escaped on its way in.
struct HTMLPage {
  private var body = ""

  mutating func element(_ name: String, _ text: String) {
    guard !text.isEmpty else { return }
    body += "<\(name)>\(Self.escaped(text))</\(name)>\n"
  }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    body += "<ul>\n" + items.map { "<li>\(Self.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  mutating func table(_ header: [String], _ rows: [[String]], caption: String? = nil) {
    body += "<table>\n"
    if let caption { body += "<caption>\(Self.escaped(caption))</caption>\n" }
    if header.contains(where: { !$0.isEmpty }) {
      body += "<tr>" + header.map { "<th scope=\"col\">\(Self.escaped($0))</th>" }.joined() + "</tr>\n"
    }
    for row in rows { body += "<tr>" + row.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>\n" }
    body += "</table>\n"
  }

  func whole(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Self.escaped(title))</title>
    <style>
    body { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
    table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
    caption { text-align: left; font-weight: bold; }
    th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    </style>
    </head>
    <body>
    <main>
    \(body)</main>
    </body>
    </html>

    """
  }

  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }
}
