import Evidence
import Vocabulary

/// Where figures are taken from tables, and where what was taken is listed.
public enum AdoptionAddress {
  public static let list = "/workspace/adoptions"
  public static func page(_ adoption: Int) -> String { "\(list)/\(adoption)" }
  public static func withdraw(_ adoption: Int) -> String { "\(page(adoption))/withdraw" }
  public static func form(_ item: Int, of paper: Int) -> String {
    "/workspace/papers/\(paper)/tables/\(item)/adopt"
  }
}

extension TablePlace {
  /// Where readers find the table.
  public var address: String { "\(PaperAddress.page(paper))#line-\(line)" }
}

extension Adoption {
  var tableAddress: String { "\(PaperAddress.page(paper))#line-\(firstLine)" }
  var isStanding: Bool { withdrawn == nil }
}

extension ImportedDataset {
  /// The file's name; of a table of a paper its place, which leads there.
  var sourceLink: HTML { link(table?.address, "\(file)") }
}
