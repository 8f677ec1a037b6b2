/// The segments of a JPEG up to its picture. Source: ITU-T T.81, annex B.
struct JPEGFile {
  private let file: ImageBytes

  init(_ bytes: [UInt8]) { file = ImageBytes(bytes: bytes) }

  func size() throws(ImageFile.Fault) -> ImageSize {
    guard file.bytes.suffix(2).elementsEqual([0xff, 0xd9]) else { throw .broken(.jpeg) }
    var size: ImageSize?
    var place = 2
    while let first = file.big(place, 1), first == 0xff, let marker = file.big(place + 1, 1) {
      if marker == 0xff {
        // A marker may stand behind any number of these.
        place += 1
        continue
      }
      guard let length = file.big(place + 2, 2), length >= 2 else { break }
      switch marker {
      case 0xc4, 0xc8, 0xcc: break
      case 0xc0...0xcf:
        guard let height = file.big(place + 5, 2), let width = file.big(place + 7, 2), size == nil else {
          throw .broken(.jpeg)
        }
        size = ImageSize(width: width, height: height)
      case 0xda:
        guard let size else { throw .broken(.jpeg) }
        return size
      default: break
      }
      place += 2 + length
    }
    throw .broken(.jpeg)
  }
}
