import Dispatch
import Synchronization

/// Runs `work` on the rows, `size` at a time, on all cores where there is more than one slice. Where slices
/// begin does not depend on the number of threads, so that no result does. Whether all said true.
func inSlices(of rows: Int, size: Int, _ work: @Sendable (Range<Int>) -> Bool) -> Bool {
  let slices = (rows + size - 1) / size
  guard slices > 1 else { return work(0..<rows) }
  let failed = Atomic(false)
  DispatchQueue.concurrentPerform(iterations: slices) { slice in
    if !work(slice * size..<min(rows, (slice + 1) * size)) { failed.store(true, ordering: .relaxed) }
  }
  return !failed.load(ordering: .relaxed)
}

/// Runs `work` on parts of a slice that stay in the nearest cache, with room for so many columns of one part.
/// Whether all said true.
func inParts(
  of rows: Range<Int>, columns: Int, size: Int = 512,
  _ work: (Range<Int>, _ room: UnsafeMutablePointer<Double>) -> Bool
) -> Bool {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, columns * size)) { room in
    guard let start = room.baseAddress else { return false }
    var done = true
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: size) {
      done = work(first..<min(first + size, rows.upperBound), start) && done
    }
    return done
  }
}
