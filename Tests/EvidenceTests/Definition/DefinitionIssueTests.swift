import Testing
import Vocabulary

@testable import Evidence

@Suite struct DefinitionIssueTests {
  private func issues(_ yaml: String) -> [String] {
    do {
      _ = try DashboardDefinition(yaml: yaml, file: "d.yaml")
      return []
    } catch {
      return error.all.map(\.description)
    }
  }

  /// The issues of the complete definition with one passage changed.
  private func issues(replacing old: String, with new: String) -> [String] {
    #expect(CompleteDefinition.yaml.contains(old))
    return issues(CompleteDefinition.yaml.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func everythingWrongIsReportedAtOnceInTheOrderOfTheFile() {
    let found = issues(
      """
      id: A Board
      titel: A dashboard
      board: {name: A board}
      area: E1000018
      neighbours: {name: Like us, model: cipfa, areas: [E10000001]}
      indicators:
        - id: 90284
          name: Injuries
          unit: per 10,000
          valueType: crude-rate
          multiplier: 0
          polarity: {direction: lower, source: {title: Metadata}}
          method: 95% interval
          definition: Admissions.
          source: {title: Metadata, url: example.org}
      themes:
        - id: one
          title: 2023
          kind: life stage
          sections:
            - title: Section
              rows:
                - {indicator: 90824, sex: Boys, age: <15 yrs}
                - indicator: 90284
                  sex: Male
                  goals:
                    - {kind: range, lower: 3, upper: 2, effectiveFrom: 2023-02-29,
                       source: {title: G, url: "https://example.org", checked: today}}
      """)
    #expect(
      found == [
        "d.yaml:1: id: “A Board” is not a short name of lower-case letters, digits and hyphens."
          + " Write a short name of lower-case letters, digits and hyphens.",
        "d.yaml:1: “title” is missing. Add title: the dashboard's title, as readers see it.",
        "d.yaml:2: “titel” is not a key of a dashboard. Did you mean “title”? The keys are “id”,"
          + " “title”, “board”,"
          + " “area”, “benchmark”, “neighbours”, “indicators” or “themes”.",
        "d.yaml:4: area: “E1000018” is not an area code such as E10000018."
          + " Write the ONS code: a letter and eight digits, such as E10000018.",
        "d.yaml:5: neighbours.areas: “model” and “areas” are both given. Keep one of them.",
        "d.yaml:10: indicators[1].valueType: “crude-rate” is not one of the allowed words."
          + " Did you mean “crude rate”? Allowed: “count”, “proportion”, “crude rate”,"
          + " “directly standardised rate”, “indirectly standardised rate”, “indirectly"
          + " standardised proportion”,"
          + " “ratio”, “indirectly standardised ratio”, “life expectancy”, “slope index of inequality”,"
          + " “excess risk”, “mean”, “median”, “gap” or “score”.",
        "d.yaml:11: indicators[1].multiplier: 0 is not above 0. Write a number above 0.",
        "d.yaml:12: indicators[1].polarity.direction: “lower” is not one of the allowed words."
          + " Allowed: “low”, “high” or “none”.",
        "d.yaml:15: indicators[1].source.url: “example.org” is not an address that begins with https://."
          + " Write an address that begins with https://.",
        "d.yaml:18: themes[1].title: “2023” is read as a number, where text belongs. Put it in"
          + " quotes: \"2023\".",
        "d.yaml:23: themes[1].sections[1].rows[1].sex: “Boys” is not one of the allowed words."
          + " Allowed: “Persons”, “Male”, “Female” or “Not applicable”.",
        "d.yaml:23: themes[1].sections[1].rows[1].indicator: no indicator 90824 is described"
          + " under “indicators”."
          + " Did you mean 90284? Describe it there, or change the number.",
        "d.yaml:24: themes[1].sections[1].rows[2]: “age” is missing."
          + " Add age: the age band exactly as the data name it: <15 yrs.",
        "d.yaml:27: themes[1].sections[1].rows[2].goals[1].effectiveFrom: “2023-02-29” is not a date such as"
          + " 2023-10-31. Write year, month and day: 2023-10-31.",
        "d.yaml:27: themes[1].sections[1].rows[2].goals[1].lower: the lower end 3 is above the upper end 2."
          + " Swap the two.",
        "d.yaml:28: themes[1].sections[1].rows[2].goals[1].source.checked: “today” is not a date such as"
          + " 2023-10-31. Write year, month and day: 2023-10-31.",
      ])
  }

  @Test func idsAreUnique() {
    #expect(
      issues(replacing: "- id: 2\n", with: "- id: 1\n").contains {
        $0.hasPrefix("d.yaml:36: indicators[2].id: the indicator 1 is described twice")
      })
    #expect(
      issues(replacing: "{id: two,", with: "{id: one,") == [
        "d.yaml:65: themes[2].id: two themes have the id “one”. Give each theme an id of its own."
      ])
    #expect(
      issues(replacing: "sex: Female, age", with: "sex: Persons, age") == [
        "d.yaml:53: themes[1].sections[1].rows[2]: the theme already has a row for 1, Persons, 15-24 yrs."
          + " Keep one of the two."
      ])
  }

  @Test func goalsMakeSense() {
    #expect(
      issues(replacing: "limit: 3250.5, usesInterval", with: "usesInterval") == [
        "d.yaml:34: indicators[1].goals[3]: “limit” is missing, and “kind: single” needs it. Add limit."
      ])
    #expect(
      issues(replacing: "lower: 1900\n", with: "lower: 1900\n        limit: 5\n") == [
        "d.yaml:28: indicators[1].goals[1].limit: “limit” has no meaning with “kind: range”."
          + " Remove it, or change kind."
      ])
    #expect(
      issues(replacing: "upper: 75,", with: "upper: 175,") == [
        "d.yaml:62: themes[1].sections[1].rows[4].goals[1].upper: 175 is not a percentile."
          + " Write a number from 0 to 100."
      ])
    #expect(
      issues(replacing: "effectiveTo: 2022-12-31", with: "effectiveTo: 2021-12-31") == [
        "d.yaml:33: indicators[1].goals[2].effectiveTo: the goal ends on 2021-12-31, before it begins on"
          + " 2022-01-01. Change one of the dates."
      ])
    #expect(
      issues(replacing: "sexes: [Persons]", with: "sexes: [Female]") == [
        "d.yaml:32: indicators[1].goals[2]: another goal holds for the same sex and time, from 2012-04-01."
          + " End the earlier one with effectiveTo, or name the sexes of each.",
        "d.yaml:34: indicators[1].goals[3]: another goal holds for the same sex and time, from 2012-04-01."
          + " End the earlier one with effectiveTo, or name the sexes of each.",
      ])
    #expect(issues(replacing: "method: 95% interval", with: "method: goal").isEmpty)
    #expect(
      issues(replacing: "label: Coverage at 71", with: "label: Coverage at 71\n            goals: []")
        .contains { $0.contains("given twice") })
    #expect(
      issues(replacing: "sex: Male, age: 15-24 yrs", with: "sex: Male, age: 15-24 yrs, goals: []") == [
        "d.yaml:54: themes[1].sections[1].rows[3]: the row is judged by goals and has none."
          + " Add goals to the row or to its indicator, or choose another method."
      ])
  }

  @Test func kindsAreToldApart() {
    #expect(
      issues(replacing: "multiplier: 100000", with: "multiplier: \"100000\"") == [
        "d.yaml:16: indicators[1].multiplier: “100000” is in quotes, where a number belongs. Take"
          + " the quotes away."
      ])
    #expect(
      issues(replacing: "usesInterval: true", with: "usesInterval: yes") == [
        "d.yaml:34: indicators[1].goals[3].usesInterval: “yes” is not true or false. Write true or false."
      ])
    #expect(
      issues(replacing: "decimals: 0", with: "decimals: 7") == [
        "d.yaml:19: indicators[1].decimals: 7 is out of range. Write a number from 0 to 6."
      ])
    #expect(
      issues(replacing: "shortName: Detection", with: "shortName: no") == [
        "d.yaml:13: indicators[1].shortName: “no” is read as yes or no, where text belongs."
          + " Put it in quotes: \"no\"."
      ])
    #expect(
      issues(replacing: "areas: [E10000001, E10000002]", with: "areas: E10000001").contains {
        $0.hasPrefix("d.yaml:8: neighbours.areas: “E10000001” where a list belongs.")
      })
    #expect(
      issues(replacing: "E10000001, E10000002", with: "E10000001, E10000001, E10000099") == [
        "d.yaml:8: neighbours.areas: “E10000001” is listed twice. Keep one of them.",
        "d.yaml:8: neighbours.areas: E10000099 is the dashboard's own area. List only the other areas.",
      ])
    #expect(
      issues(replacing: "title: Section one", with: "title:") == [
        "d.yaml:50: themes[1].sections[1].title: “title” is empty. Write the heading."
      ])
    #expect(issues("- a list").first?.hasPrefix("d.yaml:1: a list where a dashboard belongs.") == true)
  }
}
