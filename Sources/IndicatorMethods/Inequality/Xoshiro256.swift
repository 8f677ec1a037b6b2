/// The generator xoshiro256++: 64 bits at a time, period 2²⁵⁶ - 1, the same numbers from a seed everywhere.
///
/// Streams of one seed lie 2¹²⁸ numbers apart, so that no two of them ever meet. Source: Blackman and Vigna
/// 2021, "Scrambled linear pseudorandom number generators"; the state is filled from the seed by SplitMix64
/// (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"), as its authors advise.
struct Xoshiro256: RandomNumberGenerator {
  private(set) var state: (UInt64, UInt64, UInt64, UInt64)

  init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  init(seed: UInt64, stream: Int = 0) {
    var counter = seed
    func word() -> UInt64 {
      counter &+= 0x9e37_79b9_7f4a_7c15
      var z = counter
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
    state = (word(), word(), word(), word())
    for _ in 0..<stream { jump() }
  }

  @inline(__always) mutating func next() -> UInt64 {
    let sum = state.0 &+ state.3
    let result = ((sum &<< 23) | (sum &>> 41)) &+ state.0
    let shifted = state.1 &<< 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 &<< 45) | (state.3 &>> 19)
    return result
  }

  /// From 0 to 1, the end excluded, in steps of 2⁻⁵³.
  @inline(__always) mutating func uniform() -> Double { Double(next() &>> 11) * 0x1p-53 }

  /// Goes 2¹²⁸ numbers ahead: the states that the polynomial's bits name, added up.
  mutating func jump() {
    var ahead: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for word: UInt64 in [
      0x180e_c6d3_3cfd_0aba, 0xd5a6_1266_f0c9_392c, 0xa958_2618_e03f_c9aa, 0x39ab_dc45_29b1_661c,
    ] {
      for bit in 0..<64 {
        if word &>> UInt64(bit) & 1 == 1 {
          ahead = (ahead.0 ^ state.0, ahead.1 ^ state.1, ahead.2 ^ state.2, ahead.3 ^ state.3)
        }
        _ = next()
      }
    }
    state = ahead
  }
}
