/// "This page is intentionally left blank"
func isBlankPageNotice(_ line: Line) -> Bool {
  line.key.utf8.count < 60 && line.key.contains("intentionally") && line.key.contains("blank")
}

/// "Page 3", "Page 3 of 10"
func isPageLabel(_ line: Line) -> Bool {
  guard line.key.hasPrefix("page "), line.key.utf8.count < 20 else { return false }
  return line.key.dropFirst(5).allSatisfy { $0.isNumber || $0 == " " || "of|/".contains($0) }
}
