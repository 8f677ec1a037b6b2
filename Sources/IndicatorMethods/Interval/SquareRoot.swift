/// √x where x is not below 0. Without its sign, for then no compiler has to provide for C's error of a negative
/// one, and several roots are taken at once.
@inline(__always) func root(_ x: Double) -> Double { x.magnitude.squareRoot() }
