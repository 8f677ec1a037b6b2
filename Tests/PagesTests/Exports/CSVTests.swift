import TestSupport
import Testing
import Vocabulary

@testable import Pages

@Suite struct CSVTests {
  private func line(_ cells: ExportCell...) -> String {
    let columns = cells.indices.map { index in
      ExportColumn<[ExportCell]>(
        heading: ExportHeading(id: "c\(index)", title: "", doc: "", kind: .text, width: 1)
      ) { $0[index] }
    }
    let text = String(decoding: CSV.bytes(ExportTable("", columns: columns, rows: [cells])), as: UTF8.self)
    let header = cells.indices.map { "c\($0)" }.joined(separator: ",") + "\r\n"
    #expect(text.hasPrefix(header))
    #expect(text.utf8.suffix(2).elementsEqual("\r\n".utf8))
    return String(decoding: text.utf8.dropFirst(header.utf8.count).dropLast(2), as: UTF8.self)
  }

  /// RFC 4180, section 2, rules 5 to 7.
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""), (" padded", "\" padded\""), ("padded ", "\"padded \""),
    ("é – ’", "é – ’"),
  ]) func quotes(text: String, written: String) {
    #expect(line(.text(text)) == written)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("=A1,B1", "\"'=A1,B1\""), ("=\"x\"", "\"'=\"\"x\"\"\""), ("1=1", "1=1"), ("–", "–"),
    ("−1", "−1"),
  ]) func guardsAgainstFormulas(text: String, written: String) {
    #expect(line(.text(text)) == written)
  }

  @Test func neverAltersNumbers() {
    #expect(line(.number(-1.25), .integer(-3), .number(-0.5, published: "-0.50")) == "-1.25,-3,-0.50")
  }

  @Test func leavesMissingCellsEmpty() {
    #expect(line(ExportCell(nil as Double?), .integer(0), ExportCell(nil as Int?), ExportCell("")) == ",0,,")
    #expect(line(ExportCell(.nan as Double?), ExportCell(.infinity as Double?), .number(0)) == ",,0")
  }

  @Test func writesTheByteOrderMarkOnlyWhenAsked() {
    let marked = dashboardCSV(ExportExample.dashboard, byteOrderMark: true)
    let plain = dashboardCSV(ExportExample.dashboard)
    #expect(marked.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(Array(marked.dropFirst(3)) == plain)
    #expect(plain.prefix(5).elementsEqual("theme".utf8))
  }

  @Test(arguments: [
    0.1 + 0.2, 1.0 / 3, 30.300000000000001, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 1e21,
    123_456_789.123_456_78, 1e-7,
  ]) func numbersReadBackAsTheSameDouble(value: Double) {
    #expect(Double(ExportCell.number(value).plain)?.bitPattern == value.bitPattern)
    #expect(Double(ExportCell.number(value, published: "7").plain)?.bitPattern == value.bitPattern)
  }

  @Test func keepsPublishedDigitsOnlyWhereTheyAreTheNumber() {
    #expect(ExportCell.number(25, published: "25.00").plain == "25.00")
    #expect(ExportCell.number(25, published: "25.01").plain == "25")
    #expect(ExportCell.number(25, published: " 25").plain == "25")
    #expect(ExportCell.number(.infinity, published: "inf").plain == "inf")
    #expect(ExportCell.number(1000, published: "1e3").plain == "1000")
  }
}
