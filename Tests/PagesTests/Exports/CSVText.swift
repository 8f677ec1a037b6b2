/// Reads what RFC 4180 calls a file into records of fields; an oracle, written apart from the writer.
func readCSV(_ bytes: [UInt8]) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field: [UInt8] = []
  var quoted = false
  var index = 0
  func end() {
    record.append(String(decoding: field, as: UTF8.self))
    field = []
  }
  while index < bytes.count {
    let byte = bytes[index]
    if quoted {
      if byte == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == byte {
          field.append(byte)
          index += 1
        } else {
          quoted = false
        }
      } else {
        field.append(byte)
      }
    } else if byte == UInt8(ascii: "\""), field.isEmpty {
      quoted = true
    } else if byte == UInt8(ascii: ",") {
      end()
    } else if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") {
      end()
      records.append(record)
      record = []
      index += 1
    } else {
      field.append(byte)
    }
    index += 1
  }
  if !record.isEmpty || !field.isEmpty {
    end()
    records.append(record)
  }
  return records
}

/// Each record by its header's names.
func readCSVByName(_ bytes: [UInt8]) -> [[String: String]] {
  let records = readCSV(bytes)
  guard let header = records.first else { return [] }
  return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}
