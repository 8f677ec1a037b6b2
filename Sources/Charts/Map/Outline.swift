/// A closed line in the drawing's units, thinned to what can be seen.
struct Outline {
  /// Not closed: the last point is not the first again.
  private(set) var points: [(x: Double, y: Double)]

  init(_ points: [(x: Double, y: Double)]) {
    self.points = points
    if let first = points.first, let last = points.last, points.count > 1, first == last {
      self.points.removeLast()
    }
  }

  /// The area enclosed.
  var area: Double {
    guard var before = points.last else { return 0 }
    var sum = 0.0
    for point in points {
      sum += before.x * point.y - point.x * before.y
      before = point
    }
    return abs(sum) / 2
  }

  /// Ramer–Douglas–Peucker: no point left out lies further than `tolerance` from the new line.
  ///
  /// A closed line has no ends to start from, so it is cut at its first point and the point farthest from it.
  func simplified(tolerance: Double) -> Outline {
    guard points.count > 4 else { return self }
    var farthest = (index: 0, distance: 0.0)
    for (index, point) in points.enumerated() {
      let distance = Self.square(point.x - points[0].x) + Self.square(point.y - points[0].y)
      if distance > farthest.distance { farthest = (index, distance) }
    }
    guard farthest.index > 0 else { return Outline([points[0]]) }
    let closed = points + [points[0]]
    var kept = [Bool](repeating: false, count: closed.count)
    kept[0] = true
    kept[farthest.index] = true
    var spans = [(0, farthest.index), (farthest.index, closed.count - 1)]
    while let (first, last) = spans.popLast() {
      guard last - first > 1 else { continue }
      var worst = (index: first, distance: tolerance * tolerance)
      for index in (first + 1)..<last {
        let distance = Self.squareDistance(closed[index], from: closed[first], to: closed[last])
        if distance > worst.distance { worst = (index, distance) }
      }
      guard worst.index > first else { continue }
      kept[worst.index] = true
      spans.append((first, worst.index))
      spans.append((worst.index, last))
    }
    return Outline(points.indices.filter { kept[$0] }.map { points[$0] })
  }

  /// As a path in tenths of a unit, each point relative to the one before.
  func write(into d: inout String) {
    var before = (x: 0, y: 0)
    for (index, point) in points.enumerated() {
      let tenths = (x: Int((point.x * 10).rounded()), y: Int((point.y * 10).rounded()))
      let step = (x: tenths.x - before.x, y: tenths.y - before.y)
      if index > 0, step == (0, 0) { continue }
      if index == 0 { d += "M" } else if index == 1 { d += "l" }
      d.append(tenths: step.x, first: index < 2)
      d.append(tenths: step.y)
      before = tenths
    }
    if !points.isEmpty { d += "z" }
  }

  private static func square(_ x: Double) -> Double { x * x }

  /// From a point to the nearest point of a segment.
  private static func squareDistance(
    _ p: (x: Double, y: Double), from a: (x: Double, y: Double), to b: (x: Double, y: Double)
  ) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let along =
      length == 0 ? 0 : (((p.x - a.x) * dx + (p.y - a.y) * dy) / length).clamped(to: 0...1)
    return square(p.x - a.x - along * dx) + square(p.y - a.y - along * dy)
  }
}
