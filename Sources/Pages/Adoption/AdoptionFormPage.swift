import Evidence
import IndicatorMethods
import Vocabulary

/// Where somebody says what a table's figures are, before anything is done with them.
public struct AdoptionFormPage: Sendable {
  public var source: SourceTable
  public var answers: AdoptionAnswers
  /// What each column seems to hold.
  public var columns: [TableProposal.Column]
  public var asksTwoYears: Bool
  public var indicators: [KnownIndicator]
  public var issues: [Issue]
  public var token: String
  public var context: PageContext

  public init(
    source: SourceTable, answers: AdoptionAnswers, columns: [TableProposal.Column], asksTwoYears: Bool,
    indicators: [KnownIndicator], issues: [Issue], token: String, context: PageContext
  ) {
    (self.source, self.answers, self.columns) = (source, answers, columns)
    (self.asksTwoYears, self.indicators, self.issues) = (asksTwoYears, indicators, issues)
    (self.token, self.context) = (token, context)
  }

  public var html: HTML {
    FormPage(
      heading: "Use the figures of a table",
      crumbs: [
        .init("Workspace", "/workspace"), .init("Figures from papers", AdoptionAddress.list),
        .init("The paper", PaperAddress.page(source.paper)),
      ], before: "\(lead)\(PrintedTableView(source, columns: columns).html)", form: form, context: context
    ).html
  }

  private var lead: HTML {
    """
    <p class="lead">Say what the figures are. You see each of them before anything is stored.</p>
    <p>\(link("\(PaperAddress.page(source.paper))#line-\(source.firstLine)", source.place)). One indicator is taken \
    at a time: for another, come back to the table.</p>

    """
  }

  private var form: Form {
    Form(
      action: AdoptionAddress.form(source.item, of: source.paper), fields: fields,
      submit: "Show what would be stored",
      cancel: PaperAddress.page(source.paper), issues: issues, token: token)
  }

  private var fields: [FormField] {
    indicatorFields + [
      FormField(
        "sex", "Sex", .choice(AdoptionPreview.sexes.map { .init($0, $0) }), value: answers.sex),
      FormField("age", "Ages", hint: "As the data name them: All ages, 65+ yrs.", value: answers.age),
    ] + columns.enumerated().map(columnField) + wholeFields + areaFields
  }

  private var indicatorFields: [FormField] {
    let known = indicators.map { FormField.Option("\($0.id)", "\($0.name) (\($0.id))") }
    let words = answers.words
    return [
      FormField(
        "indicator", "Indicator",
        .choice([.init("", "Choose one"), .init("new", "A new indicator of our own")] + known),
        value: indicatorValue),
      FormField("name", "Name of a new indicator", value: words.name, isOptional: true),
      FormField(
        "unit", "Unit of a new indicator", hint: "%, per 100,000, pounds", value: words.unit, isOptional: true),
      FormField(
        "value-type", "Kind of figure of a new indicator",
        .choice([.init("", "Choose one")] + ValueType.allCases.map { .init($0.rawValue, $0.rawValue) }),
        value: words.valueType, isOptional: true),
      FormField(
        "polarity", "Which direction is good, for a new indicator",
        .choice([
          .init("", "Choose one"), .init("low", "Low is good"), .init("high", "High is good"),
          .init("none", "Neither"),
        ]), value: words.polarity, isOptional: true),
      FormField(
        "definition", "Definition of a new indicator", .longText(lines: 3),
        hint: "What is counted, out of what.",
        value: words.definition, isOptional: true),
    ]
  }

  private var indicatorValue: String {
    answers.indicator.map { "\($0)" } ?? (answers.words == LocalIndicator() ? "" : "new")
  }

  private func columnField(_ place: Int, _ column: TableProposal.Column) -> FormField {
    let title = column.title.isEmpty ? "" : ", “\(column.title.shortened(to: 80))”"
    let role = answers.roles.indices.contains(place) ? answers.roles[place] : .leftOut
    return FormField(
      "column-\(place + 1)", "Column \(place + 1)\(title) holds",
      .choice(ColumnRole.allCases.map { .init($0.rawValue, Self.words($0)) }), hint: Self.hint(column),
      value: role.rawValue)
  }

  private static func hint(_ column: TableProposal.Column) -> String {
    var told: [String] = []
    if let area = column.area { told.append("of \(area.name)") }
    if let period = column.period { told.append("of \(period.displayLabel)") }
    return told.isEmpty ? column.reason : "\(column.reason) Its figures are \(list(told))."
  }

  private static func words(_ role: ColumnRole) -> String {
    switch role {
    case .leftOut: "nothing to take"
    case .area: "areas"
    case .period: "times"
    case .value: "values"
    case .lower: "lower limits of 95% intervals"
    case .upper: "upper limits of 95% intervals"
    case .count: "counts beside values"
    case .denominator: "denominators beside values"
    case .target: "targets, which are not taken"
    }
  }

  private var wholeFields: [FormField] {
    let years: [FormField] =
      asksTwoYears
      ? [
        FormField(
          "years", "A time written as 2022-23 is",
          .choice(
            [.init("", "Choose one")] + TwoYears.allCases.map { .init($0.rawValue, $0.rawValue) }),
          value: answers.twoYears?.rawValue ?? "")
      ] : []
    return years + [
      FormField(
        "area", "Area", hint: "Of the figures whose row and column name none: a name or a code.",
        value: answers.area, isOptional: true),
      FormField(
        "period", "Time",
        hint: "Of the figures whose row and column tell none: 2022/23, 2022, 2019 - 21, 2022/23 Q1, Mar 2024.",
        value: answers.period, isOptional: true),
      FormField(
        "rows", "Rows", hint: "The numbers of the rows to take, such as 2-5, 7. Leave empty for all.",
        value: answers.rows, isOptional: true),
    ]
  }

  /// For rows whose area is not known by its name.
  private var areaFields: [FormField] {
    let asked = issues.compactMap { issue in
      issue.field.flatMap { $0.hasPrefix("area-row-") ? Int($0.dropFirst(9)) : nil }
    }
    return Set(asked).union(answers.areaCodes.keys).sorted().map { row in
      FormField(
        "area-row-\(row)", "Code of the area in row \(row)", hint: "Leave empty to leave the row out.",
        value: answers.areaCodes[row] ?? "", isOptional: true)
    }
  }
}
