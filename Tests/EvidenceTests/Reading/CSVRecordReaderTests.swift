import CSVRecords
import Testing

@testable import Evidence

@Suite struct CSVRecordReaderTests {
  private static func fields(_ text: String) throws -> [[String]?] {
    try ReadRecord.all(Array(text.utf8)).map {
      if case .fields(let fields) = $0.content {
        fields.map { String(decoding: $0, as: UTF8.self) }
      } else {
        nil
      }
    }
  }

  /// RFC 4180 section 2, and what published files do beyond it. nil is a malformed record.
  @Test(
    arguments: [
      ("", []),
      ("a", [["a"]]), ("a\n", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,b", [["a", "b"]]),
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
      ("a,\n", [["a", ""]]), (",a\n", [["", "a"]]), (",\n", [["", ""]]), (",", [["", ""]]),
      ("a,", [["a", ""]]),
      (",,,\n", [["", "", "", ""]]),
      ("\n\na\n\n\nb\n\n", [["a"], ["b"]]), ("\r\n\r\na", [["a"]]),
      ("\"a\"\n", [["a"]]), ("\"\"\n", [[""]]), ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\nb\",c\n", [["a\nb", "c"]]), ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
      ("\"a\"\"b\"\n", [["a\"b"]]), ("\"\"\"\"\n", [["\""]]), ("\"\"\"a\"\"\",\"\"\n", [["\"a\"", ""]]),
      ("\"a\"\"\",\"\"\"b\"\n", [["a\"", "\"b"]]), ("x,\"y\"", [["x", "y"]]),
      ("a\"b,c\"\n", [["a\"b", "c\""]]), (" \"a\"\n", [[" \"a\""]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]), ("\u{FEFF}\"a\",b\n", [["a", "b"]]), ("\u{FEFF}", []),
      ("\u{FEFF}\na", [["a"]]), ("a\n\u{FEFF}b\n", [["a"], ["\u{FEFF}b"]]),
      ("é,≥ 5\n", [["é", "≥ 5"]]), ("a\u{0}b,c\n", [["a\u{0}b", "c"]]),
      // One bad row costs one row.
      ("a,\"b\nc,d\n", [nil, ["c", "d"]]), ("a,\"b\nc,\"d\"\ne,f\n", [nil, ["c", "d"], ["e", "f"]]),
      ("a,\"b\"x,c\nd,e\n", [nil, ["d", "e"]]), ("\"\n", [nil]), ("a,\"", [nil]),
      ("\"a\" ,b\nc", [nil, ["c"]]),
      ("\"a\nb\",\"c\nd,e\n", [nil, ["d", "e"]]),
    ] as [(String, [[String]?])])
  func readsRecords(text: String, expected: [[String]?]) throws {
    #expect(try Self.fields(text) == expected)
    let plain = PlainRecordReading.all(Array(text.utf8))
    #expect(try ReadRecord.all(Array(text.utf8)) == plain)
  }

  /// A spreadsheet counts an empty line, and a cell of several lines as one row.
  @Test func rowsAreNumberedAsASpreadsheetNumbersThem() throws {
    let records = try ReadRecord.all(Array("h\n\n\"a\nb\"\r\n\r\n\r\nc\r\rd\n".utf8))
    #expect(records.map(\.row) == [1, 3, 6, 8])
  }

  @Test func namesTheFieldOfAnUnclosedQuote() throws {
    let records = try ReadRecord.all(Array("a,b,\"c\nd\n".utf8))
    #expect(records.first?.content == .fault(.unclosedQuote(field: 2)))
    #expect(records.first.map { String(decoding: $0.text, as: UTF8.self) } == "a,b,\"c")
  }

  /// Every place that a record may stand in relation to the end of the buffer.
  @Test func recordsAcrossTheBuffersEndAreWhole() throws {
    let row = Array("abc,\"d\"\"e\",\"f\ng\",\r\n".utf8)
    for padding in 0..<(row.count + 3) {
      var bytes = Array(repeating: UInt8(ascii: "x"), count: padding) + [10]
      for _ in 0..<40 { bytes += row }
      let records = try ReadRecord.all(bytes, bufferSize: 96, longestRecord: 40)
      #expect(records == PlainRecordReading.all(bytes, longestRecord: 40), "padding \(padding)")
      let whole = records.count { $0.content == .fields(["abc", "d\"e", "f\ng", ""].map { Array($0.utf8) }) }
      #expect(whole == 40)
    }
  }

  @Test func aFieldAcrossTheFirstMegabyteIsWhole() throws {
    let line = String(repeating: "y", count: 99) + "\n"
    for shift in 0..<4 {
      let text =
        String(repeating: "z", count: shift) + "\n" + String(repeating: line, count: 10_485)
        + "\"quoted, across \"\"the\"\" boundary\",\(String(repeating: "w", count: 200))\nlast\n"
      let records = try ReadRecord.all(Array(text.utf8))
      #expect(records.count == 10_487 + (shift > 0 ? 1 : 0))
      #expect(
        records.dropLast().last?.content
          == .fields([
            Array("quoted, across \"the\" boundary".utf8), Array(repeating: UInt8(ascii: "w"), count: 200),
          ]))
    }
  }

  @Test func aLineOfAHundredMegabytesCostsOneRow() throws {
    let bytes =
      Array("a,b\nlong,".utf8) + Array(repeating: UInt8(ascii: "x"), count: 100 << 20)
      + Array("\r\nc,d\n".utf8)
    let records = try ReadRecord.all(bytes)
    #expect(records.map(\.row) == [1, 2, 3])
    #expect(records[1].content == .fault(.tooLong))
    #expect(records[1].text.count == CSVRecordReader.longestRecord)
    #expect(records[2].content == .fields([Array("c".utf8), Array("d".utf8)]))
  }

  @Test func theLongestRecordIsRead() throws {
    for extra in [-1, 0, 1] {
      let long = Array(repeating: UInt8(ascii: "x"), count: CSVRecordReader.longestRecord + extra)
      let records = try ReadRecord.all(long + Array("\nnext\n".utf8))
      #expect(records.count == 2)
      #expect(records.first?.content == (extra <= 0 ? .fields([long]) : .fault(.tooLong)))
    }
  }

  @Test func moreFieldsThanAnyExportHasIsOneBadRow() throws {
    for (count, isRead) in [(1024, true), (1025, false), (5000, false)] {
      let records = try ReadRecord.all(Array((String(repeating: ",", count: count - 1) + "\nnext\n").utf8))
      #expect(records.count == 2)
      #expect((records.first?.content == .fault(.tooManyFields)) == !isRead)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func agreesWithAPlainReadingOfRandomBytes() throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(3)
    let alphabet = Array(",,,\"\"\"\n\n\rab\u{FEFF}é".utf8) + [0, 0xFF]
    var random = SplitMix(4)
    var tried = 0
    while tried < 500 || tried < 6000 && clock.now < end {
      var bytes: [UInt8] = random.chance(0.1) ? [0xEF, 0xBB, 0xBF] : []
      bytes += (0..<random.below(160)).map { _ in alphabet[random.below(alphabet.count)] }
      let longest = random.chance(0.5) ? 12 + random.below(30) : CSVRecordReader.longestRecord
      let buffer = longest > 100 ? 1 << 20 : longest * 2 + 2 + random.below(40)
      let records = try ReadRecord.all(bytes, bufferSize: buffer, longestRecord: longest)
      let plain = PlainRecordReading.all(bytes, longestRecord: longest)
      #expect(records == plain, "\(bytes) with \(longest) and \(buffer)")
      if records != plain { return }
      tried += 1
    }
  }
}
