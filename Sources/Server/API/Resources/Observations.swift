import Evidence
import Pages
import Vocabulary

extension APIResource {
  static let observations = APIResource(
    route: .apiObservations, item: "Observation", summary: "Figures as they were published",
    doc: """
      The figures of one indicator with the digits that were published, in order of series, area and time. A missing value is \
      null, never 0. A later import adds figures to the list but moves none, so that reading page by page neither repeats \
      nor misses one that stayed.
      """,
    parameters: [
      APIParameter(
        name: "indicator", kind: .wholeNumber(1...999_999_999), isRequired: true,
        doc: "The indicator's number.", example: "90284"),
      APIParameter(
        name: "area", kind: .areaCodes(most: 100), doc: "Only these areas, by code.",
        example: "E10000018,E92000001"),
      APIParameter(
        name: "sex", kind: .text(longest: 60, mayBeEmpty: false), doc: "Only this sex, as published.",
        example: "Persons"),
      APIParameter(
        name: "age", kind: .text(longest: 60, mayBeEmpty: false), doc: "Only this age band, as published.",
        example: "<15 yrs"),
      APIParameter(
        name: "category_type", kind: .text(longest: 200, mayBeEmpty: true),
        doc: "Only this kind of breakdown; empty: only whole populations."),
      APIParameter(
        name: "from", kind: .wholeNumber(1000...9999), doc: "Only periods that begin in this year or later.",
        example: "2015"),
      APIParameter(
        name: "to", kind: .wholeNumber(1000...9999), doc: "Only periods that begin in this year or earlier.",
        example: "2023"),
      .modifiedSince,
    ] + APIParameter.paging() + [.format],
    shape: .list(ObservationColumns.all.map(\.heading)))
}

enum ObservationColumns {
  static let all: [ExportColumn<PublishedObservation>] =
    [
      .integer("indicator_id", "Indicator ID", "The indicator's number.") { $0.series.indicator }.always,
      .text("indicator", "Indicator", "The indicator's full name as published.") { $0.series.name },
      .text("sex", "Sex", "The sex that the figure is about.") { $0.series.sex },
      .text("age", "Age", "The age band as the data name it.") { $0.series.age },
      .text("category_type", "Category type", "The kind of breakdown; empty for the whole population.") {
        $0.series.categoryType
      },
      .text("category", "Category", "The part of that breakdown.") { $0.series.category },
      .text("area_code", "Area code", "The area's code as published.") { $0.area.code.rawValue }.always,
      .text("area", "Area", "The area's name.") { $0.area.name },
      .text("area_type", "Area type", "The kind of area as published beside the figure.") { $0.area.type },
      .text("period", "Period", "The time that the figure is about, as published.") { $0.period.label }.always,
      .integer(
        "period_sortable", "Period, sortable",
        "The period as yyyyQQMM: 2023/24 is 20230000, the second quarter of 2017 is 20170200."
      ) { $0.period.sortable }.always,
      .text("period_range", "Period range", "The period's length as published: 1y, 3y, 3m.") { $0.period.span },
    ] + numbers + [
      .text("value_note", "Value note", "What the publisher wrote beside the figure.") { $0.note },
      .text("recent_trend", "Recent trend", "The publisher's own label.") { $0.recentTrend },
      .text("compared_to_england", "Compared to England", "The publisher's own label.") {
        $0.comparedToEngland
      },
      .text("fault", "Fault", "What is wrong with its limits; such a figure is not compared.") { $0.fault },
      .text(
        "source_file", "Source file",
        "The imported file that the figure stands in; of a table of a paper, with its page and lines."
      ) { $0.dataset.file },
      .text("source_address", "Source address", "Where a table of a paper is read; empty for a file.") {
        $0.dataset.table?.address
      },
      .text("source_sha256", "Source SHA-256", "The checksum of that file's bytes.") { $0.dataset.sha256 }
        .always,
      .integer("source_row", "Source row", "The file's row as a spreadsheet numbers it.") { $0.row }.always,
      .moment("modified", "Modified", "When that file was received.") { $0.dataset.received }.always,
    ]

  private static let numbers: [ExportColumn<PublishedObservation>] = [
    number("value", "Value", "The value; empty where there is none.") { $0.value },
    number("lower_95", "Lower 95%", "Lower limit of the 95% confidence interval.") { $0.lower95 },
    number("upper_95", "Upper 95%", "Upper limit of the 95% confidence interval.") { $0.upper95 },
    number("lower_99_8", "Lower 99.8%", "Lower limit of the 99.8% confidence interval.") { $0.lower998 },
    number("upper_99_8", "Upper 99.8%", "Upper limit of the 99.8% confidence interval.") { $0.upper998 },
    number("count", "Count", "Events or people counted.") { $0.count },
    number("denominator", "Denominator", "What the count is out of.") { $0.denominator },
  ]

  private static func number(
    _ id: String, _ title: String, _ doc: String,
    _ value: @escaping @Sendable (PublishedObservation) -> PublishedNumber
  ) -> ExportColumn<PublishedObservation> {
    .number(id, title, doc) {
      let number = value($0)
      return ExportCell(number.value, published: number.text)
    }
  }
}

extension ObservationQuery {
  init(_ query: APIQuery) {
    self.init(indicator: query.number("indicator") ?? 0, limit: query.limit)
    areas = query.areas("area")
    (sex, age, categoryType) = (query["sex"], query["age"], query["category_type"])
    (from, to) = (query.number("from"), query.number("to"))
    (receivedSince, after) = (query.modifiedSince, query.cursor?.position)
  }
}
