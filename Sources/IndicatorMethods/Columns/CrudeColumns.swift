/// Proportions of whole columns, as `proportions` gives them row by row, to the last bit.
///
/// A cell that is not a number is missing and gives a reason; other faults are thrown with their rows, and then
/// the columns are empty.
public func proportions(
  numerators: Span<Double>, denominators: Span<Double>, multiplier: Double = 1,
  into columns: inout StatisticColumns
) throws(InputFaults) {
  try CrudeFigure.proportion.fill(&columns, numerators, denominators, multiplier)
}

/// Crude rates of whole columns, as `crudeRates` gives them row by row, to the last bit.
///
/// A cell that is not a number is missing and gives a reason; other faults are thrown with their rows, and then
/// the columns are empty.
public func crudeRates(
  numerators: Span<Double>, denominators: Span<Double>, multiplier: Double = 100_000,
  into columns: inout StatisticColumns
) throws(InputFaults) {
  try CrudeFigure.rate.fill(&columns, numerators, denominators, multiplier)
}

extension CrudeFigure {
  fileprivate func fill(
    _ columns: inout StatisticColumns, _ counts: Span<Double>, _ denominators: Span<Double>,
    _ multiplier: Double
  ) throws(InputFaults) {
    let confidence = columns.intervals.map(\.confidence)
    var sound = counts.count == denominators.count
    if sound {
      try require([], [], multiplier: multiplier, confidence: confidence)
      sound = counts.withUnsafeBufferPointer { counts in
        denominators.withUnsafeBufferPointer { denominators in
          columns.fill(rows: counts.count, sums: false, exact: self == .rate) { outputs in
            guard let x = counts.baseAddress, let n = denominators.baseAddress else { return true }
            let job = CrudeJob(figure: self, x: x, n: n, multiplier: multiplier, outputs: outputs)
            return inSlices(of: counts.count, size: 16_384) {
              inParts(of: $0, columns: 4) { job.compute($0, $1) }
            }
          }
        }
      }
    }
    // Only a fault makes it necessary to say which rows.
    if !sound {
      try require(counts.cells, denominators.cells, multiplier: multiplier, confidence: confidence)
    }
  }
}

/// May be sent: the columns are only read.
private struct CrudeJob: @unchecked Sendable {
  let figure: CrudeFigure
  let x: UnsafePointer<Double>
  let n: UnsafePointer<Double>
  let multiplier: Double
  let outputs: ColumnOutputs

  /// False where a cell is neither in order nor missing.
  func compute(_ rows: Range<Int>, _ room: UnsafeMutablePointer<Double>) -> Bool {
    switch figure {
    case .proportion: computeProportions(rows)
    case .rate: computeRates(rows, room)
    }
    return withholdMissing(rows)
  }

  private func computeProportions(_ rows: Range<Int>) {
    let (x, n, value) = (x + rows.lowerBound, n + rows.lowerBound, outputs.values + rows.lowerBound)
    for i in 0..<rows.count { value[i] = x[i] / n[i] }
    for level in outputs.levels {
      let (lower, upper) = (level.lower + rows.lowerBound, level.upper + rows.lowerBound)
      let z = level.level.z
      for i in 0..<rows.count {
        let limits = wilsonLimits(events: x[i], of: n[i], share: value[i], z: z).scaled(by: multiplier)
        lower[i] = limits.lower
        upper[i] = limits.upper
      }
    }
    for i in 0..<rows.count { value[i] = CrudeFigure.value(x[i], of: n[i], multiplier: multiplier) }
    outputs.give(rows, by: .wilson)
  }

  private func computeRates(_ rows: Range<Int>, _ room: UnsafeMutablePointer<Double>) {
    let (x, n, value) = (x + rows.lowerBound, n + rows.lowerBound, outputs.values + rows.lowerBound)
    for i in 0..<rows.count { value[i] = CrudeFigure.value(x[i], of: n[i], multiplier: multiplier) }
    let unit = room + 3 * rows.count
    for i in 0..<rows.count { unit[i] = multiplier / n[i] }
    outputs.giveCountLimits(x, unit: unit, rows, room)
  }

  private func withholdMissing(_ rows: Range<Int>) -> Bool {
    let most = figure == .proportion ? 1.0 : Double.infinity
    let first = rows.lowerBound
    guard !areInOrder(x + first, n + first, rows.count, fewer: figure == .proportion) else { return true }
    var sound = true
    for row in rows {
      let (x, n) = (x[row], n[row])
      if !(x.isNaN || x >= 0 && x.isFinite) || !(n.isNaN || n > 0 && n.isFinite) || x > n * most {
        sound = false
      } else if x.isNaN {
        outputs.withhold(row, .missingCount)
      } else if n.isNaN {
        outputs.withhold(row, .missingDenominator)
      }
    }
    return sound
  }
}

/// Whether there is nothing wrong and nothing missing.
private func areInOrder(
  _ x: UnsafePointer<Double>, _ n: UnsafePointer<Double>, _ count: Int, fewer: Bool
) -> Bool {
  let largest = Double.greatestFiniteMagnitude
  let inLanes = count & ~3
  var inOrder = SIMDMask<SIMD4<Int64>>(repeating: true)
  for i in stride(from: 0, to: inLanes, by: 4) {
    let x = UnsafeRawPointer(x + i).loadUnaligned(as: Lanes.self)
    let n = UnsafeRawPointer(n + i).loadUnaligned(as: Lanes.self)
    let most = fewer ? n : Lanes(repeating: largest)
    inOrder = (inOrder .& (x .>= 0) .& (x .<= most) .& (n .> 0) .& (n .<= largest))
  }
  return all(inOrder)
    && (inLanes..<count).allSatisfy {
      x[$0] >= 0 && x[$0] <= (fewer ? n[$0] : largest) && n[$0] > 0 && n[$0] <= largest
    }
}
