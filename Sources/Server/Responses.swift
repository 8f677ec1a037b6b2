import Hummingbird
import Pages

extension Response {
  static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
    bytes(page.bytes, type: "text/html; charset=utf-8", status: status)
  }

  static func bytes(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, fileName: String? = nil
  ) -> Response {
    var headers: HTTPFields = [.contentType: type, .contentLength: "\(bytes.count)"]
    if let fileName { headers[.contentDisposition] = "attachment; filename=\"\(fileName)\"" }
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
