/// A text as it is compared: small letters, straight quotes, plain hyphens, single spaces.
func comparisonKey(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  func space() { if let last = bytes.last, last != 0x20 { bytes.append(0x20) } }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 32)
    case 0x09, 0x20, 0xA0, 0x2002...0x200A, 0x202F: space()
    case 0x21...0x7E: bytes.append(UInt8(scalar.value))
    case 0x2018, 0x2019, 0x201B: bytes.append(0x27)
    case 0x201C, 0x201D: bytes.append(0x22)
    case 0x2010...0x2015, 0x2212: bytes.append(0x2D)
    case 0x00AD, 0x200B...0x200D, 0xFEFF: break
    default: bytes.append(contentsOf: String(scalar).lowercased().utf8)
    }
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}
