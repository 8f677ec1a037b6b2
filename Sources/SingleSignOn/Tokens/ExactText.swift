extension String {
  /// Byte by byte: `==` takes different spellings of an accented letter for the same, identifiers must not be.
  func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
