extension AboutDataPage {
  var rules: HTML {
    let benchmark = dashboard.benchmark.name
    return """
      <h2>Other rules, and why</h2>
      \(descriptions([
        (
          "Rank",
          """
          1 is the best area, or the lowest where neither direction is good. Areas with the same value share \
          the better rank. Areas without a value are left out, and the rank says how many were ranked, \
          because third of five is not third of fifteen.
          """
        ),
        (
          "Similar areas together",
          """
          All their cases divided by all their people, never the average of their rates: a small area would \
          otherwise weigh as much as a large one. Shown only for kinds of figure that can be added up.
          """
        ),
        (
          "Recent trend",
          """
          The last five years are tested for a steady rise or fall, and called a change only where chance \
          would show one so steady in fewer than two of a thousand tries, and where no single year decides \
          it. Series with gaps, overlapping periods or fewer than five years are not tested, because the \
          test would not hold.
          """
        ),
        (
          "Among similar areas",
          """
          \(benchmark) is in the middle and the distance to each area is to scale. At least three quarters \
          of the areas need a value, because a bar made from a few would look complete.
          """
        ),
        (
          "Missing values",
          """
          A missing value is shown as – with its reason. It is never zero, and a value that is held back \
          because the numbers are small is not the same as one that nobody measured.
          """
        ),
        (
          "Rounding",
          """
          Figures are rounded only where they are shown. Ratings and ranks use the values as published, so \
          two figures that look the same may have different ratings.
          """
        ),
        (
          "The publisher’s own labels",
          """
          Some files say beside a figure how it compares or where it is going. What is shown here is \
          computed from the values; where a label contradicts them, the row says so.
          """
        ),
        (
          "Revisions and editions",
          """
          A figure that its publisher changes replaces the old one and the old one is kept. An edition is \
          kept with the data it was made from, so that what a meeting saw can be shown again.
          """
        ),
      ]))
      """
  }
}
