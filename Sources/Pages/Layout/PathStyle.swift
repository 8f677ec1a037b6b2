/// Where a page's links lead.
public enum PathStyle: Sendable, Hashable {
  /// Every page has an address of its own. `dashboard` is nil for a page that belongs to none, `edition` is
  /// set where a kept edition is shown as it was.
  case served(dashboard: String?, edition: String? = nil)
  /// One file without a server: rows are further down in the same file.
  case standalone
  /// A file that is only printed: a row has nowhere to lead to.
  case paper

  var dashboardID: String? {
    guard case .served(let dashboard, _) = self else { return nil }
    return dashboard
  }

  public var home: String? { isServed ? "/" : nil }

  /// The dashboard, or the edition that is shown.
  public var dashboard: String? {
    guard case .served(let dashboard?, let edition) = self else { return nil }
    let path = Self.path(["dashboards", dashboard])
    return edition.map { path + Self.path(["editions", $0]) } ?? path
  }

  /// The dashboard with today's figures, whatever edition is shown.
  public var liveDashboard: String? {
    guard case .served(let dashboard?, _) = self else { return nil }
    return Self.path(["dashboards", dashboard])
  }

  public var editions: String? { liveDashboard.map { $0 + "/editions" } }
  public var aboutData: String? { liveDashboard.map { $0 + "/data" } }

  public func edition(_ id: String) -> String? { editions.map { $0 + Self.path([id]) } }
  public static func dashboard(_ id: String) -> String { path(["dashboards", id]) }

  /// The page, or the part of the file, about one row.
  public func row(_ id: String) -> String? {
    if self == .paper { return nil }
    return dashboard.map { $0 + Self.path(["indicators", id]) } ?? "#" + Self.rowAnchor(id)
  }

  public static func rowAnchor(_ id: String) -> String { "row-" + identifier(id) }

  /// The forms that one row can be taken away in; a dashboard's are those of `ExportFormat`.
  public enum Download: String, CaseIterable, Sendable {
    case csv, xlsx, json
    /// "CSV"
    public var name: String { rawValue.uppercased() }
  }

  public func download(_ format: ExportFormat) -> String? {
    dashboard.map { "\($0)/figures.\(format.fileExtension)" }
  }
  public func download(row id: String, _ format: Download) -> String? {
    isServed ? row(id).map { "\($0).\(format.rawValue)" } : nil
  }

  var isServed: Bool { if case .served = self { true } else { false } }

  private static func path(_ parts: [String]) -> String {
    parts.map { "/" + percentEncoded($0) }.joined()
  }

  /// As a path segment: letters, digits and -._~ stay. Source: RFC 3986, 2.3.
  static func percentEncoded(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if isPlain(byte) || ".~".unicodeScalars.contains(scalar) {
        out.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        out += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return out
  }

  /// Letters, digits, hyphens and underscores: what an id of an element may hold in a link without encoding.
  static func identifier(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      out += isPlain(byte) ? String(Unicode.Scalar(byte)) : "_" + String(byte, radix: 16)
    }
    return out
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
