/// How programs read this site.
package struct APIPage: Sendable {
  package struct Parameter: Sendable {
    var name, kind, doc: String
    var isRequired: Bool

    package init(name: String, kind: String, doc: String, isRequired: Bool) {
      (self.name, self.kind, self.doc, self.isRequired) = (name, kind, doc, isRequired)
    }
  }

  package struct Resource: Sendable {
    var path, summary, doc: String
    /// An address that answers, to try; nil where it needs what only this site's readers know.
    var example: String?
    var parameters: [Parameter]
    var columns: [ExportHeading]

    package init(
      path: String, summary: String, doc: String, example: String?, parameters: [Parameter],
      columns: [ExportHeading]
    ) {
      (self.path, self.summary, self.doc) = (path, summary, doc)
      (self.example, self.parameters, self.columns) = (example, parameters, columns)
    }
  }

  /// A kind of problem, as its `type` ends.
  package struct Fault: Sendable {
    var id, title: String
    var status: Int

    package init(id: String, title: String, status: Int) {
      (self.id, self.title, self.status) = (id, title, status)
    }
  }

  package var resources: [Resource]
  package var faults: [Fault]
  package var mostRows: Int
  package var context: PageContext

  package init(resources: [Resource], faults: [Fault], mostRows: Int, context: PageContext) {
    (self.resources, self.faults, self.mostRows, self.context) = (resources, faults, mostRows, context)
  }

  package var html: HTML {
    let layout = Layout(
      title: "Data for programs", heading: "Data for programs",
      lead: """
        <p class="lead">Everything public on this site can be read by programs, as JSON or CSV, without a key.</p>

        """,
      crumbs: [.init(title: "All dashboards", address: context.links.home)], context: context)
    return layout.html("\(use)\(terms)\(resources.map(section))\(problems)")
  }

  private var use: HTML {
    """
    <h2>How to use it</h2>
    <ul>
    <li>Begin at \(link("/api/v1", "/api/v1")); \(link("/api/v1/openapi.json", "/api/v1/openapi.json")) describes \
    everything for programs (OpenAPI 3.1).</li>
    <li>The form: end the address in <code>.json</code> or <code>.csv</code>, or send the header \
    <code>Accept</code>, or add <code>format=csv</code>. JSON is given where nothing is asked for.</li>
    <li>A list has up to \(mostRows) items an answer. Where there are more, follow <code>links.next</code>, for CSV the \
    header <code>Link</code> with <code>rel="next"</code>.</li>
    <li>Numbers have the digits that were published. Missing is <code>null</code>, in CSV an empty field, never 0.</li>
    <li>What a CSV’s columns hold is told by metadata (CSV on the Web) that the header <code>Link</code> with \
    <code>rel="describedby"</code> leads to.</li>
    <li>Ask again with <code>If-None-Match</code> and the <code>ETag</code> you were given: 304 means that nothing \
    changed. \(link("/changes.atom", "/changes.atom")) is a feed of what changed.</li>
    </ul>

    """
  }

  private var terms: HTML {
    """
    <h2>Limits and licence</h2>
    <p>No key, no sign-in, no count of requests: ask no more than you need, one request at a time. Any web page \
    may read it. An address under <code>/api/v1</code> keeps its meaning; fields may be added.</p>
    <p>\(OpenGovernmentLicence.notice) \(linked(OpenGovernmentLicence.name, to: OpenGovernmentLicence.address)): \
    you may use the figures for anything, and name their source.</p>

    """
  }

  private func section(_ resource: Resource) -> HTML {
    let example: HTML? = resource.example.map { "<p>Try \(link($0, $0)).</p>\n" }
    return """
      <h2>\(resource.summary)</h2>
      <p><code>\(resource.path)</code></p>
      <p>\(resource.doc)</p>
      \(example)\(parameters(of: resource))\(columns(of: resource))
      """
  }

  private func parameters(of resource: Resource) -> HTML? {
    if resource.parameters.isEmpty { return nil }
    let table = Table(
      caption: "Parameters of \(resource.path)", columns: [.init("Name"), .init("Takes"), .init("Meaning")])
    return table.html(
      resource.parameters.map { parameter in
        let needed: HTML? = parameter.isRequired ? ", needed" : nil
        return ["<code>\(parameter.name)</code>\(needed)", "\(parameter.kind)", "\(parameter.doc)"]
      })
  }

  private func columns(of resource: Resource) -> HTML? {
    if resource.columns.isEmpty { return nil }
    let rows = resource.columns.map { heading in
      ("\(heading.id)", "\(heading.doc)" as HTML)
    }
    return """
      <details><summary>\(count(resource.columns.count, "field")) of \(resource.path)</summary>
      \(descriptions(rows.map { (term: $0.0, description: $0.1) }))</details>

      """
  }

  private var problems: HTML {
    let rows = faults.map { fault -> HTML in
      "<li id=\"\(fault.id)\"><code>\(fault.status)</code> \(fault.title)</li>\n"
    }
    return """
      <h2>When something is wrong</h2>
      <p>The answer is <code>application/problem+json</code> (RFC 9457): <code>detail</code> says what is wrong and what to \
      do, <code>errors</code> names each parameter.</p>
      <ul>
      \(rows)</ul>

      """
  }
}
