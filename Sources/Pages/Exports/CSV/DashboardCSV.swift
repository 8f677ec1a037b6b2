import Evidence

/// The dashboard as comma-separated values, one line for each row; `Documentation/downloads.md` describes the
/// columns. With `byteOrderMark`, old spreadsheet programs read its letters rightly.
public func dashboardCSV(_ dashboard: Dashboard, byteOrderMark: Bool = false) -> [UInt8] {
  CSV.bytes(DashboardTable.table(dashboard), byteOrderMark: byteOrderMark)
}

/// Every period of one row, or of all rows where `comparisonID` is nil; nil where there is no such row.
public func historyCSV(
  _ dashboard: Dashboard, _ comparisonID: String? = nil, byteOrderMark: Bool = false
) -> [UInt8]? {
  guard comparisonID.map({ dashboard.comparison($0) != nil }) ?? true else { return nil }
  return CSV.bytes(HistoryTable.table(dashboard, of: comparisonID), byteOrderMark: byteOrderMark)
}

/// Every similar area of one row, or of all rows where `comparisonID` is nil; nil where there is no such row.
public func neighbourCSV(
  _ dashboard: Dashboard, _ comparisonID: String? = nil, byteOrderMark: Bool = false
) -> [UInt8]? {
  guard comparisonID.map({ dashboard.comparison($0) != nil }) ?? true else { return nil }
  return CSV.bytes(NeighbourTable.table(dashboard, of: comparisonID), byteOrderMark: byteOrderMark)
}
