/// A definition that uses every key there is. The places and figures in it are made up.
enum CompleteDefinition {
  static let yaml = """
    id: a-board
    title: A dashboard
    board: {name: A Health and Wellbeing Board, area: E10000098}
    area: E10000099
    benchmark: {area: E12000099, name: A region}
    neighbours:
      name: Areas like ours, 2024
      areas: [E10000001, E10000002]
      source: {title: A list, url: "https://example.org/list", licence: OGL, checked: 2024-02-29}
    indicators:
      - id: 1
        name: Detection rate
        shortName: Detection
        unit: per 100,000
        valueType: crude rate
        multiplier: 100000
        polarity: {direction: high, source: {title: Metadata}}
        method: goal
        decimals: 0
        definition: Detections, for every 100,000 people.
        rationale: Detection leads to treatment.
        methodNote: Byar's method.
        source: {title: Metadata}
        goals: &goals
          - kind: range
            sexes: [Persons]
            lower: 1900
            upper: 2300
            effectiveFrom: 2012-04-01
            source: &goalSource
              {title: Guidance, url: "https://example.org/goal", checked: 2024-01-05, licence: OGL}
          - {kind: range, sexes: [Female], lower: 2400, upper: 3250, effectiveFrom: 2022-01-01,
             effectiveTo: 2022-12-31, source: *goalSource}
          - {kind: single, sexes: [Female], limit: 3250.5, usesInterval: true, effectiveFrom: 2023-01-01,
             source: *goalSource}
      - id: 2
        name: Coverage
        unit: "%"
        valueType: proportion
        multiplier: 100
        polarity: {direction: high, source: {title: Metadata}}
        method: 95% interval
        definition: People covered, of all people.
        source: {title: Metadata}
    themes:
      - id: one
        title: Theme one
        kind: life stage
        sections:
          - title: Section one
            rows:
              - {indicator: 1, sex: Persons, age: 15-24 yrs}
              - {indicator: 1, sex: Female, age: 15-24 yrs}
              - {indicator: 1, sex: Male, age: 15-24 yrs}
              - indicator: 2
                sex: Persons
                age: "71"
                label: Coverage at 71
                polarity: {direction: none, source: {title: The board}}
                method: goal
                goals:
                  - {kind: percentile range, lower: 25, upper: 75, effectiveFrom: 2020-01-01,
                     effectiveTo: 2020-12-31, source: *goalSource}
                  - {kind: "England's last year", effectiveFrom: 2021-01-01, source: *goalSource}
      - {id: two, title: Theme two, kind: cross-cutting}
    """
}
