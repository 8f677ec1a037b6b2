import IndicatorMethods

/// The results of every group, in order, computed side by side on all cores.
func compute(
  _ groups: [GroupRows], _ method: some GroupMethod
) async -> [Result<[GroupResult], InputFaults>] {
  // Enough at a time that handing them out costs nothing beside computing them.
  let share = max(1, min(64, groups.count / 64))
  let starts = Array(stride(from: 0, to: groups.count, by: share))
  return await withTaskGroup(of: (Int, [Result<[GroupResult], InputFaults>]).self) { tasks in
    for start in starts {
      tasks.addTask {
        let part = groups[start..<min(start + share, groups.count)]
        return (start, part.map { group in Result { () throws(InputFaults) in try method.results(of: group) } })
      }
    }
    var parts: [Int: [Result<[GroupResult], InputFaults>]] = [:]
    for await (start, part) in tasks { parts[start] = part }
    return starts.flatMap { parts[$0] ?? [] }
  }
}
