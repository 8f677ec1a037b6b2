import Evidence
import Vocabulary

/// Choosing themes, ratings and an order: a form that works as a plain address.
struct FilterForm {
  var dashboard: Dashboard
  var view: DashboardView
  var address: String

  var html: HTML {
    let isOpen: HTML? = view.isFiltered || view.sort != .dashboard ? " open" : nil
    return """
      <div class="filter-box">
      <details\(isOpen)>
      <summary>Choose and sort rows</summary>
      <form class="filter" method="get" action="\(address)">
      <fieldset>
      <legend>Themes</legend>
      \(dashboard.themes.map {
        choice("theme", $0.id, $0.title, isChosen: view.themes.contains($0.id))
      })</fieldset>
      <fieldset>
      <legend>Ratings</legend>
      \(Rating.allCases.map {
        choice("rating", $0.rawValue, $0.word, isChosen: view.ratings.contains($0))
      })</fieldset>
      <div class="field">
      <label for="sort">Order</label>
      <select id="sort" name="sort">
      \(DashboardView.Sort.allCases.map(option))</select>
      </div>
      <div class="actions"><button type="submit">Show these rows</button> \
      <a href="\(address)">Show all rows</a></div>
      </form>
      </details>
      </div>

      """
  }

  private func choice(_ name: String, _ value: String, _ title: String, isChosen: Bool) -> HTML {
    let id = "\(name)-choice-\(PathStyle.identifier(value))"
    let checked: HTML? = isChosen ? " checked" : nil
    return """
      <div class="choice"><input type="checkbox" id="\(id)" name="\(name)" value="\(value)"\(checked)> \
      <label for="\(id)">\(title)</label></div>

      """
  }

  private func option(_ sort: DashboardView.Sort) -> HTML {
    let selected: HTML? = sort == view.sort ? " selected" : nil
    return "<option value=\"\(sort.rawValue)\"\(selected)>\(sort.words)</option>\n"
  }
}
