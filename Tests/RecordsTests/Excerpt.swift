@testable import Records

/// A made-up paper, as a file.
func excerpt(_ text: String, name: String = "paper.txt") -> SourceFile {
  SourceFile(name: name, bytes: Array(text.utf8))
}

func lines(_ text: String) throws -> [Line] {
  try TextLines(excerpt(text), file: 0, limits: ReadLimits()).lines
}

func pack(_ text: String) throws -> PackLines { PackLines(files: ["paper.txt"], lines: try lines(text)) }
