/// Simulates the two ends of a fitted line and takes percentiles of their difference and their ratio.
///
/// Repetitions come in antithetic pairs, one with the normal deviates zᵢ and one with -zᵢ (Hammersley and
/// Morton 1956, "A new Monte Carlo technique: antithetic variates"). Each has the distribution wanted, and
/// percentiles are no less certain than from independent draws: whether the difference, or the ratio to a
/// start above zero, is at most t depends on a sum Σ fᵢgᵢ(zᵢ) with fixed factors and gᵢ rising, hence rises
/// or falls in each zᵢ; such an event and its antithetic are never positively correlated (Chebyshev's
/// inequality in each zᵢ in turn).
///
/// Percentiles are order statistics: of N numbers the k-th smallest and the k-th largest, with
/// k = N(1 - confidence)/2 rounded. So limits are numbers that occurred, and change places with the sign.
struct EndsSimulation {
  enum Shape {
    /// A term adds its factors times z.
    case linear
    /// … times e to the power deviation · z.
    case exponential
    /// … times p, where p/(1 - p) is odds · e to the power deviation · z.
    case logistic
  }

  struct Term {
    var start: Double
    var end: Double
    var deviation = 1.0
    var odds = 1.0
  }

  let shape: Shape
  /// The ends before any term is added.
  var origin = (start: 0.0, end: 0.0)
  let terms: [Term]
  let repetitions: Int

  /// Limits of end - start and of end/start, one of each for a level.
  typealias Percentiles = (differences: [Limits], ratios: [Limits])

  /// Room for the numbers of one simulation, to be used again for the next.
  struct Room {
    fileprivate var differences: [Double] = []
    fileprivate var ratios: [Double] = []

    fileprivate mutating func grow(to count: Int) {
      guard differences.count < count else { return }
      differences = [Double](repeating: 0, count: count)
      ratios = differences
    }
  }

  func percentiles(confidence: [Double], seed: UInt64, stream: Int, in room: inout Room) -> Percentiles {
    var random = Xoshiro256(seed: seed, stream: stream)
    room.grow(to: repetitions)
    return room.differences.withUnsafeMutableBufferPointer { differences in
      room.ratios.withUnsafeMutableBufferPointer { ratios in
        let used = (
          UnsafeMutableBufferPointer(rebasing: differences[..<repetitions]),
          UnsafeMutableBufferPointer(rebasing: ratios[..<repetitions])
        )
        draw(&random, used.0, used.1)
        return (limits(used.0, confidence), limits(used.1, confidence))
      }
    }
  }

  /// How many of the numbers lie at or beyond each limit.
  static func tail(_ repetitions: Int, _ confidence: Double) -> Int {
    Int((Double(repetitions) * (1 - confidence) / 2).rounded())
  }

  private func limits(_ numbers: UnsafeMutableBufferPointer<Double>, _ confidence: [Double]) -> [Limits] {
    let tails = confidence.map { Self.tail(repetitions, $0) }
    var (lower, upper) = (repetitions, 0)
    // From the inside out: what lies beyond a limit holds the next one.
    for tail in Set(tails).sorted(by: >) {
      select(tail - 1, of: numbers, in: 0..<lower)
      select(repetitions - tail, of: numbers, in: max(tail, upper)..<repetitions)
      (lower, upper) = (tail, repetitions - tail)
    }
    return tails.map { Limits(lower: numbers[$0 - 1], upper: numbers[repetitions - $0]) }
  }

  private static let block = 256

  private func draw(
    _ random: inout Xoshiro256, _ differences: UnsafeMutableBufferPointer<Double>,
    _ ratios: UnsafeMutableBufferPointer<Double>
  ) {
    var room = [Double](repeating: 0, count: 5 * Self.block)
    room.withUnsafeMutableBufferPointer { room in
      func part(_ index: Int, _ count: Int) -> UnsafeMutableBufferPointer<Double> {
        UnsafeMutableBufferPointer(rebasing: room[index * Self.block..<index * Self.block + count])
      }
      let pairs = (repetitions + 1) / 2
      for first in stride(from: 0, to: pairs, by: Self.block) {
        let count = min(Self.block, pairs - first)
        let (deviates, one, other) = (
          part(0, count), Ends(part(1, count), part(2, count)), Ends(part(3, count), part(4, count))
        )
        one.reset(origin)
        other.reset(origin)
        for term in terms {
          Ziggurat.standard.fill(deviates, using: &random)
          add(term, deviates, one, other)
        }
        one.store(differences, ratios, from: first)
        other.store(differences, ratios, from: pairs + first)
      }
    }
  }

  /// Adds a term to both of each pair.
  private func add(
    _ term: Term, _ deviates: UnsafeMutableBufferPointer<Double>, _ one: Ends, _ other: Ends
  ) {
    switch shape {
    case .linear:
      for index in deviates.indices { one.add(term, deviates[index], other, -deviates[index], index) }
    case .exponential:
      for index in deviates.indices {
        let factor = portableExp(within708: term.deviation * deviates[index])
        one.add(term, factor, other, 1 / factor, index)
      }
    case .logistic:
      for index in deviates.indices {
        let factor = portableExp(within708: term.deviation * deviates[index])
        let (up, down) = (term.odds * factor, factor + term.odds)
        one.add(term, up / (1 + up), other, term.odds / down, index)
      }
    }
  }
}

/// The ends of one line for each of a block of repetitions.
private struct Ends {
  let start: UnsafeMutableBufferPointer<Double>
  let end: UnsafeMutableBufferPointer<Double>

  init(_ start: UnsafeMutableBufferPointer<Double>, _ end: UnsafeMutableBufferPointer<Double>) {
    (self.start, self.end) = (start, end)
  }

  func reset(_ origin: (start: Double, end: Double)) {
    start.update(repeating: origin.start)
    end.update(repeating: origin.end)
  }

  @inline(__always)
  func add(_ term: EndsSimulation.Term, _ own: Double, _ other: Ends, _ others: Double, _ index: Int) {
    start[index] += term.start * own
    end[index] += term.end * own
    other.start[index] += term.start * others
    other.end[index] += term.end * others
  }

  /// An odd number of repetitions leaves out the last of a pair.
  func store(
    _ differences: UnsafeMutableBufferPointer<Double>, _ ratios: UnsafeMutableBufferPointer<Double>,
    from first: Int
  ) {
    for index in 0..<min(start.count, differences.count - first) {
      differences[first + index] = end[index] - start[index]
      ratios[first + index] = end[index] / start[index]
    }
  }
}
