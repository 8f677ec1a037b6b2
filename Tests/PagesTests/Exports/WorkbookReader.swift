import Foundation
import TestSupport

/// A workbook as the Python standard library reads it: sheets in order, cells by their address.
struct WorkbookReader: Decodable {
  var sheets: [Sheet]
  var formulas: Int

  struct Sheet: Decodable {
    var name: String
    var cells: [String: Cell]
    var frozen: Bool
    var filter: String?

    /// The address of the first cell with this text.
    func place(of text: String) -> String? { cells.first { $0.value.text == text }?.key }

    /// The cell under a header of row 1.
    func cell(_ title: String, row: Int) -> Cell? {
      guard let place = cells.first(where: { $0.value.text == title && $0.key.filter(\.isNumber) == "1" })?.key
      else { return nil }
      return cells["\(place.prefix { $0.isLetter })\(row)"]
    }
  }

  struct Cell: Decodable {
    var text: String?
    /// As the file writes it.
    var number: String?
    /// As 8 hexadecimal digits, alpha first.
    var fill: String?
    var ink: String?
    var format: String?
  }

  init(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("book.xlsx", bytes: bytes)
    let script = try folder.file("read.py", containing: Self.script)
    let (text, _) = try Programs.output(Programs.python, [script.path, file.path])
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  private static let script = #"""
    import json, re, sys, zipfile
    import xml.etree.ElementTree as tree
    book = zipfile.ZipFile(sys.argv[1])
    assert book.testzip() is None
    n = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    rel = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    def part(name): return tree.fromstring(book.read(name))
    shared = ["".join(t.text or "" for t in item.iter("{%s}t" % n["m"]))
              for item in part("xl/sharedStrings.xml").findall("m:si", n)]
    styles = part("xl/styles.xml")
    formats = {f.get("numFmtId"): f.get("formatCode") for f in styles.findall("m:numFmts/m:numFmt", n)}
    fills = [f.find("m:patternFill/m:fgColor", n) for f in styles.findall("m:fills/m:fill", n)]
    fonts = [f.find("m:color", n) for f in styles.findall("m:fonts/m:font", n)]
    cells = styles.findall("m:cellXfs/m:xf", n)
    def colour(element): return None if element is None else element.get("rgb")
    targets = {r.get("Id"): r.get("Target") for r in part("xl/_rels/workbook.xml.rels")}
    sheets, formulas = [], 0
    for sheet in part("xl/workbook.xml").findall("m:sheets/m:sheet", n):
        root = part("xl/" + targets[sheet.get(rel)])
        found = {}
        for cell in root.iter("{%s}c" % n["m"]):
            formulas += cell.find("m:f", n) is not None
            value = cell.find("m:v", n)
            style = cells[int(cell.get("s", "0"))]
            one = {"fill": colour(fills[int(style.get("fillId"))]),
                   "ink": colour(fonts[int(style.get("fontId"))]),
                   "format": formats.get(style.get("numFmtId"), style.get("numFmtId"))}
            if cell.get("t") == "s": one["text"] = shared[int(value.text)]
            elif value is not None: one["number"] = value.text
            found[cell.get("r")] = one
        pane, filter = root.find(".//m:pane", n), root.find("m:autoFilter", n)
        sheets.append({"name": sheet.get("name"), "cells": found,
                       "frozen": pane is not None and pane.get("state") == "frozen",
                       "filter": None if filter is None else filter.get("ref")})
    print(json.dumps({"sheets": sheets, "formulas": formulas}))
    """#
}
