import Vocabulary

/// Every key of a published edition's transcription.
public enum EditionKeys {
  private static let line = KeyDescription.Kind.wholeNumber(1...10_000_000)

  public static let edition = ObjectDescription(
    "edition", "A dashboard as a report published it.",
    [
      .required("title", .text, "What the edition is called."),
      .required("publisher", .text, "Who published it."),
      .required("date", .date, "The day it was published."),
      .required("area", .areaCode, "The code of the area it is about."),
      .required("areaName", .text, "That area's name, as printed."),
      .required("report", .object(report), "The report that it stands in."),
      .required("neighbours", .object(neighbours), "The similar areas, as the report names them."),
      .required("rule", .text, "What its ratings rest on: as published."),
      .optional("counts", .list(.object(count)), "Counts of all rows that the report states."),
      .optional("notes", .list(.object(note)), "What a reader should know."),
      .required(
        "themes", .list(.object(theme), atLeast: 1, distinct: false), "The themes, in the report's order."),
    ])

  static let report = ObjectDescription(
    "report", "The report that an edition stands in.",
    [
      .required("title", .text, "Its title."),
      .optional("url", .webAddress, "Its address."),
      .optional("pages", .text, "The pages it covers, as printed."),
      .required("lines", .text, "What the line numbers count."),
      .optional("licence", .text, "The licence it is published under."),
    ])

  static let neighbours = ObjectDescription(
    "list of neighbours", "The similar areas that a report names.",
    [
      .required("name", .text, "The model's name."),
      .required("line", line, "The line that introduces them."),
      .required("areas", .list(.text, atLeast: 1, distinct: true), "Their names, as printed."),
    ])

  static let count = ObjectDescription(
    "count", "A count that the report states.",
    [
      .required("kind", .word(StatedCount.Kind.allCases.map(\.rawValue)), "What is counted."),
      .required("value", .wholeNumber(0...1_000_000), "How many."),
      .required("line", line, "The line that states it."),
    ])

  static let note = ObjectDescription(
    "note", "Something a reader should know.",
    [
      .required("text", .text, "What it is, in one sentence or two."),
      .optional("line", line, "The line it is about."),
    ])

  static let theme = ObjectDescription(
    "published theme", "A theme of the report.",
    [
      .required("id", .identifier, "A short name for addresses."),
      .required("title", .text, "Its title, as printed."),
      .required(
        "kind", .word(DashboardDefinition.Theme.Kind.allCases.map(\.rawValue)),
        "A stage of life, or a theme that cuts across them."),
      .optional("counts", .list(.object(count)), "Counts that the report states for the theme."),
      .optional("notes", .list(.object(note)), "What a reader should know."),
      .required("sections", .list(.object(section), atLeast: 1, distinct: false), "Groups of rows."),
    ])

  static let section = ObjectDescription(
    "published section", "Rows that stand together.",
    [
      .optional("title", .text, "The heading, where the report shows one."),
      .optional("line", line, "The line it stands on."),
      .required("rows", .list(.object(row), atLeast: 1, distinct: false), "The rows, in the report's order."),
    ])

  static let row = ObjectDescription(
    "published row", "One row of the published table.",
    [
      .required("indicator", .text, "The indicator's name, as printed."),
      .required("sex", .text, "One of P, F, M and N/A, as printed."),
      .required("age", .text, "The age band, as printed."),
      .required("period", .text, "The time period, as printed."),
      .required("value", .text, "The value, in quotes, as printed."),
      .optional("rank", .text, "Place and number of areas ranked: 13/15."),
      .optional("best", .text, "The best, or lowest, among the neighbours."),
      .optional("worst", .text, "The worst, or highest, among the neighbours."),
      .optional("england", .text, "England's value."),
      .optional("trend", .word(PublishedEdition.TrendGlyph.allCases.map(\.rawValue)), "The trend's shape."),
      .optional("rating", .object(rating), "The rating, only where the report names it in words."),
      .required("line", line, "The line the row stands on."),
      .optional("note", .text, "What a reader should know before relying on the row."),
    ])

  static let rating = ObjectDescription(
    "rating", "A rating that the report gives in words.",
    [
      .required(
        "word", .word(Rating.allCases.filter { $0 != .notCompared }.map(\.rawValue)), "The rating."),
      .required("line", line, "The line that gives it."),
    ])
}
