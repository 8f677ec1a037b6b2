import CZip

/// One file within a ZIP archive, unfolded within a limit.
///
/// Source: libzip 1.7, zip_source_buffer_create(3), zip_fread(3).
func zipEntry(_ entry: String, in source: SourceFile, limit: Int) throws(ReadError) -> [UInt8]? {
  func damaged(_ reason: String) -> ReadError { .damaged(file: source.name, reason: reason) }
  var unfolded: [UInt8]?
  var failure: ReadError?
  source.bytes.withUnsafeBytes { bytes in
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let buffer = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      failure = damaged("it is no whole ZIP archive")
      return
    }
    guard let archive = zip_open_from_source(buffer, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(buffer)
      failure = damaged(String(cString: zip_error_strerror(&error)))
      return
    }
    defer { zip_discard(archive) }
    guard let opened = zip_fopen(archive, entry, 0) else { return }
    defer { zip_fclose(opened) }
    var found: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    // What the archive says of an entry's size may be false, so that what comes out is counted.
    while true {
      let count = zip_fread(opened, &chunk, UInt64(chunk.count))
      if count == 0 { break }
      guard count > 0 else {
        failure = damaged("\(entry) in it is damaged")
        return
      }
      found.append(contentsOf: chunk[..<Int(count)])
      guard found.count <= limit else {
        failure = .unfoldsTooFar(file: source.name, limit: limit)
        return
      }
    }
    unfolded = found
  }
  if let failure { throw failure }
  return unfolded
}
