/// One thing that the program is made of, or runs, and that was written elsewhere.
struct Dependency {
  enum Kind {
    /// A Swift package linked into the program, with the version that it is built with.
    case package(version: String, address: String)
    /// A library of the system; it is asked for its version, and tells none where it cannot.
    case library(version: String?)
    /// A program of its own that Salus starts where it is installed.
    case program
    /// A file that Salus brings along.
    case data(version: String)
  }

  var name: String
  var kind: Kind
  var purpose: String
  /// An SPDX licence expression.
  var licence: String

  var version: String? {
    switch kind {
    case .package(let version, _), .data(let version): version
    case .library(let version): version
    case .program: nil
    }
  }
}
