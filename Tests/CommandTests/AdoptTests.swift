import Foundation
import Testing

@Suite struct AdoptTests {
  private static let pack = """
    Meeting: Made-up Health Board
    Date/Time: Tuesday, 31 October 2023 at 2.00 pm

    REPORT OF THE DIRECTOR OF FALLS

    FALLS OF THE COUNTY

    Background

    1.  The falls of the county were counted.

    Table 1: Falls of the county

    Falls\t2021/22\t2022/23
    North Shire\t12.3\t13.1
    England\t10.2\t<5
    Total\t22.5\t11
    """

  /// A program with the paper and two areas; the table's number.
  private func program(publish: Bool = true) throws -> (Program, table: String) {
    let program = Program()
    let areas = try program.data.file(
      "areas.csv",
      containing:
        "area_code,area_name,area_type,parent_codes\nE92000001,England,England,\nE10000099,North Shire,Counties,\n"
    )
    #expect(try program.run("import", "areas", areas.path).status == 0)
    let file = try program.data.file("falls.txt", containing: Self.pack)
    #expect(try program.run(["import", "pack", file.path] + (publish ? ["--publish"] : [])).status == 0)
    for number in 0..<30 {
      let tried = try program.run("adopt", "1", "\(number)", "--indicator", "7", "--preview")
      if !tried.errors.contains("has no table") { return (program, "\(number)") }
    }
    return (program, "0")
  }

  private static let new = [
    "--new", "Falls", "--unit", "per 1,000", "--value-type", "crude rate", "--polarity", "low", "--definition",
    "Falls.",
  ]

  @Test func figuresAreShownAndThenStoredOnce() throws {
    let (program, table) = try program()
    let asked = try program.run(["adopt", "1", table] + Self.new)
    #expect(asked.status == 1 && asked.errors.contains("“Total” is no area that is known here"))
    let command = ["adopt", "1", table] + Self.new + ["--area-of-row", "4="]
    let shown = try program.run(command + ["--preview"])
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.text.contains("row 2: North Shire, 2022/23: 13.1, new"))
    #expect(shown.text.contains("England, 2022/23: no value, new. Not given in the paper, which prints “<5”"))
    #expect(shown.text.contains("Nothing was stored: this is a preview."))
    #expect(try program.run(command).text.contains("Stored as import"))
    let again = try program.run(
      "adopt", "1", table, "--indicator", "900000001", "--rows", "2-3")
    #expect(
      again.text.contains("the same as stored (falls.txt, lines ") && again.text.contains("Nothing was stored"))
  }

  @Test func aDraftsTableAndBadOptionsAreRefused() throws {
    let (program, _) = try program(publish: false)
    let draft = try program.run("adopt", "1", "1", "--indicator", "7")
    #expect(draft.status == 1 && draft.errors.contains("is not published"))
    #expect(try program.run("adopt", "9", "1", "--indicator", "7").errors.contains("There is no paper 9"))
    for options in [[], ["--indicator", "7", "--new", "x"], ["--indicator", "7", "--column", "2=nonsense"]] {
      #expect(try program.run(["adopt", "1", "1"] + options).status == 64)
    }
  }
}
