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

extension Response {
  /// To another page, after a form was dealt with.
  static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }

  func setting(_ cookies: Cookie...) -> Response {
    var response = self
    for cookie in cookies { response.setCookie(cookie) }
    return response
  }
}
