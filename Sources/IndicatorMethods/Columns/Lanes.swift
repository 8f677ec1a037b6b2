/// Four groups, or four rows of one group, side by side. A sum over a group's rows has one order, so that its last
/// bit does not depend on which groups are its neighbours.
typealias Lanes = SIMD4<Double>

extension Lanes {
  @inline(__always) static var one: Lanes { Lanes(repeating: 1) }

  /// Four cells, one after the other.
  @inline(__always)
  init(at cells: UnsafePointer<Double>) {
    self = UnsafeRawPointer(cells).loadUnaligned(as: Lanes.self)
  }

  /// Up to three cells, and `beyond` in the place of others.
  @inline(__always)
  init(first count: Int, at cells: UnsafePointer<Double>, beyond: Double) {
    self.init(cells[0], count > 1 ? cells[1] : beyond, count > 2 ? cells[2] : beyond, beyond)
  }

  /// The four in pairs, as they are added within a register.
  @inline(__always) var total: Double { (self[0] + self[2]) + (self[1] + self[3]) }
}

/// Where four groups begin in a column, and how many rows each has.
struct LaneRows {
  private let first: (Int, Int, Int, Int)
  private let counts: SIMD4<Int>
  /// The most rows that one of them has.
  let most: Int

  /// The groups from `group` on, the last of `groups` taken again where there are not four more.
  init(_ places: GroupPlaces, group: Int, groups: Int) {
    let last = groups - 1
    let (a, b) = (places[group], places[min(group + 1, last)])
    let (c, d) = (places[min(group + 2, last)], places[min(group + 3, last)])
    first = (a.lowerBound, b.lowerBound, c.lowerBound, d.lowerBound)
    counts = SIMD4(a.count, b.count, c.count, d.count)
    most = counts.max()
  }

  /// The cells of one place in all four groups, which have as many rows.
  @inline(__always)
  func load(_ column: UnsafePointer<Double>, _ place: Int) -> Lanes {
    let column = column + place
    return Lanes(column[first.0], column[first.1], column[first.2], column[first.3])
  }

  /// A group that has ended has `beyond`.
  func load(_ column: UnsafePointer<Double>, _ place: Int, beyond: Double) -> Lanes {
    let column = column + place
    return Lanes(
      place < counts[0] ? column[first.0] : beyond, place < counts[1] ? column[first.1] : beyond,
      place < counts[2] ? column[first.2] : beyond, place < counts[3] ? column[first.3] : beyond)
  }

  /// A lane that repeats another writes the same again.
  @inline(__always)
  func store(_ lanes: Lanes, _ column: UnsafeMutablePointer<Double>, _ place: Int) {
    let column = column + place
    column[first.0] = lanes[0]
    column[first.1] = lanes[1]
    column[first.2] = lanes[2]
    column[first.3] = lanes[3]
  }
}

/// Where groups begin and end.
struct GroupPlaces: Sendable {
  let groups: RowGroups

  @inline(__always) subscript(group: Int) -> Range<Int> {
    switch groups {
    case .bands(let bands): group * bands..<(group + 1) * bands
    case .offsets(let offsets): offsets[group]..<offsets[group + 1]
    }
  }
}

extension RowGroups {
  /// How many groups there are of so many rows; nil where they do not fit.
  func count(rows: Int) -> Int? {
    switch self {
    case .bands(let bands):
      return bands > 0 && rows.isMultiple(of: bands) ? rows / bands : nil
    case .offsets(let offsets):
      guard offsets.first == 0, offsets.last == rows,
        zip(offsets, offsets.dropFirst()).allSatisfy({ $0 < $1 })
      else { return nil }
      return offsets.count - 1
    }
  }
}
