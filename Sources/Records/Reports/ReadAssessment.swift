/// An impact assessment's form: questions with the answers beside or under them, by section.
func readAssessment(_ range: Range<Int>, in pack: inout PackLines) -> AssessmentReading? {
  let open = pack.open(range)
  guard let first = open.first else { return nil }
  var answers: [AssessmentReading.Answer] = []
  var section: String?
  var isFree = false
  var answerStart = Int.max
  pack.take(first, by: .impactAssessment)
  for index in open.dropFirst() {
    let line = pack.lines[index]
    pack.take(index, by: .impactAssessment)
    let found = pack.found([index], by: .impactAssessment)
    if line.cells.count > 1 {
      isFree = false
      answerStart = line.cells[1].start
      let (question, answer) = (line.cells[0].text, line.cells.dropFirst().map(\.text).joined(separator: " "))
      if question.isEmpty, let last = answers.indices.last {
        answers[last].answer = joinedText([answers[last].answer ?? "", answer])
      } else {
        answers.append(
          AssessmentReading.Answer(section: section, question: question, answer: answer, found: found))
      }
    } else if line.indent + 2 >= answerStart, line.blanks == 0, let last = answers.indices.last {
      answers[last].answer = joinedText([answers[last].answer ?? "", line.text])
      answers[last].found.lastLine = line.number
    } else if isFormSection(line) {
      section = line.text
      isFree = false
    } else if let last = answers.indices.last, !isFree, goesOnQuestion(line, answers[last]) {
      answers[last].question = joinedText([answers[last].question, line.text])
      answers[last].found.lastLine = line.number
    } else if isQuestion(line) {
      answers.append(AssessmentReading.Answer(section: section, question: line.text, found: found))
      isFree = true
    } else if let last = answers.indices.last {
      answers[last].answer = joinedText([answers[last].answer ?? "", line.text])
      answers[last].found.lastLine = line.number
      isFree = true
    }
  }
  return AssessmentReading(
    title: pack.lines[first].text, answers: answers, found: pack.found(open, by: .impactAssessment))
}

private func isFormSection(_ line: Line) -> Bool {
  if line.key.hasPrefix("section ") && line.text.words <= 8 { return true }
  // "19.Negative impacts and mitigating actions for …"
  return ItemMark(line.text).map { $0.number != nil && !$0.isBracketed && $0.rest.words >= 3 } ?? false
}

private func goesOnQuestion(_ line: Line, _ last: AssessmentReading.Answer) -> Bool {
  if line.blanks > 0 || last.question.hasSuffix("?") { return false }
  return line.text.startsWithSmall || last.question.hasSuffix("–")
    || (!last.question.hasSuffix(".") && last.answer != nil && line.text.words <= 8 && last.question.words >= 5)
}

private func isQuestion(_ line: Line) -> Bool {
  line.text.hasSuffix("?")
    || (line.text.words <= 9 && line.text.startsWithCapital && !endsSentence(line.text)
      && !line.text.contains(","))
}
