/// Words that join others and say little of what a passage is about.
enum FunctionWords {
  static let all: Set<String> = Set(
    """
    a about am an and any are as at be been being but by can could did do does for from had has have how i if in into is
    it its me my no of on or our shall should so some than that the their them then there these they this those to was
    we were what when where which who whom whose why will with would you your
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
