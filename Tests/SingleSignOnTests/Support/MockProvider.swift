import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix
import TestSupport
import Testing

/// `oidc-provider-mock`, a provider by other hands, on a free port of this machine.
struct MockProvider: Sendable {
  private static let programs = Project.root.appendingPathComponent(".venv/bin")
  static var isPresent: Bool {
    FileManager.default.isExecutableFile(atPath: programs.appendingPathComponent("oidc-provider-mock").path)
  }
  static let absent: Comment = "needs oidc-provider-mock; script/bootstrap --test installs it"

  let issuer: String

  /// Ends with its input, so that it outlives no test, however that ends. A signal to stop would not do: a process
  /// that is started from a task inherits that they are blocked.
  private static let script = """
    import os, sys, threading
    from oidc_provider_mock.__main__ import run

    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    run()
    """

  /// Starts it for the time of the body, with a person for each line of claims.
  static func run(people: [String], _ body: (MockProvider) async throws -> Void) async throws {
    let port = try await freePort()
    let process = Process()
    process.executableURL = programs.appendingPathComponent("python")
    process.arguments = ["-c", script, "--port", "\(port)"] + people.flatMap { ["--user-claims", $0] }
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
    let provider = MockProvider(issuer: "http://127.0.0.1:\(port)")
    try await provider.waitUntilReady()
    try await body(provider)
  }

  private static func freePort() async throws -> Int {
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .bind(host: "127.0.0.1", port: 0).get()
    let port = channel.localAddress?.port
    try await channel.close()
    return try #require(port)
  }

  private func waitUntilReady() async throws {
    for _ in 0..<300 {
      if let answer = try? await send(issuer + "/"), answer.status == 200 { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("oidc-provider-mock did not start within 30 seconds")
  }

  /// What a person does in the browser: the query that the provider sends them back with.
  func consent(at url: String, _ form: String) async throws -> String {
    let answer = try await send(url, form: form)
    let location = try #require(answer.location)
    return String(location.drop { $0 != "?" }.dropFirst())
  }

  func send(_ url: String, form: String? = nil) async throws -> (status: UInt, location: String?) {
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
    var request = HTTPClientRequest(url: url)
    if let form {
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
      request.body = .bytes(ByteBuffer(string: form))
    }
    let result: Result<(UInt, String?), any Error>
    do {
      let response = try await client.execute(request, timeout: .seconds(10))
      result = .success((response.status.code, response.headers.first(name: "Location")))
    } catch {
      result = .failure(error)
    }
    try await client.shutdown()
    return try result.get()
  }
}
