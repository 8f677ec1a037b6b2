/// "31 October 2023" of an ISO 8601 date, with or without a time; the text itself where it is neither.
public func longDate(_ iso: String) -> String {
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  let parts = iso.prefix(10).split(separator: "-").map { Int($0) }
  guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
    months.indices.contains(month - 1), (1...31).contains(day)
  else { return iso }
  return "\(day) \(months[month - 1]) \(year)"
}

/// "from 1 May 2026", or "from 1 May 2026 until 3 May 2026".
public func longDates(from first: String, until last: String?) -> String {
  "from \(longDate(first))" + (last.map { " until \(longDate($0))" } ?? "")
}
