/// Which meeting it is where the papers have no agenda: by the heads of the reports, and the time by the earlier
/// minutes where they name that day; else the meeting whose minutes these are.
func inferMeeting(_ reading: inout PackReading) {
  if reading.meeting.date == nil {
    var count: [CalendarDate: Int] = [:]
    for report in reading.reports { report.date.map { count[$0, default: 0] += 1 } }
    if let most = count.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
      let report = reading.reports.first(where: { $0.date == most })
    {
      reading.meeting.date = most
      reading.meeting.body = reading.meeting.body ?? reading.minutes?.body ?? report.body
      var found = report.found
      found.rule = .meetingHeading
      found.confidence = .likely
      reading.meeting.found = found
    } else if let minutes = reading.minutes {
      reading.meeting = MeetingHead(
        body: minutes.body, date: minutes.date, time: minutes.began, place: minutes.place, found: minutes.found)
    }
  }
  if reading.meeting.time == nil, let date = reading.meeting.date {
    reading.meeting.time = reading.futureMeetings.first { $0.date == date }?.time
  }
}
