/// The rules by which a line is understood; an item names the one that found it.
public enum Rule: String, Codable, CaseIterable, Sendable {
  // Furniture
  case blankPage, pageNumber, runningHead, agendaItemLabel
  // Meeting and agenda
  case labelledMeeting, meetingHeading, agendaHeading, agendaRow, agendaNote, documentOutline
  // Minutes
  case minutesOpening, attendanceHeading, attendanceList, minuteHeading, minuteNarrative
  case pointLabelled, pointBulleted, pointUnmarked, pointNumbered
  case resolutionLead, resolutionLabelled, resolutionPlain, resolutionUnmarked
  case declaration, declarationNone, futureMeeting, minutesClosing, chairing
  // Reports
  case reportOpening, reportByKeys, sectionHeading, heading
  case paragraph, paragraphBareNumber, paragraphFused, paragraphSkipped, paragraphRestarted
  case listItem, recommendation, contact, appendixListed, appendixHeading, backgroundPaper, impactAssessment
  // Action log
  case actionLogHeading, actionRow, actionRowDamaged
  // Anywhere
  case tableByTabs, tableByColumns, tableOneCellALine, caption, contentsEntry, link, footnote, prose, shortText
  case figureLabel, formField
}
