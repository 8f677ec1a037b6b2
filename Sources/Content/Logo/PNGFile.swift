/// The chunks of a PNG, from its header to its end and nothing behind it. Source: PNG (Third Edition), W3C, sections 5
/// and 11.
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  private let file: ImageBytes

  init(_ bytes: [UInt8]) { file = ImageBytes(bytes: bytes) }

  func size() throws(ImageFile.Fault) -> ImageSize {
    var place = Self.signature.count
    guard file.name(place + 4) == "IHDR", file.big(place, 4) == 13, let width = file.big(place + 8, 4),
      let height = file.big(place + 12, 4)
    else { throw .broken(.png) }
    var hasData = false
    while let length = file.big(place, 4), let name = file.name(place + 4) {
      // Length, name and checksum are twelve bytes.
      place += length + 12
      switch name {
      case "acTL": throw .moving(.png)
      case "IDAT": hasData = true
      case "IEND":
        guard hasData, place == file.bytes.count else { throw .broken(.png) }
        return ImageSize(width: width, height: height)
      default: break
      }
    }
    throw .broken(.png)
  }
}
