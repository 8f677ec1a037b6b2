/// Whether a title is one that every meeting has and that is no matter of its own.
func isStandingItem(_ title: String) -> Bool {
  let key = comparisonKey(title)
  let words = key.split { !($0.isLetter || $0 == "'") }.joined(separator: " ")
  if words.isEmpty { return true }
  if standingTitles.contains(words) { return true }
  return standingOpenings.contains { words.hasPrefix($0) }
}

private let standingTitles: Set<String> = [
  "membership", "welcome", "introductions", "welcome and introductions", "attendance", "minutes", "questions",
  "question time", "petitions", "deputations", "announcements", "work programme", "forward plan",
  "forward work programme", "work plan", "action log", "action tracker", "matters arising", "action sheet",
  "public participation", "public questions", "urgent business", "urgent items", "webcasting",
  "webcasting announcement", "substitutes", "quorum", "close", "communications", "members' interests",
  "exclusion of press and public", "exclusion of the press and public", "terms of reference",
]

private let standingOpenings = [
  "minutes of ", "minutes and action", "minutes from ", "apologies", "declaration of ", "declarations of ",
  "disclosure of ", "disclosures of ", "disclosable ", "date of ", "dates of ", "date and time of ",
  "dates and times of ", "next meeting", "future meeting", "any other ", "urgent items", "urgent business",
  "to advise of ", "items which the ", "other items which ", "position statement", "appointment of chair",
  "appointment of vice", "appointment of the chair", "election of ", "chair's ", "chairman's ",
  "chairperson's ", "announcements from ", "cabinet member updates", "leader's announcements",
  "questions from ", "questions asked ", "questions by ", "petitions ", "forward plan", "work programme",
  "forward work ", "matters arising", "confirmation of ", "to confirm ", "to receive apologies",
  "to receive declarations", "notice of substitut", "notification of ", "action log", "exempt ",
  "date time and ", "presentation of petitions", "public speaking", "appointment of deputy",
]
