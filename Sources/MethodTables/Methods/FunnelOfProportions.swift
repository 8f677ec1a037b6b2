import IndicatorMethods

/// All rows of a table are the areas of one funnel.
struct FunnelOfProportions: GroupMethod {
  private let multiplier: Double

  init(_ options: MethodOptions) { multiplier = options.multiplier ?? 1 }

  var isGrouped: Bool { false }
  var isByRow: Bool { true }
  var outputColumns: [String] {
    ["value"] + limitColumns(ConfidenceInterval.publishedLevels) + ["significance", "method", "note"]
  }

  func results(of group: GroupRows) throws(InputFaults) -> [GroupResult] {
    let plot = try funnelOfProportions(
      numerators: group.optional(0), denominators: group.optional(1), multiplier: multiplier)
    return plot.points.map { point in
      var cells = [ResultCell(point.place?.y)]
      for tail in ControlInterval.publishedTails {
        let limits = point.limits.first { $0.tail == tail }?.limits
        cells += [ResultCell(limits?.lower), ResultCell(limits?.upper)]
      }
      let method = point.significance.map { _ in plot.measure.method.rawValue }
      return GroupResult(
        cells: cells + [ResultCell(point.significance?.description), ResultCell(method)],
        note: point.reason?.sentence)
    }
  }
}
