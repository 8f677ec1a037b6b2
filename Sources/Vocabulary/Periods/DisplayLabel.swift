extension Period {
  /// The published label with en dashes for its ranges: "2019 – 21", "2006/07 Q1–Q3".
  public var displayLabel: String {
    label.replacing(" - ", with: " – ").replacing("-Q", with: "–Q")
  }
}
