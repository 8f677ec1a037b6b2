/// Where the columns of a result are written. May be sent: each thread writes to rows of its own, and all have
/// ended before `fill` returns.
struct ColumnOutputs: @unchecked Sendable {
  struct Level {
    var level: ConfidenceLevel
    /// Nil where no exact limits are needed.
    var smallCounts: SmallCountLimits?
    var lower: UnsafeMutablePointer<Double>
    var upper: UnsafeMutablePointer<Double>
  }

  var values: UnsafeMutablePointer<Double>
  var methods: UnsafeMutablePointer<StatisticMethod?>
  var reasons: UnsafeMutablePointer<WithheldReason?>
  var events: UnsafeMutablePointer<Double>
  var denominators: UnsafeMutablePointer<Double>
  var levels: [Level]

  func give(_ rows: Range<Int>, by method: StatisticMethod) {
    (methods + rows.lowerBound).update(repeating: method, count: rows.count)
    (reasons + rows.lowerBound).update(repeating: nil, count: rows.count)
  }

  func withhold(_ row: Int, _ reason: WithheldReason) {
    values[row] = .nan
    methods[row] = nil
    reasons[row] = reason
    for level in levels { (level.lower[row], level.upper[row]) = (.nan, .nan) }
  }
}

extension StatisticColumns {
  /// Makes room for the rows, which `write` must fill without exception, and says what it says. `sums` is
  /// whether events and denominators are among the columns, `exact` whether the limits of few events are needed.
  mutating func fill(
    rows: Int, sums: Bool, exact: Bool, _ write: (ColumnOutputs) -> Bool
  ) -> Bool {
    if exact, smallCounts.isEmpty { smallCounts = levels.map(SmallCountLimits.init) }
    values.resize(rows)
    methods.resize(rows)
    reasons.resize(rows)
    events.resize(sums ? rows : 0)
    denominators.resize(sums ? rows : 0)
    for level in intervals.indices {
      intervals[level].lower.resize(rows)
      intervals[level].upper.resize(rows)
    }
    let (levels, tables) = (levels, smallCounts)
    let done = values.withPointer { values in
      methods.withPointer { methods in
        reasons.withPointer { reasons in
          events.withPointer { events in
            denominators.withPointer { denominators in
              intervals.withUnsafeMutableBufferPointer { intervals in
                open(intervals[...]) { limits in
                  write(
                    ColumnOutputs(
                      values: values, methods: methods, reasons: reasons, events: events,
                      denominators: denominators,
                      levels: levels.indices.map {
                        ColumnOutputs.Level(
                          level: levels[$0], smallCounts: exact ? tables[$0] : nil,
                          lower: limits[$0].lower, upper: limits[$0].upper)
                      }))
                }
              }
            }
          }
        }
      }
    }
    if !done { empty() }
    return done
  }

  /// What was there is gone; the room is kept.
  private mutating func empty() {
    _ = fill(rows: 0, sums: false, exact: false) { _ in true }
  }
}

private typealias LimitPointers = [(lower: UnsafeMutablePointer<Double>, upper: UnsafeMutablePointer<Double>)]

/// All columns of all levels at once, one level inside the other.
private func open(
  _ columns: Slice<UnsafeMutableBufferPointer<LimitColumns>>, _ opened: LimitPointers = [],
  _ body: (LimitPointers) -> Bool
) -> Bool {
  var rest = columns
  guard !rest.isEmpty else { return body(opened) }
  let first = rest.startIndex
  rest.removeFirst()
  return columns.base[first].lower.withPointer { lower in
    columns.base[first].upper.withPointer { upper in
      open(rest, opened + [(lower, upper)], body)
    }
  }
}

/// For elements that are bits and no more.
extension Array {
  /// Elements that are new have no value yet: every one is written before anybody reads.
  fileprivate mutating func resize(_ size: Int) {
    if size <= count {
      removeLast(count - size)
    } else {
      self = Array(unsafeUninitializedCapacity: Swift.max(size, capacity)) { $1 = size }
    }
  }

  fileprivate mutating func withPointer(_ body: (UnsafeMutablePointer<Element>) -> Bool) -> Bool {
    withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else {
        return withUnsafeTemporaryAllocation(of: Element.self, capacity: 1) { nothing in
          nothing.baseAddress.map(body) ?? false
        }
      }
      return body(start)
    }
  }
}
