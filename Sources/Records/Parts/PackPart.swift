/// A stretch of the papers that is one thing.
struct PackPart: Equatable {
  enum Kind: Equatable {
    /// What comes before anything else.
    case cover
    case agenda, outline, minutes, actionLog, report, assessment
  }
  var kind: Kind
  var range: Range<Int>
}

/// The papers cut where one of them opens; each part reaches to the next one's opening.
func packParts(_ pack: PackLines) -> [PackPart] {
  var openings: [(at: Int, kind: PackPart.Kind)] = []
  var index = 0
  while index < pack.lines.count {
    defer { index += 1 }
    let isFirst = index == 0 || pack.lines[index].file != pack.lines[index - 1].file
    var kind: PackPart.Kind?
    if pack.takenBy[index] == nil {
      if minutesOpening(at: index, in: pack) != nil {
        kind = .minutes
      } else if let last = openings.last, last.kind == .report, index - last.at < 4 {
        continue
      } else if reportOpening(at: index, in: pack) != nil {
        kind = .report
      } else if isActionLogHeading(index, in: pack), openings.last?.kind != .actionLog {
        kind = .actionLog
      } else if let found = agendaOpening(at: index, in: pack) {
        kind = found
      } else if assessmentOpening(at: index, in: pack) {
        kind = .assessment
      }
    }
    if let kind {
      openings.append((index, kind))
    } else if isFirst {
      openings.append((index, .cover))
    }
  }
  return openings.indices.map { place in
    let end = place + 1 < openings.count ? openings[place + 1].at : pack.lines.count
    return PackPart(kind: openings[place].kind, range: openings[place].at..<end)
  }
}
