import Foundation

/// What the system says of this process; what it does not say is left out.
struct ProcessFigures {
  var memory: Double?
  var openFiles: Double?
  var processorSeconds: Double?

  static func now() -> ProcessFigures {
    var figures = ProcessFigures()
    // In pages: in all, then those in memory.
    if let pages = words("/proc/self/statm"), pages.count > 1, let resident = Double(pages[1]) {
      figures.memory = resident * Double(sysconf(Int32(_SC_PAGESIZE)))
    }
    figures.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map {
      Double($0.count)
    }
    // Behind the name in brackets, which may hold spaces, the 12th and 13th are ticks of user and system.
    if let text = words("/proc/self/stat")?.joined(separator: " "), let end = text.lastIndex(of: ")") {
      let rest = text[end...].split(separator: " ")
      if rest.count > 13, let user = Double(rest[12]), let system = Double(rest[13]) {
        figures.processorSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
      }
    }
    return figures
  }

  private static func words(_ path: String) -> [Substring]? {
    (try? String(contentsOfFile: path, encoding: .utf8))?.split(whereSeparator: \.isWhitespace)
  }

  func write(to text: inout MetricsText) {
    if let memory { text.add("process_resident_memory_bytes", .gauge, "Memory of the process.", memory) }
    if let openFiles {
      text.add("process_open_fds", .gauge, "Files and connections that it has open.", openFiles)
    }
    if let processorSeconds {
      text.add("process_cpu_seconds_total", .counter, "Time of all cores that it took.", processorSeconds)
    }
  }
}
