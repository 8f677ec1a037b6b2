import Charts
import Vocabulary

/// Invented figures for invented counties.
enum Examples {
  static func percent(_ value: Double) -> Labelled {
    let tenths = Int((value * 10).rounded())
    return Labelled(value: value, text: "\(tenths / 10).\(abs(tenths % 10))%")
  }

  static let spine = SpineChart(
    range: .init(-1, 0.7), middleHalf: .init(-0.3, 0.35), area: -0.4, rating: .worse, neighbours: 0.1,
    summary: "Midshire 61.4%, worse than England (67.3%); 13 of 15 similar areas.")

  static let periods = ["2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22"]
  static let values: [Double?] = [71.2, 70.4, 69.2, nil, 68.3, 66.1, 66.8]
  static let ratings: [Rating] = [.better, .better, .similar, .similar, .similar, .worse, .similar]

  static func trend(
    values: [Double?] = values, england: Double = 67.3, neighbours: Double = 66.9, narrow: Bool = false,
    breakAt: Int? = 5
  ) -> TrendChart {
    TrendChart(
      title: "Physically active adults: decreasing, now similar to England",
      subtitle: "Percentage of adults aged 19 and over, 2015/16 to 2021/22", area: "Midshire",
      points: zip(periods, values).enumerated().map { index, point in
        TrendChart.Point(
          label: point.0, value: point.1.map(percent), lower: point.1.map { $0 - 1.5 },
          upper: point.1.map { $0 + 1.4 }, rating: ratings[index],
          missing: point.1 == nil ? "the survey was not run" : nil,
          breakBefore: index == breakAt ? "the question changed" : nil)
      },
      england: .init(name: "England", values: periods.indices.map { percent(england - Double($0) * 0.1) }),
      neighbours: .init(name: "Similar areas", values: periods.map { _ in percent(neighbours) }),
      suffix: "%", narrow: narrow, idPrefix: "active")
  }

  static func neighbours(narrow: Bool = false) -> NeighbourChart {
    NeighbourChart(
      title: "Midshire is 3rd of 4 similar areas", subtitle: "Percentage of adults aged 19 and over, 2021/22",
      rows: [
        .init(name: "Eastshire", value: percent(72.1), lower: 70.5, upper: 73.7),
        .init(name: "Westshire and the Northern Hills", value: percent(67.0), lower: 65.2, upper: 68.8),
        .init(name: "Midshire", value: percent(66.8), lower: 65.3, upper: 68.2, isArea: true),
        .init(name: "Southshire", value: percent(58.0)),
        .init(name: "Little Island", value: nil, missing: "too few cases to publish"),
      ], england: percent(67.3), narrow: narrow)
  }

  static func square(west: Double, south: Double, side: Double = 1) -> [MapChart.Position] {
    [(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map { x, y in
      MapChart.Position(longitude: west + x, latitude: south + y)
    }
  }

  static func map(narrow: Bool = false) -> MapChart {
    let values: [Double?] = [58.0, 61.2, 63.3, 66.8, 72.1, nil]
    return MapChart(
      title: "Active adults: lowest in the west", subtitle: "Percentage of adults aged 19 and over, 2021/22",
      shapes: values.enumerated().map { index, value in
        MapChart.Shape(
          code: AreaCode("E1000000\(index)"), name: "County \(index + 1)",
          rings: [square(west: -3 + Double(index % 3), south: 51 + Double(index / 3))],
          value: value.map(percent), missing: value == nil ? "too few cases to publish" : nil)
      }, area: "E10000003", narrow: narrow, idPrefix: "active-map")
  }
}
