/// An unevaluated sum of two doubles, about 31 significant digits.
///
/// Exponents of several hundred, differences of nearly equal logarithms of factorials and one minus a share
/// close to one would each cost a double its last digits; carried in this form they do not. Overflow and NaN
/// are not handled: callers keep them out. Source: Dekker 1971 and Knuth's error-free sum; Hida, Li and
/// Bailey 2001 for the order of the operations.
struct DoubleDouble: Sendable {
  var high: Double
  var low: Double

  @inline(__always) init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  var value: Double { high + low }

  /// The exact sum of two doubles.
  @inline(__always) static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    let t = s - a
    return DoubleDouble(s, (a - (s - t)) + (b - t))
  }

  /// The exact product of two doubles.
  @inline(__always) static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let p = a * b
    return DoubleDouble(p, (-p).addingProduct(a, b))
  }

  /// The same sum with nothing of the low part left to carry; `|a| >= |b|`.
  @inline(__always) private static func settled(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    return DoubleDouble(s, b - (s - a))
  }

  @inline(__always) static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let (s, t) = (sum(a.high, b.high), sum(a.low, b.low))
    let first = settled(s.high, s.low + t.high)
    return settled(first.high, first.low + t.low)
  }

  @inline(__always) static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.high, -a.low) }

  @inline(__always) static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  @inline(__always) static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = product(a.high, b.high)
    return settled(p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  @inline(__always) static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let p = product(a.high, b)
    return settled(p.high, p.low.addingProduct(a.low, b))
  }

  @inline(__always) static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * first
    let second = rest.high / b.high
    let third = (rest - b * second).high / b.high
    return settled(first, second) + DoubleDouble(third)
  }

  /// 2 to the power `exponent`, times this.
  func scaled(byPowerOfTwo exponent: Int) -> DoubleDouble {
    DoubleDouble(
      Double(sign: .plus, exponent: exponent, significand: high),
      Double(sign: .plus, exponent: exponent, significand: low))
  }
}

extension DoubleDouble {
  private static let ln2 = DoubleDouble(0.6931471805599453, 2.3190468138462996e-17)
  /// 1, 1/3, 1/5 … 1/23.
  private static let oddReciprocals = (0..<12).map { DoubleDouble(1) / DoubleDouble(Double(2 * $0 + 1)) }
  /// 1/2!, 1/3! … 1/9!.
  private static let factorialReciprocals: [DoubleDouble] = {
    var (list, last) = ([DoubleDouble](), DoubleDouble(1))
    for k in 2...9 {
      last = last / DoubleDouble(Double(k))
      list.append(last)
    }
    return list
  }()

  /// The natural logarithm; `self > 0` and finite. Good to about 1e-30, relative to itself where the argument
  /// is near one. Twice the series of the inverse hyperbolic tangent, on a significand between √½ and √2.
  var logarithm: DoubleDouble {
    var exponent = Int(high.exponent)
    if high.significand > 1.4142135623730951 { exponent += 1 }
    let m = scaled(byPowerOfTwo: -exponent)
    let s = (m - DoubleDouble(1)) / (m + DoubleDouble(1))
    let square = s * s
    // Terms beyond the twelfth are below 1e-18 of the sum: doubles carry them.
    var tail = 0.0
    for k in stride(from: 22, through: 12, by: -1) { tail = tail * square.high + 1 / Double(2 * k + 1) }
    var series = DoubleDouble(tail)
    for reciprocal in Self.oddReciprocals.reversed() { series = series * square + reciprocal }
    return Self.ln2 * Double(exponent) + (s * series) * 2
  }

  /// e to this power, zero where that is below the least double. Taylor's series on 1/512 of what remains
  /// after whole powers of two, then nine doublings of `e^r - 1`.
  var exponential: DoubleDouble {
    guard high > -760 else { return DoubleDouble(0) }
    let power = (high / Self.ln2.high).rounded()
    let r = (self - Self.ln2 * power) * (1.0 / 512)
    var series = DoubleDouble(0)
    for reciprocal in Self.factorialReciprocals.reversed() { series = (series + reciprocal) * r }
    var excess = r + series * r
    for _ in 0..<9 { excess = excess * 2 + excess * excess }
    return (excess + DoubleDouble(1)).scaled(byPowerOfTwo: Int(power))
  }
}

/// ln Γ(a + 1), `a >= 0`; about 1e-24 absolute up to arguments of a million. Stirling's series from 32 on,
/// which smaller arguments reach by the recurrence.
func logFactorial(_ a: DoubleDouble) -> DoubleDouble {
  var (n, product) = (a, DoubleDouble(1))
  while n.high < 32 {
    n = n + DoubleDouble(1)
    product = product * n
  }
  let s = 1 / (n.high * n.high)
  var tail = 1.0 / 156 - s * (3617.0 / 122400)
  for coefficient in [-691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360] {
    tail = tail * s + coefficient
  }
  let remainder = DoubleDouble(1) / (n * 12) + DoubleDouble(tail * s / n.high)
  let halfLogTwoPi = DoubleDouble(0.9189385332046728, -3.8782941580672414e-17)
  let stirling = (n + DoubleDouble(0.5)) * n.logarithm - n + halfLogTwoPi + remainder
  return a.high < 32 ? stirling - product.logarithm : stirling
}
