// Answers quantiles for `Tests/Oracles/distributions.py`: one question a line on standard input, such as
// `gamma lower 2.5 0x1p-10` (distribution, tail, parameters, share); one answer a line, which reads back exactly.
import IndicatorMethods

func answer(_ words: [Substring]) -> String? {
  guard words.count > 2, let share = words.last.flatMap({ Double($0) }) else { return nil }
  let parameters = words[2..<(words.count - 1)].compactMap { Double($0) }
  guard parameters.count == words.count - 3 else { return nil }
  let lower = words[1] == "lower"
  switch (words[0], parameters.count) {
  case ("normal", 0):
    return "\(lower ? normalQuantile(share) : normalUpperQuantile(share))"
  case ("chisquared", 1):
    let it = ChiSquared(degreesOfFreedom: parameters[0])
    return (lower ? it?.quantile(share) : it?.upperQuantile(share)).map { "\($0)" }
  case ("student", 1):
    let it = StudentT(degreesOfFreedom: parameters[0])
    return (lower ? it?.quantile(share) : it?.upperQuantile(share)).map { "\($0)" }
  case ("gamma", 1):
    let it = GammaDistribution(shape: parameters[0])
    return (lower ? it?.quantile(share) : it?.upperQuantile(share)).map { "\($0)" }
  case ("beta", 2):
    let it = BetaDistribution(parameters[0], parameters[1])
    return (lower ? it?.quantile(share) : it?.upperQuantile(share)).map { "\($0)" }
  case ("poisson", 1):
    let it = PoissonDistribution(mean: parameters[0])
    return (lower ? it?.quantile(share) : it?.upperQuantile(share)).map { "\($0)" }
  case ("binomial", 2):
    let it = Int(exactly: parameters[0])
      .flatMap { BinomialDistribution(trials: $0, probability: parameters[1]) }
    return (lower ? it?.quantile(share) : it?.upperQuantile(share)).map { "\($0)" }
  default: return nil
  }
}

while let line = readLine() {
  guard let answer = answer(line.split(separator: " ")) else { fatalError("no answer to: \(line)") }
  print(answer)
}
