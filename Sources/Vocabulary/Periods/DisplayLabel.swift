extension Period {
  /// The published label with en dashes for its ranges: "2019 – 21", "2006/07 Q1–Q3".
  public var displayLabel: String {
    guard label.utf8.contains(UInt8(ascii: "-")) else { return label }
    return label.replacing(" - ", with: " – ").replacing("-Q", with: "–Q")
  }
}
