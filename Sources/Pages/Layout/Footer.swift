import Vocabulary

extension Layout {
  var footer: HTML {
    """
    <footer class="site">
    <h2>About this page</h2>
    \(source)\(licence)\(version)<p>\(fault)</p>
    \(context.frame?.footerLinks)\
    </footer>
    """
  }

  private var licence: HTML? {
    guard source != nil else { return nil }
    return """
      <p>Contains public sector information licensed under the \(linked(
        "Open Government Licence v3.0",
        to: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")).</p>

      """
  }

  private var version: HTML? {
    let received = context.dataReceived.map { "the newest data were received on \(longDate($0))" }
    let parts = [context.dataVersion, received].compactMap(\.self)
    return parts.isEmpty ? nil : "<p>Data version: \(parts.joined(separator: "; ")).</p>\n"
  }

  private var fault: HTML {
    let whom: HTML = context.faultContact.map { link($0.address, $0.name) } ?? "the council that publishes it"
    return """
      To report a fault on this page, tell \(whom): give the page’s title, the row and what you \
      think is wrong.
      """
  }
}
