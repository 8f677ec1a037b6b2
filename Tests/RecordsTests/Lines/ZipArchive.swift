@testable import Records

/// A ZIP archive whose entries are stored as they are.
///
/// Source: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
func zipArchive(_ entries: [(name: String, content: String)]) -> [UInt8] {
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in entries {
    let (name, bytes) = (Array(name.utf8), Array(content.utf8))
    let common =
      little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
      + little(Int(crc32(bytes)), 4)
      + little(bytes.count, 4) + little(bytes.count, 4) + little(name.count, 2) + little(0, 2)
    directory +=
      [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
      + little(0, 4)
      + little(archive.count, 4) + name
    archive += [0x50, 0x4B, 0x03, 0x04] + common + name + bytes
  }
  return archive + directory + [0x50, 0x4B, 0x05, 0x06] + little(0, 4) + little(entries.count, 2)
    + little(entries.count, 2) + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
}

private func little(_ value: Int, _ bytes: Int) -> [UInt8] {
  (0..<bytes).map { UInt8(value >> (8 * $0) & 0xFF) }
}

/// ISO 3309, as ZIP uses it.
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return ~crc
}
