import Evidence
import IndicatorMethods
import Vocabulary

/// A published figure, or an empty one with the reason.
struct FigureDocument: Encodable, Sendable {
  let value: OrNull<Double>
  /// The digits of the file; the value as a page shows it; what the publisher wrote; why there is no value.
  let published, shown, note, absence: OrNull<String>
  let lower95, upper95, lower998, upper998, count, denominator: OrNull<Double>
  let source: OrNull<Place>

  struct Place: Encodable, Sendable {
    let dataset, row: Int
  }

  init(_ figure: Figure?, absence: String?, format: NumberFormat) {
    let estimate = figure?.estimate
    value = OrNull(finite: estimate?.value)
    published = OrNull(figure?.published)
    shown = OrNull(estimate?.value.map { format.text($0) })
    note = OrNull(figure?.note)
    self.absence = OrNull(absence)
    lower95 = OrNull(finite: estimate?.lower95)
    upper95 = OrNull(finite: estimate?.upper95)
    lower998 = OrNull(finite: estimate?.lower998)
    upper998 = OrNull(finite: estimate?.upper998)
    count = OrNull(finite: estimate?.count)
    denominator = OrNull(finite: estimate?.denominator)
    source = OrNull(figure.map { Place(dataset: $0.source.importID, row: $0.source.row) })
  }
}

struct PeriodDocument: Encodable, Sendable {
  let label: String
  let sortable: Int
  let span: OrNull<String>

  init(_ period: Period) {
    (label, sortable, span) = (period.label, period.sortable, OrNull(period.span))
  }
}

/// The similar areas' figure together.
struct TogetherDocument: Encodable, Sendable {
  let value, lower95, upper95, count, denominator: OrNull<Double>
  let areasUsed, areasGiven: OrNull<Int>
  /// How many areas it is made of, or why there is none.
  let note: String

  init(_ aggregate: Aggregate?, valueType: ValueType) {
    value = OrNull(finite: aggregate?.value)
    lower95 = OrNull(finite: aggregate?.lower95)
    upper95 = OrNull(finite: aggregate?.upper95)
    count = OrNull(finite: aggregate?.count)
    denominator = OrNull(finite: aggregate?.denominator)
    areasUsed = OrNull(aggregate?.partsUsed)
    areasGiven = OrNull(aggregate?.partsGiven)
    note = ExportWords.neighboursTogether(aggregate, valueType: valueType)
  }
}

struct CitationDocument: Encodable, Sendable {
  let title: String
  let url, licence, checked: OrNull<String>

  init(_ citation: Citation) {
    title = citation.title
    (url, licence, checked) = (OrNull(citation.url), OrNull(citation.licence), OrNull(citation.checked))
  }
}
