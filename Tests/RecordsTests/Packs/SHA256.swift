/// FIPS 180-4, section 6.2: the digest of a text in hexadecimal. The packs' texts are not kept here, only what
/// they come to.
func sha256(_ text: String) -> String {
  var message = Array(text.utf8)
  let bits = UInt64(message.count) * 8
  message.append(0x80)
  while message.count % 64 != 56 { message.append(0) }
  for shift in stride(from: 56, through: 0, by: -8) {
    message.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
  }
  var hash = roots(2)
  let constants = roots(3)
  for start in stride(from: 0, to: message.count, by: 64) {
    var w = (0..<16).map { word in
      message[(start + word * 4)..<(start + word * 4 + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<64 {
      let s0 = turn(w[t - 15], 7) ^ turn(w[t - 15], 18) ^ (w[t - 15] >> 3)
      let s1 = turn(w[t - 2], 17) ^ turn(w[t - 2], 19) ^ (w[t - 2] >> 10)
      w.append(w[t - 16] &+ s0 &+ w[t - 7] &+ s1)
    }
    var v = Array(hash[0..<8])
    for t in 0..<64 {
      let s1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
      let first = v[7] &+ s1 &+ ((v[4] & v[5]) ^ (~v[4] & v[6])) &+ constants[t] &+ w[t]
      let s0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)
      let second = s0 &+ ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]))
      v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in 0..<8 { hash[index] = hash[index] &+ v[index] }
  }
  return hash[0..<8].map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func turn(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

/// The first 32 bits of the fractions of the square or cube roots of the first primes, by whole numbers.
private func roots(_ degree: Int) -> [UInt32] {
  var primes: [Int] = []
  var number = 2
  while primes.count < 64 {
    if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
    number += 1
  }
  return primes.map { prime in
    // The largest r of 36 bits whose power is no more than prime × 2^(32 × degree).
    var root: UInt64 = 0
    for bit in stride(from: 36, through: 0, by: -1) {
      let next = root | 1 << UInt64(bit)
      if power(next, degree, isAtMost: prime) { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}

private func power(_ root: UInt64, _ degree: Int, isAtMost prime: Int) -> Bool {
  // 128 bits: a square has at most 74 bits, a cube 111.
  let square = UInt128(root) * UInt128(root)
  let value = degree == 2 ? square : square * UInt128(root)
  return value <= UInt128(prime) << UInt128(32 * degree)
}
