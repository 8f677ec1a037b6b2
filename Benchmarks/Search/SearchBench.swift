import Foundation
import TextSearch

/// Times searches of made-up papers and prints what `Benchmarks/search.py` sets beside its peers: lines of JSON.
///
/// Its one argument is a folder that the paragraphs and the queries are written to, for the peers to have the same.
@main
struct SearchBench {
  static let timesEach = 200

  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first.map { URL(fileURLWithPath: $0) }
    var papers = MadeUpPapers()
    let stored = try write(&papers, to: folder)
    let clock = ContinuousClock()
    let before = memory()
    var index = SearchIndex()
    let loading = clock.measure {
      var additions = SearchAdditions()
      for (place, bytes) in stored.enumerated() {
        if let segment = SearchSegment(bytes: bytes) { additions.add(place + 1, segment) }
      }
      index.update(dropping: [], adding: additions)
    }
    let held = memory() - before
    let another = SearchSegment(papers.paper())
    let published = (1...9).map { _ in
      clock.measure {
        // As the site does, which goes on answering with what it had.
        var next = index
        var additions = SearchAdditions()
        if let segment = SearchSegment(bytes: another.bytes) { additions.add(250, segment) }
        next.update(dropping: [], adding: additions)
      }
    }
    report([
      "paragraphs": Double(index.count), "stored": Double(stored.reduce(0) { $0 + $1.count }),
      "held": Double(held), "load": milliseconds(loading),
      "change": published.map(milliseconds).sorted()[published.count / 2],
    ])
    var written: [String] = []
    for kind in QueryKind.all {
      let queries = (0..<timesEach).map { _ in kind.query(&papers) }
      written += queries.map { "\(kind.name)\t\(kind.peer.query($0))" }
      var found = 0
      var times = queries.map { query in
        milliseconds(
          clock.measure { found += index.search(SearchQuery(query), in: kind.scope, limit: 50).total })
      }
      times.sort()
      print(
        #"{"name": "\#(kind.name)", "found": \#(found / timesEach), "times": \#(times)}"#)
    }
    if let folder {
      try written.joined(separator: "\n").write(
        to: folder.appendingPathComponent("queries.tsv"), atomically: true, encoding: .utf8)
    }
  }

  /// The segments as they are stored.
  private static func write(_ papers: inout MadeUpPapers, to folder: URL?) throws -> [[UInt8]] {
    var texts = ""
    let stored = (1...MadeUpPapers.papers).map { _ in
      let passages = papers.paper()
      if folder != nil { for passage in passages { texts += "\(passage.heading)\t\(passage.text)\n" } }
      return SearchSegment(passages).bytes
    }
    try folder.map {
      try texts.write(to: $0.appendingPathComponent("paragraphs.tsv"), atomically: true, encoding: .utf8)
    }
    return stored
  }

  private static func report(_ numbers: [String: Double]) {
    print(
      "{" + numbers.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
        + "}")
  }

  private static func milliseconds(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
  }

  /// What the process holds in memory, bytes.
  private static func memory() -> Int {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
    return (pages?.dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
  }
}
