/// The best hits so far, by a heap whose root is the worst of them.
struct TopHits {
  private let limit: Int
  private var heap: [SearchResult.Hit] = []

  init(limit: Int) { self.limit = max(1, limit) }

  mutating func add(_ hit: SearchResult.Hit) {
    if heap.count < limit {
      heap.append(hit)
      rise(heap.count - 1)
    } else if Self.isBetter(hit, heap[0]) {
      heap[0] = hit
      sink()
    }
  }

  var sorted: [SearchResult.Hit] { heap.sorted(by: Self.isBetter) }

  static func isBetter(_ a: SearchResult.Hit, _ b: SearchResult.Hit) -> Bool {
    (-a.score, a.segment, a.passage) < (-b.score, b.segment, b.passage)
  }

  private mutating func rise(_ start: Int) {
    var child = start
    while child > 0, Self.isBetter(heap[(child - 1) / 2], heap[child]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && Self.isBetter(heap[worst], heap[child]) {
        worst = child
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
