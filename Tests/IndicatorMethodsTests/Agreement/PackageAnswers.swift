import Foundation
import IndicatorMethods
import TestSupport
import Testing

/// One case of `Fixtures/pheindicatormethods.json`: what the R package PHEindicatormethods 2.1.0 answered in R
/// 4.2.2, written by `Tests/Oracles/pheindicatormethods.R`.
struct PackageCase: Decodable {
  var method: String
  var levels: [Double]
  /// Row by row; nil where the package has NA, NaN or infinity.
  var value: [Double?]
  /// Row by row the lower and upper limit of each level.
  var limits: [[Double?]]
  var x, n, w, xRef, nRef, f, band, start, d: [Double?]?
  var multiplier: [Double]?

  func column(_ path: KeyPath<PackageCase, [Double?]?>) throws -> [Double] {
    try #require(self[keyPath: path]).map { try #require($0) }
  }

  func unit() throws -> Double { try #require(multiplier?.first) }

  static func all(_ method: String) throws -> [PackageCase] {
    struct File: Decodable { var cases: [PackageCase] }
    let file = Project.root
      .appendingPathComponent("Tests/IndicatorMethodsTests/Fixtures/pheindicatormethods.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let cases = try decoder.decode(File.self, from: Data(contentsOf: file)).cases
    let found = cases.filter { $0.method == method }
    try #require(!found.isEmpty, "no cases called \(method)")
    return found
  }

  static func only(_ method: String) throws -> PackageCase {
    let found = try all(method)
    try #require(found.count == 1)
    return found[0]
  }

  /// Values and limits differ by no more than 1e-12 of themselves, and the same rows have none.
  func expectAgreement(_ statistics: [Statistic], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(statistics.count == value.count, sourceLocation: sourceLocation)
    for (row, statistic) in statistics.enumerated() {
      guard let expected = value[row] else {
        #expect(statistic.value == nil, "\(method), row \(row + 1)", sourceLocation: sourceLocation)
        continue
      }
      let found = [statistic.value] + ends(statistic)
      let all = [expected] + limits[row]
      #expect(found.count == all.count, "\(method), row \(row + 1)", sourceLocation: sourceLocation)
      for (place, (ours, theirs)) in zip(found, all).enumerated() {
        #expect(
          agree(ours, theirs), "\(method), row \(row + 1), place \(place)", sourceLocation: sourceLocation)
      }
    }
  }

  /// A limit that is 0 may come out of the package as a rounding error of the value's unit.
  private func agree(_ ours: Double?, _ theirs: Double?) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return abs(ours - theirs) <= max(1e-12 * abs(theirs), ours == 0 ? 1e-15 * (multiplier?.first ?? 1) : 0)
  }
}
