/// Moves labels that would overlap as little as possible, keeping their order.
enum LabelPlacement {
  /// The centres of labels that want to be at `wanted` and are `heights` tall; within `bounds` if they fit.
  ///
  /// Labels that collide form a block around the mean of what they want; blocks that collide merge.
  static func spread(wanted: [Double], heights: [Double], within bounds: ClosedRange<Double>) -> [Double] {
    struct Block {
      var labels: [Int]
      var height: Double
      /// The sum, over its labels, of where each would put the block's top.
      var tops: Double
      var top: Double
    }
    func place(_ block: inout Block) {
      let highest = max(bounds.lowerBound, bounds.upperBound - block.height)
      block.top = (block.tops / Double(block.labels.count)).clamped(to: bounds.lowerBound...highest)
    }
    var blocks: [Block] = []
    for label in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
      var block = Block(
        labels: [label], height: heights[label], tops: wanted[label] - heights[label] / 2, top: 0)
      place(&block)
      while let above = blocks.last, above.top + above.height > block.top {
        blocks.removeLast()
        block = Block(
          labels: above.labels + block.labels, height: above.height + block.height,
          tops: above.tops + block.tops - Double(block.labels.count) * above.height, top: 0)
        place(&block)
      }
      blocks.append(block)
    }
    var centres = wanted
    for block in blocks {
      var top = block.top
      for label in block.labels {
        centres[label] = top + heights[label] / 2
        top += heights[label]
      }
    }
    return centres
  }

  /// Which of the labels along a line to keep so that none overlap: evenly spaced, the last always.
  ///
  /// `centres` ascend; the answer is in ascending order.
  static func thinned(centres: [Double], widths: [Double], gap: Double) -> [Int] {
    guard let last = centres.indices.last else { return [] }
    for every in 1...centres.count {
      let kept = stride(from: last, through: 0, by: -every).reversed().map { $0 }
      let clear = zip(kept, kept.dropFirst()).allSatisfy { a, b in
        centres[a] + widths[a] / 2 + gap <= centres[b] - widths[b] / 2
      }
      if clear { return kept }
    }
    return [last]
  }
}
