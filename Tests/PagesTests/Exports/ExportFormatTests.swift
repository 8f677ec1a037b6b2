import Evidence
import Testing

@testable import Pages

@Suite struct ExportFormatTests {
  @Test func namesFilesByDashboardAndDay() {
    #expect(ExportFormat.csv.fileName(ExportExample.dashboard) == "wold-vale-2023-11-02.csv")
    var earlier = ExportExample.dashboard
    earlier.asOf = "2023-10-31"
    #expect(ExportFormat.xlsx.fileName(earlier) == "wold-vale-2023-10-31.xlsx")
    earlier.asOf = nil
    earlier.datasets = []
    #expect(ExportFormat.pdf.fileName(earlier) == "wold-vale.pdf")
  }

  @Test func namesAreSafeInHeadersAndFolders() {
    var odd = ExportExample.dashboard
    odd.id = "../a\"b\r\nX: é"
    odd.asOf = "2023-10-31"
    #expect(ExportFormat.json.fileName(odd) == "a-b-x-2023-10-31.json")
    odd.id = "É"
    odd.asOf = "/"
    #expect(ExportFormat.json.fileName(odd) == "dashboard.json")
  }

  /// Types as registered with IANA: text/html, application/pdf, text/csv, the OOXML sheet, application/json.
  @Test func saysItsType() {
    #expect(
      ExportFormat.allCases.map { $0.contentType.split(separator: ";")[0] } == [
        "text/html", "application/pdf", "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json",
      ])
    #expect(ExportFormat.allCases.map(\.fileExtension) == ["html", "pdf", "csv", "xlsx", "json"])
  }
}
