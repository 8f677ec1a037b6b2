/// The shortest decimal that reads back as the same double; whole numbers without a point.
func numberText(_ value: Double) -> String {
  // Beyond these the standard library writes an exponent, and a whole number has no point to leave out.
  if value.magnitude < 1e15, value == value.rounded(.towardZero) {
    return value == 0 && value.sign == .minus ? "-0" : String(Int64(value))
  }
  return value.description
}
