import IndicatorMethods

/// Every key of a dashboard's definition.
public enum DashboardKeys {
  static let sexes = ["Persons", "Male", "Female", "Not applicable"]

  public static let dashboard = ObjectDescription(
    "dashboard", "A dashboard of a Health and Wellbeing Board.",
    [
      .required("id", .identifier, "A short name for addresses; it does not change once published."),
      .required("title", .text, "The dashboard's title, as readers see it."),
      .required("board", .object(board), "The board whose dashboard this is."),
      .required("area", .areaCode, "The area whose figures are shown."),
      .optional("benchmark", .object(benchmark), "What each value is compared with. England if left out."),
      .required("neighbours", .object(neighbours), "The similar areas that the area is ranked among."),
      .required(
        "indicators", .list(.object(indicator), atLeast: 1, distinct: false),
        "The indicators that rows may show, with the metadata of each."),
      .required(
        "themes", .list(.object(theme), atLeast: 1, distinct: false),
        "The themes of the board's strategy, in the order they are shown."),
    ])

  static let board = ObjectDescription(
    "board", "A Health and Wellbeing Board.",
    [
      .required("name", .text, "The board's name."),
      .optional("area", .areaCode, "The board's own area, where it is not the dashboard's area."),
    ])

  static let benchmark = ObjectDescription(
    "benchmark", "The area that values are compared with.",
    [
      .required("area", .areaCode, "Its code; England is E92000001."),
      .required("name", .text, "Its name in sentences and tables."),
    ])

  static let neighbours = ObjectDescription(
    "neighbours", "A set of similar areas: a model that is stored, or a list of codes.",
    rules: [.exactlyOne(of: ["model", "areas"])],
    [
      .required("name", .text, "What readers are told the areas are, with the year of the model."),
      .optional("model", .identifier, "The name that the stored model was imported under."),
      .optional(
        "areas", .list(.areaCode, atLeast: 1, distinct: true),
        "The codes of the similar areas, without the dashboard's own area."),
      .optional("source", .object(source), "Where the set comes from."),
    ])

  static let source = ObjectDescription(
    "source", "Where a fact comes from.",
    [
      .required("title", .text, "The publication's title."),
      .optional("url", .webAddress, "Its address."),
      .optional("licence", .text, "The licence it is published under."),
      .optional("checked", .date, "The day somebody last looked it up there."),
    ])

  static let goalSource = ObjectDescription(
    "goal source", "Where a goal comes from, and when that was last looked up.",
    [
      .required("title", .text, "The publication's title."),
      .required("url", .webAddress, "Its address."),
      .required("checked", .date, "The day somebody last looked it up there."),
      .optional("licence", .text, "The licence it is published under."),
    ])

  static let polarity = ObjectDescription(
    "polarity", "Which direction is the better one.",
    [
      .required(
        "direction", .word(Polarity.allCases.map(\.rawValue)),
        "low: low values are good. high: high values are good. none: differences are not judged."),
      .required("source", .object(source), "Who says so."),
    ])

  static let method = KeyDescription.Kind.word(ComparisonMethod.allCases.map(\.rawValue))

  static let indicator = ObjectDescription(
    "indicator", "An indicator's own metadata.",
    [
      .required("id", .wholeNumber(1...999_999_999), "The indicator's number in the published data."),
      .required("name", .text, "Its full name as published."),
      .optional("shortName", .text, "A shorter name for tables."),
      .required("unit", .text, "What a value counts, for a column's heading: per 10,000."),
      .required("valueType", .word(ValueType.allCases.map(\.rawValue)), "What kind of number a value is."),
      .required(
        "multiplier", .positiveNumber,
        "What count over denominator is multiplied by: 100 for a percentage, 1 where nothing is."),
      .required("polarity", .object(polarity), "Which direction is the better one, and who says so."),
      .required("method", method, "How values are compared with the benchmark."),
      .optional(
        "decimals", .wholeNumber(0...6), "Decimal places shown; by the size of the values if left out."),
      .required("definition", .text, "What is measured, in words."),
      .optional("rationale", .text, "Why it matters."),
      .optional("methodNote", .text, "The standard that values and intervals are made by."),
      .required("source", .object(source), "Who publishes it."),
      .optional("goals", .list(.object(goal)), "Levels that values are judged against."),
    ])

  static let theme = ObjectDescription(
    "theme", "A theme of the strategy. Its summary is made from the figures and cannot be written here.",
    [
      .required("id", .identifier, "A short name for addresses."),
      .required("title", .text, "The theme's title."),
      .required(
        "kind", .word(DashboardDefinition.Theme.Kind.allCases.map(\.rawValue)),
        "A stage of life, or a theme that cuts across them."),
      .optional("sections", .list(.object(section)), "Groups of rows; a theme may have none yet."),
    ])

  static let section = ObjectDescription(
    "section", "Rows under one heading.",
    [
      .required("title", .text, "The heading."),
      .required("rows", .list(.object(row)), "The rows, in the order they are shown."),
    ])

  static let row = ObjectDescription(
    "row",
    "One line of the dashboard: an indicator for one sex and age. Keys that an indicator has too are"
      + " written here only where the row differs.",
    [
      .required("indicator", .wholeNumber(1...999_999_999), "The id of one of the indicators above."),
      .required("sex", .word(sexes), "The sex, as the data name it."),
      .required("age", .text, "The age band exactly as the data name it: <15 yrs."),
      .optional("label", .text, "What to call the row instead of the indicator's name."),
      .optional("polarity", .object(polarity), "The better direction, where the row differs."),
      .optional("method", method, "The comparison, where the row differs."),
      .optional("goals", .list(.object(goal)), "The goals, in place of all of the indicator's."),
    ])

  static let goal = ObjectDescription(
    "goal", "A level that values are judged against, from a date on.",
    rules: [
      .when("kind", is: "single", needs: ["limit"], refuses: ["lower", "upper"]),
      .when("kind", is: "range", needs: ["lower", "upper"], refuses: ["limit", "usesInterval"]),
      .when("kind", is: "percentile range", needs: ["lower", "upper"], refuses: ["limit", "usesInterval"]),
      .when(
        "kind", is: "England's last year", needs: [], refuses: ["limit", "lower", "upper", "usesInterval"]),
    ],
    [
      .required(
        "kind", .word(["single", "range", "percentile range", "England's last year"]),
        "One limit; a range between worse and better; a range between percentiles of all upper-tier areas;"
          + " or England's value of the year before."),
      .optional(
        "sexes", .list(.word(sexes), atLeast: 1, distinct: true),
        "The sexes it holds for; every sex if left out."),
      .optional("limit", .number, "The level of a single goal, in the indicator's unit."),
      .optional("lower", .number, "The lower end, in the indicator's unit or as a percentile from 0 to 100."),
      .optional("upper", .number, "The upper end, in the same terms; not below the lower one."),
      .optional(
        "usesInterval", .yesOrNo,
        "true to judge a single goal by the 95% interval rather than by the value."),
      .required("effectiveFrom", .date, "The first day it holds."),
      .optional("effectiveTo", .date, "The last day it holds; still in force if left out."),
      .required("source", .object(goalSource), "Where the goal is published, and when that was looked up."),
    ])
}
