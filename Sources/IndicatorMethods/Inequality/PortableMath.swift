// Additions, multiplications and divisions only, each rounded as IEEE 754 says: what is simulated from a seed
// has the same digits on every machine, which the exp and log of two C libraries have not.

/// e to the power `x`; `x` within ±708. The power of two nearest is split off; for the rest r, (eʳ - 1 -
/// r)/r² is its Chebyshev polynomial of the ninth degree (from mpmath 1.3), within 2e-17 of eʳ.
@inline(__always) func portableExp(within708 x: Double) -> Double {
  // Adding 1.5 · 2⁵² leaves the nearest whole number in the last digits.
  let shift = 6_755_399_441_055_744.0
  let shifted = x * 1.442_695_040_888_963_4 + shift
  let power = shifted - shift
  let r = (x - power * 0.693_147_180_369_123_8) - power * 1.908_214_929_270_587_7e-10
  // Even and odd powers apart: two short chains of operations instead of a long one.
  let square = r * r
  var even = square * 2.762_008_844_540_974_6e-7 + 2.480_152_129_595_437_6e-5
  var odd = square * 2.510_038_549_551_032e-8 + 2.755_726_845_999_706_4e-6
  even = even * square + 0.001_388_888_891_721_371_7
  odd = odd * square + 0.000_198_412_698_630_536_18
  even = even * square + 0.041_666_666_666_624_13
  odd = odd * square + 0.008_333_333_333_330_062
  even = even * square + 0.500_000_000_000_000_1
  odd = odd * square + 0.166_666_666_666_666_69
  let sum = 1 + (r + square * (even + odd * r))
  return Double(bitPattern: sum.bitPattern &+ (shifted.bitPattern &<< 52))
}

/// e to the power `x`, infinite or 0 beyond what can be told.
func portableExp(_ x: Double) -> Double {
  x > 708 ? .infinity : x < -708 ? 0 : portableExp(within708: x)
}

/// The natural logarithm of a number above 0: m · 2ⁿ with m about 1, and the series of the inverse hyperbolic
/// tangent at (m - 1)/(m + 1), whose remainder is below 1e-17.
func portableLog(_ x: Double) -> Double {
  var (mantissa, power) = (x.significand, Double(x.exponent))
  if mantissa > 1.414_213_562_373_095 {
    mantissa /= 2
    power += 1
  }
  let s = (mantissa - 1) / (mantissa + 1)
  var sum = 0.0
  for term in stride(from: 23.0, through: 3, by: -2) { sum = (sum + 1 / term) * (s * s) }
  return power * 0.693_147_180_369_123_8 + (power * 1.908_214_929_270_587_7e-10 + (2 * s + 2 * s * sum))
}
