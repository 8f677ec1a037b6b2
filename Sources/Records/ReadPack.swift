/// Reads the papers of one meeting: the files together are one pack, in the order given.
public func readPack(_ files: [SourceFile], limits: ReadLimits = ReadLimits()) async throws(ReadError)
  -> PackReading
{
  try await readLines(files, limits: limits).reading
}

/// Reads the papers of one meeting, keeps their text as well and holds their figures against one another.
public func readPapers(_ files: [SourceFile], limits: ReadLimits = ReadLimits()) async throws(ReadError)
  -> PapersReading
{
  let (pack, reading) = try await readLines(files, limits: limits)
  return PapersReading(
    pack: reading, texts: PaperText.all(of: pack), findings: checkFigures(FigurePapers(pack, reading: reading)))
}

/// The same, with the lines that were read and the rule that took each.
func readLines(_ files: [SourceFile], limits: ReadLimits) async throws(ReadError)
  -> (pack: PackLines, reading: PackReading)
{
  guard !files.isEmpty else { throw .nothingGiven }
  guard files.reduce(0, { $0 + $1.bytes.count }) <= limits.bytes else {
    throw .tooManyBytes(limit: limits.bytes)
  }
  var lines: [Line] = []
  var reading = PackReading()
  let end = ContinuousClock.now + limits.wholeTime
  for (index, file) in files.enumerated() {
    guard !file.bytes.isEmpty else { throw .empty(file: file.name) }
    guard ContinuousClock.now < end else { throw .tookTooLong(file: file.name, limit: limits.wholeTime) }
    guard let format = file.format else { throw .unknownFormat(file: file.name) }
    var read = PackReading.FileRead(name: file.name, format: format, lines: 0)
    switch format {
    case .text:
      let text = try TextLines(file, file: index, limits: limits)
      lines += text.lines
      read.lines = text.count
      read.pages = text.hasPages ? text.lines.last?.page : nil
    case .pdf:
      let markup = try await PDFText(limits: limits).markup(file)
      let pdf = try PDFLines(markup, name: file.name, file: index, limits: limits)
      lines += pdf.lines
      read.lines = pdf.lines.count
      read.pages = pdf.pages
    case .html:
      let html = try HTMLLines(file, file: index, limits: limits)
      lines += html.lines
      read.lines = html.lines.count
    case .docx:
      let docx = try DOCXLines(file, file: index, limits: limits)
      lines += docx.lines
      read.lines = docx.lines.count
      read.pages = docx.hasPages ? docx.lines.last?.page : nil
    }
    guard lines.count <= limits.lines else { throw .tooManyLines(file: file.name, limit: limits.lines) }
    reading.files.append(read)
  }
  let repairs = repairGlyphs(&lines, files: files.map(\.name))
  var pack = PackLines(files: files.map(\.name), lines: lines)
  read(&pack, into: &reading)
  reading.understood.repairs = repairs
  return (pack, reading)
}

func read(_ pack: inout PackLines, into reading: inout PackReading) {
  markFurniture(&pack)
  let parts = packParts(pack)
  for (place, part) in parts.enumerated() {
    switch part.kind {
    case .agenda:
      let cover =
        place > 0 && parts[place - 1].kind == .cover ? parts[place - 1].range.lowerBound : part.range.lowerBound
      let agenda = readAgenda(part.range, in: &pack)
      if reading.agenda.isEmpty { reading.agenda = agenda }
      let first = agenda.first?.found.firstLine ?? 0
      let head = (cover..<part.range.upperBound).filter { pack.lines[$0].number < first }
      let meeting = readMeeting(cover..<((head.last ?? cover) + 1), in: &pack)
      if meeting.date != nil || reading.meeting.body == nil { reading.meeting = meeting }
      pack.take(part.range, by: .agendaNote)
    case .outline:
      let outline = readOutline(part.range, in: &pack)
      if reading.agenda.isEmpty { reading.agenda = outline }
    case .minutes:
      if let (minutes, meetings) = readMinutes(part.range, in: &pack), reading.minutes == nil {
        reading.minutes = minutes
        reading.futureMeetings += meetings
      }
    case .report:
      if let report = readReport(part.range, in: &pack) { reading.reports.append(report) }
    case .actionLog:
      let people = reading.minutes?.people.map(\.name) ?? []
      reading.actionLog += readActionLog(part.range, people: people, in: &pack)
    case .assessment:
      if let assessment = readAssessment(part.range, in: &pack) { reading.assessments.append(assessment) }
    case .cover: break
    }
  }
  inferMeeting(&reading)
  matchReports(&reading)
  reading.tables = readTables(&pack)
  readBody(&pack)
  account(for: pack, in: &reading)
}
