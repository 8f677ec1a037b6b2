/// One area's events and people, age band by age band.
public struct BandedArea<Area: Hashable & Sendable>: Hashable, Sendable {
  public var area: Area
  /// 0 or more; nil where it is missing.
  public var counts: [Double?]
  /// 0 or more, in person-years; nil where it is missing.
  public var populations: [Double?]

  public init(_ area: Area, counts: [Double?], populations: [Double?]) {
    (self.area, self.counts, self.populations) = (area, counts, populations)
  }
}

/// Several areas together, age band by age band: what the rates, ratios and life expectancy of the larger
/// area are computed from.
public struct AggregateByBand<Area: Hashable & Sendable>: Hashable, Sendable {
  public struct MissingCell: Hashable, Sendable {
    public var area: Area
    /// The age band, 1 being the first.
    public var row: Int
    /// A missing count or a missing denominator.
    public var reason: WithheldReason

    public init(area: Area, row: Int, reason: WithheldReason) {
      (self.area, self.row, self.reason) = (area, row, reason)
    }
  }

  /// Nil for a band in which a part that is used has none.
  public var counts: [Double?]
  public var populations: [Double?]
  /// In the order given; of each part either all bands are used or none.
  public var partsUsed: [Area]
  public var partsLeftOut: [Area]
  /// All that was missing, in parts used and left out.
  public var missing: [MissingCell]

  /// Nil where that of any band is missing: the rates of the area need them all.
  public var allPopulations: [Double]? {
    let known = populations.compactMap { $0 }
    return known.count == populations.count ? known : nil
  }
}

/// Σ count and Σ population within each age band over areas that do not overlap; a directly standardised rate, an
/// indirectly standardised ratio or a life expectancy of all of them together is computed from these sums,
/// never as a mean of theirs.
///
/// A cell that is missing in one area is missing in the sum, and said to be; with `leavingOutIncomplete` an
/// area with such a cell is left out of all bands, for an area that is in some bands only would change what
/// the larger area is from band to band. Where no area is left, all bands are missing.
///
/// All areas have the same bands in the same order. Faults: no area, an area given twice, columns of
/// different lengths, cells below 0 or not numbers.
public func aggregateByBand<Area: Hashable & Sendable>(
  _ parts: [BandedArea<Area>], leavingOutIncomplete: Bool = false
) throws(InputFaults) -> AggregateByBand<Area> {
  var faults: [InputFault] = []
  let bands = parts.first?.counts.count ?? 0
  if bands == 0 { faults.append(InputFault("at least one area and one age band are needed")) }
  var seen: Set<Area> = []
  for part in parts {
    var checks = InputChecks()
    checks.require(seen.insert(part.area).inserted, "an area must not be given twice")
    checks.require(
      part.counts.count == bands && part.populations.count == bands,
      "there must be \(bands) age bands, as in the first area (counts \(part.counts.count), "
        + "populations \(part.populations.count))")
    checks.requireNotNegative(part.counts, "counts")
    checks.requireNotNegative(part.populations, "populations")
    do throws(InputFaults) {
      try checks.finish()
    } catch {
      faults += error.all.map { InputFault(row: $0.row, "\(part.area): \($0.problem)") }
    }
  }
  if !faults.isEmpty { throw InputFaults(faults) }

  let missing = parts.flatMap { part in
    (0..<bands).flatMap { band -> [AggregateByBand<Area>.MissingCell] in
      let reasons: [WithheldReason] =
        (part.counts[band] == nil ? [.missingCount] : [])
        + (part.populations[band] == nil ? [.missingDenominator] : [])
      return reasons.map { .init(area: part.area, row: band + 1, reason: $0) }
    }
  }
  let incomplete = leavingOutIncomplete ? Set(missing.map(\.area)) : []
  let used = parts.filter { !incomplete.contains($0.area) }
  func sum(_ cell: (BandedArea<Area>) -> Double?) -> Double? {
    used.isEmpty
      ? nil : used.reduce(0 as Double?) { sum, part in sum.flatMap { sum in cell(part).map { sum + $0 } } }
  }
  return AggregateByBand(
    counts: (0..<bands).map { band in sum { $0.counts[band] } },
    populations: (0..<bands).map { band in sum { $0.populations[band] } }, partsUsed: used.map(\.area),
    partsLeftOut: parts.map(\.area).filter { incomplete.contains($0) }, missing: missing)
}
