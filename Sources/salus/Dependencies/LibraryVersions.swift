import CCMarkGFM
import CPostgres
import CXLSXWriter
import CZip
import GRDBSQLite

/// What the system's libraries say that they are, at run time: the one that is loaded may be newer than the one that
/// the program was built against. libargon2 does not say.
enum LibraryVersions {
  static var libpq: String {
    // 150018 is 15.18; so since PostgreSQL 10.
    let number = PQlibVersion()
    return "\(number / 10_000).\(number % 10_000)"
  }

  static var sqlite: String? { text(sqlite3_libversion()) }
  static var cmark: String? { text(cmark_version_string()) }
  static var xlsxwriter: String? { text(lxw_version()) }
  static var libzip: String? { text(zip_libzip_version()) }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }
}
