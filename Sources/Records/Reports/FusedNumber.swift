/// A paragraph's number that was fused with the end of the one before: "… their rates.14. The …".
func partedAtFusedNumber(_ text: String, expecting number: Int) -> (before: String, after: String)? {
  guard number > 1 else { return nil }
  let wanted = Array("\(number).".utf8)
  let bytes = Array(text.utf8)
  guard bytes.count > wanted.count + 2 else { return nil }
  for at in 2...(bytes.count - wanted.count) {
    guard bytes[at] == wanted[0], bytes[at - 1] == 0x2E, bytes[at - 2].isLower || bytes[at - 2] == 0x29,
      bytes[at..<(at + wanted.count)].elementsEqual(wanted)
    else { continue }
    let end = at + wanted.count
    guard end == bytes.count || bytes[end] == 0x20 || bytes[end].isUpper else { continue }
    return (
      String(decoding: bytes[..<at], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self).trimmed
    )
  }
  return nil
}
