import Foundation

/// One blue rectangle, 40 by 24 pixels, as Pillow wrote it in each form.
enum SamplePictures {
  static let png = bytes(
    "iVBORw0KGgoAAAANSUhEUgAAACgAAAAYAQMAAACySi2DAAAAA1BMVEUAUIz5z6+FAAAADElEQVR42mNgGFwAAACQAAEihr7WAAAAAElFTkSuQmCC"
  )
  static let progressiveJPEG = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71\
    ////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4\
    +Pj4+Pj4+Pj/wgARCAAYACgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAVAQEBAAAAAAAAAAAAAAAAAAAAA//a\
    AAwDAQACEAMQAAABgKTAAAAA/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABBQJ//8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/a\
    AAgBAwEBPwFf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPwFf/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQAGPwJ/\
    /8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABPyF//9oADAMBAAIAAwAAABDzzzzzz//EABQRAQAAAAAAAAAAAAAAAAAAACD/\
    2gAIAQMBAT8QX//EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQIBAT8QX//EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEAAT8Q\
    f//Z
    """)
  static let lossyWebP = bytes(
    "UklGRkAAAABXRUJQVlA4IDQAAAAwAwCdASooABgAP5nK3Wc5Mi0npWgDIDMJZwDRRA8KmrMAAP7hw3q0mkXn3uWiqSEdIgAA")
  static let losslessWebP = bytes("UklGRhwAAABXRUJQVlA4TBAAAAAvJ8AFAAdQqChj/wMR0f8A")
  static let extendedWebP = bytes(
    """
    UklGRmgAAABXRUJQVlA4WAoAAAAIAAAAJwAAFwAAVlA4IDQAAAAwAwCdASooABgAP5nK3Wc5Mi0npWgDIDMJZwDRRA8KmrMAAP7hw3q0mkXn\
    3uWiqSEdIgAARVhJRg4AAABNTQAqAAAACAAAAAAAAA==
    """)
  static let movingWebP = bytes(
    """
    UklGRtQAAABXRUJQVlA4WAoAAAACAAAAJwAAFwAAQU5JTQYAAAAAAAAAAABBTk1GUgAAAAAAAAAAACcAABcAAAAAAAJWUDggOgAAAFADAJ0B\
    KigAGAA/mcreZ7kyLaelaAMgMwlnANFE7FXfw4AwAP7hw3q0mkXn3uWisC/BICPuxO2AAABBTk1GTgAAAAAAAAAAACcAABcAAAAAAABWUDgg\
    NgAAANQCAJ0BKigAGAA/mcreZ4JWgAADMJZwACQpPxP4LQAA/uLgvoaNPw//qJ7CO++3vw2I+g8AAA==
    """)

  /// The same PNG said to have other sides; nobody looks at its checksums.
  static func png(width: Int, height: Int) -> [UInt8] {
    var bytes = png
    for place in 0..<4 {
      bytes[16 + place] = UInt8(truncatingIfNeeded: width >> (24 - 8 * place))
      bytes[20 + place] = UInt8(truncatingIfNeeded: height >> (24 - 8 * place))
    }
    return bytes
  }

  private static func bytes(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64)!) }
}
