/// Which mentions are one matter: those that links join, directly or through others, as far as nobody said otherwise.
struct MatterGroups {
  private var roots: [Int]
  private var members: [[Int]]
  private var apart: [Int: Set<Int>] = [:]
  /// What was said to be one, the earlier mention first.
  private(set) var joined: [(earlier: Int, later: Int)] = []

  /// - Parameter number: the mention of an id; mentions are in order of day.
  init(_ mentions: Int, _ links: [MatterLink], _ judgements: [MatterJudgement], _ number: [String: Int]) {
    roots = Array(0..<mentions)
    members = roots.map { [$0] }
    // Of each two the last that was said, by whichever of its titles a mention had its id then.
    var said: [[Int]: Bool] = [:]
    for judgement in judgements {
      guard let a = number[judgement.mention], let b = number[judgement.other], a != b else { continue }
      said[[min(a, b), max(a, b)]] = judgement.isOne
    }
    for (pair, isOne) in said.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if isOne {
        joined.append((pair[0], pair[1]))
      } else {
        apart[pair[0], default: []].insert(pair[1])
        apart[pair[1], default: []].insert(pair[0])
      }
    }
    for (a, b) in joined { join(a, b) }
    for wanted in [Found.Confidence.certain, .likely] {
      for link in links where link.confidence == wanted {
        guard let a = number[link.earlier], let b = number[link.later], mayJoin(a, b) else { continue }
        join(a, b)
      }
    }
  }

  /// Each in order of day.
  var all: [[Int]] { members.filter { !$0.isEmpty }.map { $0.sorted() } }

  func areApart(_ a: Int, _ b: Int) -> Bool { apart[a]?.contains(b) ?? false }

  private func mayJoin(_ a: Int, _ b: Int) -> Bool {
    let others = members[roots[b]]
    return members[roots[a]].allSatisfy { member in !others.contains { areApart(member, $0) } }
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (low, high) = (min(roots[a], roots[b]), max(roots[a], roots[b]))
    guard low != high else { return }
    for member in members[high] { roots[member] = low }
    members[low] += members[high]
    members[high] = []
  }
}
