import Evidence
import Foundation
import TestSupport
import Testing

@testable import Pages

/// Writes pages to the folder SALUS_PREVIEW names, to be looked at in a browser.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SALUS_PREVIEW"] != nil))
func preview() throws {
  let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["SALUS_PREVIEW"]))
  for (name, text) in PageSamples.all {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }
  try Data(Stylesheet().text.utf8).write(to: folder.appendingPathComponent("style.css"))
}

/// How long a page of 108 rows takes, printed; meaningful only in a release build.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SALUS_TIME"] != nil))
func timeOfALargePage() {
  let large = Fixture.large(rows: 108)
  let summary = BoardSummary(large, since: nil)
  let themes = Dictionary(
    uniqueKeysWithValues: large.themes.map { ($0.id, ThemeSummary($0, benchmark: "England")) })
  for context in [Fixture.context, Fixture.standalone] {
    let page = DashboardPage(
      dashboard: large, summary: summary, themeSummaries: themes, context: context)
    var times: [Duration] = []
    var bytes = 0
    for _ in 0..<40 { times.append(ContinuousClock().measure { bytes = page.html.bytes.count }) }
    print("\(context.links): fastest \(times.min() ?? .zero), median \(times.sorted()[20]), \(bytes) bytes")
  }
}
