import Testing

@testable import Content

@Suite struct ImageFileTests {
  @Test(arguments: [
    (SamplePictures.png, ImageFile.Kind.png), (SamplePictures.progressiveJPEG, .jpeg),
    (SamplePictures.lossyWebP, .webp), (SamplePictures.losslessWebP, .webp),
    (SamplePictures.extendedWebP, .webp),
  ])
  func kindAndSidesAreReadFromTheBytes(bytes: [UInt8], kind: ImageFile.Kind) throws {
    let file = try ImageFile(bytes)
    #expect(file.kind == kind && file.width == 40 && file.height == 24 && file.bytes == bytes)
  }

  /// Every beginning of a good file, and every one with a byte behind its end.
  @Test(arguments: [
    SamplePictures.png, SamplePictures.progressiveJPEG, SamplePictures.lossyWebP, SamplePictures.losslessWebP,
    SamplePictures.extendedWebP,
  ])
  func whatIsNotWholeOrHasMoreIsRefused(bytes: [UInt8]) {
    for count in 0..<bytes.count {
      #expect(throws: ImageFile.Fault.self) { try ImageFile(Array(bytes.prefix(count))) }
    }
    #expect(throws: ImageFile.Fault.self) { try ImageFile(bytes + Array("<script>".utf8)) }
  }

  @Test func whatMovesIsRefused() {
    #expect(throws: ImageFile.Fault.moving(.webp)) { try ImageFile(SamplePictures.movingWebP) }
    // An animation's control stands before the picture.
    let control: [UInt8] = [0, 0, 0, 8] + Array("acTL".utf8) + [UInt8](repeating: 0, count: 12)
    let moving = SamplePictures.png.prefix(33) + control + SamplePictures.png.dropFirst(33)
    #expect(throws: ImageFile.Fault.moving(.png)) { try ImageFile(Array(moving)) }
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", " \n<?xml version=\"1.0\"?><svg/>",
    "\u{feff}<!DOCTYPE html>",
  ])
  func markupIsRefusedAndSaysWhy(text: String) {
    #expect(throws: ImageFile.Fault.drawing) { try ImageFile(Array(text.utf8)) }
    #expect(ImageFile.Fault.drawing.issue.description.contains("may hold scripts"))
  }

  @Test func otherFilesAreRefused() {
    for text in ["", "GIF89a", "%PDF-1.7", "BM", "\u{0}\u{0}\u{1}\u{0}", "RIFF....WAVE"] {
      #expect(throws: ImageFile.Fault.unknown) { try ImageFile(Array(text.utf8)) }
    }
  }

  @Test func whatTakesTooMuchOrShowsTooLittleIsRefused() throws {
    _ = try ImageFile(SamplePictures.png(width: 2400, height: 16))
    #expect(throws: ImageFile.Fault.tooLarge(width: 2401, height: 24)) {
      try ImageFile(SamplePictures.png(width: 2401, height: 24))
    }
    #expect(throws: ImageFile.Fault.tooLarge(width: 40, height: 4_294_967_295)) {
      try ImageFile(SamplePictures.png(width: 40, height: 4_294_967_295))
    }
    #expect(throws: ImageFile.Fault.tooSmall(width: 15, height: 24)) {
      try ImageFile(SamplePictures.png(width: 15, height: 24))
    }
    #expect(throws: ImageFile.Fault.tooSmall(width: 40, height: 0)) {
      try ImageFile(SamplePictures.png(width: 40, height: 0))
    }
    let long = [UInt8](repeating: 0, count: ImageFile.mostBytes + 1)
    #expect(throws: ImageFile.Fault.tooManyBytes(long.count)) { try ImageFile(long) }
  }

  /// Every byte of every file changed in turn: read or refused, never a trap.
  @Test(arguments: [
    SamplePictures.png, SamplePictures.progressiveJPEG, SamplePictures.lossyWebP, SamplePictures.losslessWebP,
    SamplePictures.extendedWebP, SamplePictures.movingWebP,
  ])
  func noBytesMakeItFail(bytes: [UInt8]) {
    for place in bytes.indices {
      for value: UInt8 in [0, 1, 0x7f, 0xff] {
        var changed = bytes
        changed[place] = value
        _ = try? ImageFile(changed)
      }
    }
  }
}
