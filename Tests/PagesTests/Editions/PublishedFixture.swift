import Evidence
import IndicatorMethods
import Vocabulary

@testable import Evidence

/// A report with a count that its rows contradict, a row to be read with care and hostile text.
enum PublishedFixture {
  static let edition = PublishedEdition(
    title: "What the dashboard tells us, 2023", publisher: "Midshire County Council", date: "2023-10-31",
    area: Fixture.area.code, areaName: "Midshire",
    report: .init(
      title: "Papers of 31 October 2023", url: "https://example.org/papers", pages: "283–314",
      lines: "The lines of the report's text", licence: "Open Government Licence v3.0"),
    neighbours: .init(name: "nearest neighbours of 2018", line: 1, areas: ["Eastshire", "Westshire"]),
    rule: "Significantly different from England at 95%",
    counts: [.init(kind: .comparable, value: 3, line: 1)],
    notes: [.init(text: "The report prints ratings as colours", line: 2)],
    themes: [
      .init(
        id: "start", title: "Best start", kind: .lifeStage,
        counts: [.init(kind: .better, value: 2, line: 2), .init(kind: .bottomThree, value: 2, line: 2)],
        notes: [],
        sections: [
          .init(
            title: "First 1,001 days", line: 3,
            rows: [
              .init(
                indicator: "Smoking status at time of delivery", sex: "F", age: "All ages", period: "2021/22",
                value: PublishedFigure("8.3"), rank: PublishedRank("1/3"), best: PublishedFigure("6.1"),
                worst: PublishedFigure("12.6"), england: PublishedFigure("9.1"), trend: .decreasing,
                rating: .init(rating: .better, line: 2), line: 3, note: nil),
              .init(
                indicator: Fixture.hostile, sex: "P", age: "<18 yrs", period: "2021/22",
                value: PublishedFigure("Null"), rank: nil, best: nil, worst: nil, england: nil, trend: nil,
                rating: nil, line: 4, note: "The value is printed as Null"),
            ])
        ]),
      .init(id: "later", title: "Dying well", kind: .lifeStage, counts: [], notes: [], sections: []),
    ])
}
