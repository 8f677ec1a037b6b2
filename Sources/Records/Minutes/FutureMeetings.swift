/// Whether a heading announces the dates of meetings to come.
func announcesMeetings(_ title: String) -> Bool {
  let key = comparisonKey(title)
  return key.contains("meeting") && key.contains("date")
    && (key.contains("next") || key.contains("future") || key.contains("forthcoming")
      || key.contains("dates of"))
}

/// The days in a text, each with its time: its own, or the one that is said for all.
func readFutureMeetings(_ text: String, found: Found) -> [FutureMeeting] {
  let times = TimeText.all(in: text)
  let dates = DateText.all(in: text)
  let time = times.count == 1 ? times[0] : nil
  return dates.enumerated().map { index, date in
    FutureMeeting(
      date: date.date, time: time ?? (times.count == dates.count ? times[index] : nil), found: found)
  }
}
