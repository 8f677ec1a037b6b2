import Evidence
import Vocabulary

/// The forms that a dashboard can be taken away in.
public enum ExportFormat: String, CaseIterable, Codable, Hashable, Sendable {
  case html, pdf, csv, xlsx, json

  /// What a server says that it is, for the `Content-Type` header.
  public var contentType: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .json: "application/json"
    }
  }

  /// As a link names it.
  var words: String {
    switch self {
    case .html: "a web page in one file (HTML)"
    case .pdf: "PDF, for print"
    case .csv: "CSV, one line a row"
    case .xlsx: "a workbook (XLSX) with history and similar areas"
    case .json: "JSON, for programs"
    }
  }

  /// Without its point.
  public var fileExtension: String { rawValue }

  /// "leicestershire-2023-10-31.csv": the dashboard's id and the day that its data are of.
  ///
  /// Only letters a to z, digits and hyphens stand before the point, so that the name is safe in a header, in
  /// a folder and on every system.
  public func fileName(_ dashboard: Dashboard) -> String {
    let day = (dashboard.asOf ?? dashboard.dataReceived).map { String($0.prefix(10)) }
    let words = [dashboard.id, day].compactMap { $0 }.joined(separator: "-").lowercased()
      .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return (words.isEmpty ? "dashboard" : words.joined(separator: "-")) + "." + fileExtension
  }
}
