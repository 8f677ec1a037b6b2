import CXLSXWriter
import Vocabulary

/// How a cell looks. Equal styles share one format of the workbook.
struct XLSXStyle: Hashable, Sendable {
  var bold = false
  /// In points; nil is the workbook's own.
  var size: Double?
  var wraps = false
  var underlined = false
  /// As a spreadsheet writes it: "#,##0.0".
  var numbers: String?
  /// 0xRRGGBB.
  var fill: UInt32?
  var ink: UInt32?

  static let title = XLSXStyle(bold: true, size: 16)
  static let heading = XLSXStyle(bold: true, size: 12)
  static let header = XLSXStyle(bold: true, wraps: true, underlined: true)
  static let prose = XLSXStyle(wraps: true)

  /// The rating's own colours; what was not compared has none.
  static func rating(_ rating: Rating) -> XLSXStyle {
    guard let fill = rating.fill.flatMap(colour) else { return XLSXStyle() }
    return XLSXStyle(bold: true, fill: fill, ink: colour(rating.ink))
  }

  static func number(_ format: NumberFormat?, _ value: Double) -> XLSXStyle {
    if let format {
      let places = String(repeating: "0", count: format.places)
      return XLSXStyle(numbers: places.isEmpty ? "#,##0" : "#,##0.\(places)")
    }
    return value == value.rounded() ? XLSXStyle(numbers: "#,##0") : XLSXStyle()
  }

  /// "#00703c" as 0x00703c.
  static func colour(_ css: String) -> UInt32? {
    css.count == 7 && css.first == "#" ? UInt32(css.dropFirst(), radix: 16) : nil
  }

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if bold { format_set_bold(format) }
    if let size { format_set_font_size(format, size) }
    if wraps { format_set_text_wrap(format) }
    if underlined { format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let numbers { format_set_num_format(format, numbers) }
    if let ink { format_set_font_color(format, ink) }
    if let fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill)
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }
}
