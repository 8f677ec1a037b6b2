/// What was read of a meeting's papers, and the figures in them that do not agree.
public struct CheckedPapers: Sendable {
  public var reading: PackReading
  public var findings: [FigureFinding]
}

/// Reads papers and holds their figures against one another; the files together are one meeting's.
public func checkFigures(_ files: [SourceFile], limits: ReadLimits = ReadLimits()) async throws(ReadError)
  -> CheckedPapers
{
  let (pack, reading) = try await readLines(files, limits: limits)
  return CheckedPapers(reading: reading, findings: checkFigures(FigurePapers(pack, reading: reading)))
}

func checkFigures(_ papers: FigurePapers) -> [FigureFinding] {
  var findings: [FigureFinding] = []
  for rule in rules { findings += rule(papers) }
  var seen: Set<FigureFinding> = []
  let order = Dictionary(
    papers.pack.files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  return findings.filter { seen.insert($0).inserted }.sorted {
    (order[$0.place.file] ?? 0, $0.place.firstLine) < (order[$1.place.file] ?? 0, $1.place.firstLine)
  }
}

private let rules: [@Sendable (FigurePapers) -> [FigureFinding]] = [
  checkTotals, checkLostCellTotals, checkAllocations, checkShares, checkSharesOfCounts, checkSharesAndCounts,
  checkPartsOfWholes, checkChanges, checkComparisons, checkAnnouncedCounts, checkTwoCounts, checkTwoDays,
  checkTextAndTables, checkDaysAndTables, checkDays, checkYears, checkPeriods, checkTargetPeriods, checkAgenda,
  checkAppendices,
]
