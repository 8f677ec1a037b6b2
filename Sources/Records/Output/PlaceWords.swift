extension Found {
  /// "p. 3, lines 12 to 15"
  public var place: String {
    let lines = firstLine == lastLine ? "line \(firstLine)" : "lines \(firstLine) to \(lastLine)"
    return page.map { "p. \($0), \(lines)" } ?? lines
  }

  /// What a person must know of the reading: nothing where it is certain.
  public var caution: String? {
    switch confidence {
    case .certain: nil
    case .likely: "likely"
    case .doubtful: doubt.map { "doubtful: \($0)" } ?? "doubtful"
    }
  }
}

extension Understanding {
  /// "20 of 2,366 lines (0.8%) were not understood."
  public var sentence: String {
    let tenths = Int((share * 1_000).rounded())
    return
      "\(withCommas(notUnderstood)) of \(withCommas(lines)) lines (\(tenths / 10).\(tenths % 10)%) were not understood; "
      + "\(withCommas(doubtful)) \(doubtful == 1 ? "item is" : "items are") doubtful."
  }
}

func withCommas(_ number: Int) -> String {
  var text = ""
  for (place, digit) in String(number).reversed().enumerated() {
    if place > 0, place % 3 == 0 { text = "," + text }
    text = String(digit) + text
  }
  return text
}
