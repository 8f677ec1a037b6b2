/// Where a stem stands in the passages of one segment.
private struct Positions {
  /// The passages, and of each where its positions end in `all`.
  var passages: [(passage: Int, end: Int)] = []
  var all: [Int] = []

  mutating func clear() {
    passages.removeAll(keepingCapacity: true)
    all.removeAll(keepingCapacity: true)
  }

  /// Of altered bytes, what can be read.
  mutating func read(_ reader: ByteReader, below count: Int) {
    var reader = reader
    clear()
    var (passage, end) = (0, 0)
    for _ in 0..<(reader.number() ?? 0) {
      guard let step = reader.number(), let inText = reader.number(), let inHeading = reader.number(),
        step < count - passage, inText < 1 << 24, inHeading < 1 << 24
      else { break }
      passage += step
      end += inText + inHeading
      passages.append((passage, end))
    }
    for (_, end) in passages {
      var position = 0
      while all.count < end {
        guard let step = reader.number(), step < 1 << 24 else { return clear() }
        position += step
        all.append(position)
      }
    }
  }

  /// Keeps where another follows at a distance.
  mutating func keep(followedBy other: Positions, at distance: Int, _ kept: inout Positions) {
    kept.clear()
    var (a, b) = (0, 0)
    while a < passages.count, b < other.passages.count {
      if passages[a].passage < other.passages[b].passage {
        a += 1
      } else if passages[a].passage > other.passages[b].passage {
        b += 1
      } else {
        var next = b > 0 ? other.passages[b - 1].end : 0
        let before = kept.all.count
        for place in (a > 0 ? passages[a - 1].end : 0)..<passages[a].end {
          while next < other.passages[b].end, other.all[next] < all[place] + distance { next += 1 }
          if next < other.passages[b].end, other.all[next] == all[place] + distance {
            kept.all.append(all[place])
          }
        }
        if kept.all.count > before { kept.passages.append((passages[a].passage, kept.all.count)) }
        a += 1
        b += 1
      }
    }
    swap(&self, &kept)
  }
}

extension SearchIndex {
  /// How often stems stand one after the other, by passage.
  func forEachPhrase(_ phrase: [Int], wanted: [Bool], _ body: (_ place: Int, _ times: Int) -> Void) {
    guard let first = phrase.first else { return }
    let places = phrase.map { Array(stems.places(of: $0)) }
    var cursors = [Int](repeating: 0, count: phrase.count)
    var (starts, next, kept) = (Positions(), Positions(), Positions())
    postings.withUnsafeBufferPointer { bytes in
      for entry in stems.places(of: first) where wanted[Int(entry.segment)] {
        let segment = Int(entry.segment)
        let isWhole = phrase.indices.allSatisfy { number in
          while cursors[number] < places[number].count, places[number][cursors[number]].segment < entry.segment
          {
            cursors[number] += 1
          }
          return cursors[number] < places[number].count
            && places[number][cursors[number]].segment == entry.segment
        }
        guard isWhole else { continue }
        let count = bases[segment + 1] - bases[segment]
        for number in phrase.indices {
          let at = postingBases[segment] + Int(places[number][cursors[number]].at)
          next.read(ByteReader(bytes, at: at), below: count)
          if number == 0 { swap(&starts, &next) } else { starts.keep(followedBy: next, at: number, &kept) }
          if starts.passages.isEmpty { break }
        }
        var start = 0
        for (passage, end) in starts.passages {
          body(bases[segment] + passage, end - start)
          start = end
        }
      }
    }
  }
}
