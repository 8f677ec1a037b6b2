import Foundation

/// Counts over everything that may be seen.
struct Statistics {
  let passages: Int
  let meanLength: Double
  private let index: SearchIndex
  private let visible: [Bool]
  private let hidesSome: Bool

  init(_ index: SearchIndex, visible: [Bool]) {
    (self.index, self.visible) = (index, visible)
    var passages = 0
    var length = 0.0
    for segment in visible.indices where visible[segment] {
      passages += index.bases[segment + 1] - index.bases[segment]
      length += index.lengths[segment]
    }
    self.passages = passages
    meanLength = passages > 0 && length > 0 ? length / Double(passages) : 1
    hidesSome = visible.contains(false)
  }

  /// In how many passages a stem stands.
  func frequency(_ stem: Int) -> Int {
    let total = Int(index.totals[stem])
    guard hidesSome else { return total }
    return index.stems.places(of: stem).reduce(total) { rest, place in
      visible[Int(place.segment)] ? rest : rest - index.frequency(at: place)
    }
  }

  func isVisible(word: Int) -> Bool {
    !hidesSome || index.words.places(of: word).contains { visible[Int($0.segment)] }
  }

  func weight(frequency: Int) -> Double { Self.weight(passages: passages, frequency: frequency) }

  /// Never negative, however common the stem.
  static func weight(passages: Int, frequency: Int) -> Double {
    log1p((Double(passages - frequency) + 0.5) / (Double(frequency) + 0.5))
  }
}
