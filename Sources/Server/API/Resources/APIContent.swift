import Pages

/// What a resource answers, before it takes a form.
struct APIContent: Sendable {
  /// The item that the list belongs to, in a table of one row; nil for a list of its own.
  var head: ExportTable?
  var list: ExportTable
  /// Where a list that goes on is to be read from.
  var next: APICursor?
}

extension APIContent {
  /// A page of a whole list whose items have a place each, in order: their number in the list, unless another is told.
  static func page<Row>(
    _ rows: [Row], columns: [ExportColumn<Row>], query: APIQuery, place: ((Int, Row) -> Int)? = nil
  ) -> APIContent {
    let places = rows.enumerated().map { APICursor([place?($0, $1) ?? $0 + 1]) }
    let (range, next) = range(of: places, query)
    return APIContent(list: ExportTable("", columns: columns, rows: Array(rows[range])), next: next)
  }

  static func page(of table: ExportTable, query: APIQuery) -> APIContent {
    let (range, next) = range(of: table.rows.indices.map { APICursor([$0 + 1]) }, query)
    var page = table
    page.rows = Array(table.rows[range])
    return APIContent(list: page, next: next)
  }

  private static func range(of places: [APICursor], _ query: APIQuery) -> (Range<Int>, next: APICursor?) {
    let start = query.cursor.flatMap { after in places.firstIndex { after < $0 } ?? places.count } ?? 0
    let end = min(start + query.limit, places.count)
    return (start..<end, end < places.count ? places[end - 1] : nil)
  }
}
