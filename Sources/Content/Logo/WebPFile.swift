/// The first chunk of a WebP, which says how large the picture is. Source: RFC 9649, section 2; RFC 6386, section 9.1.
struct WebPFile {
  private let file: ImageBytes

  init(_ bytes: [UInt8]) { file = ImageBytes(bytes: bytes) }

  func size() throws(ImageFile.Fault) -> ImageSize {
    guard let length = file.little(4, 4), length + 8 == file.bytes.count, let chunk = file.name(12) else {
      throw .broken(.webp)
    }
    let size: ImageSize?
    switch chunk {
    case "VP8 ": size = lossy
    case "VP8L": size = lossless
    case "VP8X":
      guard let flags = file.little(20, 1), flags & 0x02 == 0 else { throw .moving(.webp) }
      size = canvas
    default: size = nil
    }
    guard let size else { throw .broken(.webp) }
    return size
  }

  private var lossy: ImageSize? {
    guard file.big(23, 3) == 0x9d012a, let width = file.little(26, 2), let height = file.little(28, 2) else {
      return nil
    }
    return ImageSize(width: width & 0x3fff, height: height & 0x3fff)
  }

  private var lossless: ImageSize? {
    guard file.big(20, 1) == 0x2f, let bits = file.little(21, 4) else { return nil }
    return ImageSize(width: bits & 0x3fff + 1, height: bits >> 14 & 0x3fff + 1)
  }

  private var canvas: ImageSize? {
    guard let width = file.little(24, 3), let height = file.little(27, 3) else { return nil }
    return ImageSize(width: width + 1, height: height + 1)
  }
}
