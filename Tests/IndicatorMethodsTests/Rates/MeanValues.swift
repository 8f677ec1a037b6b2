/// Known means, from phe_mean of PHEindicatormethods 2.1 in R 4.2 by Tests/Oracles/means.R.
enum MeanValues {
  struct Group: Sendable {
    var name: String
    var values: [Double]
    var sum: Double
    var deviation: Double
    var mean: Double
    /// At 90%, 95% and 99.8%, lower and upper in turn.
    var limits: [Double]
  }

  static let all = [
    Group(
      name: "a few weights", values: [71.2, 80.05, 64.9, 92.3, 77.7, 58.1], sum: 444.25,
      deviation: 12.071719706266652, mean: 74.041666666666671,
      limits: [
        64.110986520275873, 83.97234681305747, 61.373173772075766, 86.710159561257569, 44.997319932506201,
        103.08601340082714,
      ]),
    Group(
      name: "two values", values: [3, 8], sum: 11, deviation: 3.5355339059327378, mean: 5.5,
      limits: [
        -10.28437878668761, 21.284378786687611, -26.265511840436734, 37.26551184043673, -790.2720974638753,
        801.2720974638753,
      ]),
    Group(
      name: "negative", values: [-4.5, 2.25, -1, 0, 7, -9.125], sum: -5.375, deviation: 5.5455030580342006,
      mean: -0.89583333333333337,
      limits: [
        -5.4577862663178163, 3.6661195996511498, -6.7154818835865902, 4.9238152169199241,
        -14.238216817376662, 12.446550150709994,
      ]),
    Group(
      name: "all alike", values: Array(repeating: 12.5, count: 9), sum: 112.5, deviation: 0, mean: 12.5,
      limits: [12.5, 12.5, 12.5, 12.5, 12.5, 12.5]),
    Group(
      name: "large with small differences",
      values: [1, 4, 2, 8, 5, 7, 3, 6, 2.5, 9.75].map { 1e9 + $0 / 64 }, sum: 10000000000.753906,
      deviation: 0.044349271810919015, mean: 1000000000.0753906,
      limits: [
        1000000000.0496821, 1000000000.101099, 1000000000.0436651, 1000000000.1071161, 1000000000.0151302,
        1000000000.135651,
      ]),
    Group(
      name: "three hundred", values: (1...300).map { Double($0).squareRoot() }, sum: 3472.5563885764091,
      deviation: 4.0706581579625878, mean: 11.575187961921364,
      limits: [
        11.187413736004718, 11.962962187838009, 11.112686000277249, 12.037689923565479, 10.842464689773919,
        12.307911234068808,
      ]),
    Group(
      name: "skewed", values: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 240], sum: 243,
      deviation: 69.206049394018095, mean: 20.25,
      limits: [
        -15.62830476048461, 56.12830476048461, -23.721425964866086, 64.221425964866086,
        -60.155741445131497, 100.6557414451315,
      ]),
  ]
}
