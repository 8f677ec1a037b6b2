import Vocabulary

extension TrendChart {
  /// What the chart shows, from the same values.
  var sentence: String {
    var sentences: [String] = []
    let known = points.indices.filter { points[$0].drawable != nil }
    if let first = known.first, let last = known.last {
      sentences.append(span(from: first, to: last, among: known))
      sentences += comparison(at: last)
    } else {
      sentences.append("\(area): there are no values to show.")
    }
    return (sentences + missingSentences + breakSentences).joined(separator: " ")
  }

  private func span(from first: Int, to last: Int, among known: [Int]) -> String {
    func stated(_ index: Int) -> String { "\(points[index].value?.text ?? "") in \(points[index].label)" }
    func value(_ index: Int) -> Double { points[index].value?.value ?? 0 }
    guard first != last else { return "\(area): \(stated(first))." }
    var text = "\(area): from \(stated(first)) to \(stated(last))"
    if let low = known.min(by: { value($0) < value($1) }),
      let high = known.max(by: { value($0) < value($1) }),
      value(low) < value(high)
    {
      text += "; lowest \(stated(low)), highest \(stated(high))"
    }
    return text + "."
  }

  private func comparison(at last: Int) -> [String] {
    let point = points[last]
    var parts: [String] = []
    if let rating = point.rating { parts.append(rating.phrase(comparedWith: benchmark)) }
    for line in [england, neighbours].compactMap(\.self) {
      if let value = line.drawable(last) { parts.append("\(line.name) \(value.text)") }
    }
    return parts.isEmpty ? [] : ["In \(point.label): \(parts.joined(separator: "; "))."]
  }

  /// One for each run of missing points that have the same reason.
  var missingSentences: [String] {
    var runs: [(first: Int, last: Int)] = []
    for index in points.indices where points[index].drawable == nil {
      if let run = runs.last, run.last == index - 1, points[run.last].missing == points[index].missing {
        runs[runs.count - 1].last = index
      } else {
        runs.append((index, index))
      }
    }
    return runs.map { run in
      let first = points[run.first].label
      let span = run.first == run.last ? first : "\(first) to \(points[run.last].label)"
      return "No value for \(span)\(points[run.first].missing.map { ": \($0)" } ?? "")."
    }
  }

  var breakSentences: [String] {
    points.compactMap { point in
      point.breakBefore.map { "Not comparable with figures before \(point.label): \($0)." }
    }
  }
}
