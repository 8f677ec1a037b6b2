/// "Agenda Item 5" alone on its line, which modern committee systems print on a paper's first page.
func agendaItemLabel(_ line: Line) -> Int? {
  guard line.key.hasPrefix("agenda item"), line.key.utf8.count <= 18 else { return nil }
  let rest = line.key.dropFirst("agenda item".count).drop { " :no.".contains($0) }
  return rest.isEmpty ? nil : Int(rest)
}
