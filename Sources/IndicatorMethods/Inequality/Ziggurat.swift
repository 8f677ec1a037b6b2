/// Draws from the standard normal distribution, by the ziggurat of 256 layers of equal area (Marsaglia and
/// Tsang 2000, "The ziggurat method for generating random variables").
///
/// Exact, not an approximation: a point is drawn evenly in a layer and kept where it lies under the density.
/// One number of 64 bits serves 98.8% of the draws: 8 bits for the layer and 54 others for the place in it
/// (their independence: Doornik 2005, "An improved ziggurat method to generate normal random samples").
/// Beyond the last layer's edge the tail is drawn by Marsaglia's method (1964) from exponential draws that
/// need no logarithm (von Neumann 1951, "Various techniques used in connection with random digits"), so that
/// nothing is cut off.
struct Ziggurat: Sendable {
  /// Where the tail begins, and the area of a layer; to full precision from mpmath 1.3.
  static let tail = 3.654_152_885_361_008_77
  static let area = 0.004_928_673_233_974_655_35

  static let standard = Ziggurat()

  /// The width of each layer, the widest first; 0 after the last. The first, with the tail, is as wide as a
  /// rectangle of its area would be.
  let edges: [Double]
  /// The density e to the power -x²/2 at each edge.
  let heights: [Double]
  /// The width of each layer in steps of 2⁻⁵³.
  private let steps: [Double]

  private init() {
    var edges = [Self.area / Self.density(Self.tail), Self.tail]
    while edges.count < 256 {
      let edge = edges[edges.count - 1]
      edges.append((-2 * portableLog(Self.area / edge + Self.density(edge))).squareRoot())
    }
    self.edges = edges + [0]
    heights = self.edges.map(Self.density)
    steps = edges.map { $0 * 0x1p-53 }
  }

  private static func density(_ x: Double) -> Double { portableExp(-x * x / 2) }

  func fill(_ draws: UnsafeMutableBufferPointer<Double>, using random: inout Xoshiro256) {
    var generator = random
    steps.withUnsafeBufferPointer { steps in
      edges.withUnsafeBufferPointer { edges in
        for index in draws.indices {
          let bits = generator.next()
          let layer = Int(truncatingIfNeeded: bits & 255)
          let x = Double(Int64(bitPattern: bits) &>> 10) * steps[layer]
          if x.magnitude < edges[layer + 1] {
            draws[index] = x
          } else {
            // A copy, for the state to stay in registers.
            var other = generator
            draws[index] = outside(layer, x, &other)
            generator = other
          }
        }
      }
    }
    random = generator
  }

  /// The draw where its first point lay outside the part of the layer that is wholly under the density.
  @inline(never) private func outside(_ layer: Int, _ x: Double, _ random: inout Xoshiro256) -> Double {
    var (layer, x) = (layer, x)
    while x.magnitude >= edges[layer + 1] {
      if layer == 0 { return x < 0 ? -beyond(&random) : beyond(&random) }
      let height = heights[layer] + random.uniform() * (heights[layer + 1] - heights[layer])
      if height < Self.density(x) { return x }
      let bits = random.next()
      layer = Int(truncatingIfNeeded: bits & 255)
      x = Double(Int64(bitPattern: bits) &>> 10) * steps[layer]
    }
    return x
  }

  /// A draw from the upper tail.
  func beyond(_ random: inout Xoshiro256) -> Double {
    while true {
      let past = Self.exponential(&random) / Self.tail
      if 2 * Self.exponential(&random) > past * past { return Self.tail + past }
    }
  }

  /// A run of falling numbers that starts with u has an odd length with probability e to the power -u; each
  /// run of an even length adds one.
  private static func exponential(_ random: inout Xoshiro256) -> Double {
    var whole = 0.0
    while true {
      let first = random.uniform()
      var (last, odd) = (first, true)
      while case let next = random.uniform(), next < last { (last, odd) = (next, !odd) }
      if odd { return whole + first }
      whole += 1
    }
  }
}
