import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pages
import People
import Store
import Synchronization
import Vocabulary

@testable import Server

/// The site with a person of each role, as their browsers see it.
struct SignedInSite {
  let base: TestSite
  let site: Site
  static let password = "correct horse battery staple"
  static let key = SiteKey(Array(repeating: 7, count: 32))!
  /// As little work as argon2 allows: nothing here is secret.
  static let hasher = PasswordHasher(cost: .init(memory: 64, passes: 1))

  init(
    secondStepFor: Set<Role> = [], sessionLimits: SessionLimits = SessionLimits(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) async throws {
    base = try await TestSite()
    site = Site(
      database: base.database, madeWith: "Salus test",
      settings: SiteSettings(key: Self.key, secondStepFor: secondStepFor, sessionLimits: sessionLimits),
      hasher: Self.hasher, now: now)
  }

  /// As if the account's owner had set up a device.
  ///
  /// - Parameter keepingSessions: as if they had done so in the session that is under way.
  func turnOnSecondStep(of account: Account, keepingSessions: Bool = false) async throws {
    try await base.database.write { connection in
      try connection.run(
        """
        INSERT INTO second_factor (account_id, sealed_secret, confirmed_at, last_step)
        VALUES (\(account.id), \([1, 2, 3] as [UInt8]), '2026-01-01T00:00:00Z', 0)
        """)
      if !keepingSessions { try connection.run("DELETE FROM session WHERE account_id = \(account.id)") }
    }
  }

  @discardableResult
  func add(_ role: Role, named name: String? = nil) async throws -> Account {
    let name = name ?? role.rawValue
    return try await CreateAccount(
      name: "The \(name)", email: "\(name)@example.gov.uk", credential: .password(Secret(Self.password)),
      role: role, in: Site.body, by: .machine(user: "test")
    ).perform(in: site.people)
  }

  /// A browser: it keeps cookies and follows nothing.
  final class Browser {
    struct Answer {
      var status: Int
      var text: String
      var location: String?
      var cookies: [String]
    }

    private let router: Router<SiteContext>
    private(set) var cookies: [String: String] = [:]

    init(_ site: Site) { router = site.router() }

    func get(_ path: String) async throws -> Answer { try await send(path, .get, nil, [:]) }

    /// Sends a form of a page that was opened, with the hidden parts that the page gave it.
    func post(
      _ path: String, _ fields: [String: String], token: String?, headers: [HTTPField.Name: String] = [:]
    ) async throws -> Answer {
      var fields = fields
      fields[Form.Hidden.token] = token
      let allowed = CharacterSet.alphanumerics
      let body = fields.map { name, value in
        "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed)!)"
      }.joined(separator: "&")
      return try await send(path, .post, Data(body.utf8), headers)
    }

    /// Sends a form with a file in its field `logo`.
    func send(_ path: String, file: Data, fields: [String: String], token: String?) async throws -> Answer {
      try await send(path, files: [("l.png", file)], of: "logo", fields: fields, token: token)
    }

    /// Sends a form with files in one field.
    func send(
      _ path: String, files: [(name: String, bytes: Data)], of field: String, fields: [String: String] = [:],
      token: String?
    ) async throws -> Answer {
      var fields = fields
      fields[Form.Hidden.token] = token
      var body = Data()
      for (name, value) in fields {
        body += Data("--limit\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
      }
      for file in files {
        body += Data(
          "--limit\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\n\r\n".utf8
        )
        body += file.bytes + Data("\r\n".utf8)
      }
      return try await send(path, multipart: body + Data("--limit--\r\n".utf8))
    }

    func send(_ path: String, multipart body: Data) async throws -> Answer {
      try await send(path, .post, body, [.contentType: "multipart/form-data; boundary=limit"])
    }

    private func send(
      _ path: String, _ method: HTTPRequest.Method, _ body: Data?, _ more: [HTTPField.Name: String]
    ) async throws -> Answer {
      var headers = HTTPFields()
      if !cookies.isEmpty {
        headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
      }
      if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
      for (name, value) in more { headers[name] = value }
      let application = Application(router: router)
      let answer = try await application.test(.router) { [headers] client in
        try await client.execute(
          uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) }
        ) { response in
          Answer(
            status: response.status.code, text: String(buffer: response.body),
            location: response.headers[.location],
            cookies: response.headers[values: .setCookie])
        }
      }
      for cookie in answer.cookies {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
        cookies[String(pair[0])] = pair.count > 1 && !cookie.contains("Max-Age=0") ? String(pair[1]) : nil
      }
      return answer
    }
  }

  /// Signed in as somebody who was added.
  func browser(as name: String) async throws -> Browser {
    let browser = Browser(site)
    let page = try await browser.get("/sign-in")
    let answer = try await browser.post(
      "/sign-in", ["email": "\(name)@example.gov.uk", "password": Self.password],
      token: page.hidden(Form.Hidden.token))
    guard answer.status == 303 else { throw StoreError.failed("signing in gave \(answer.status)") }
    return browser
  }
}

extension SignedInSite.Browser.Answer {
  /// What a hidden part of the page's main form holds.
  func hidden(_ name: String) -> String? {
    let main = text.range(of: "<main").map { text[$0.lowerBound...] } ?? text[...]
    guard let start = main.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(main[start.upperBound...].prefix { $0 != "\"" })
  }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
  private let moment = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
  var now: @Sendable () -> Date { { self.moment.withLock { $0 } } }
  func wait(_ seconds: TimeInterval) { moment.withLock { $0 += seconds } }
}
