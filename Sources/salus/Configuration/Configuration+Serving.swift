import Foundation
import Logging
import People
import Server
import Vocabulary

extension Configuration {
  var host: String { self[.host] ?? "" }
  var port: Int { self[.port].flatMap { Int($0) } ?? 0 }
  var publicAddress: URL? { self[.publicAddress].flatMap { Setting.Kind.origin($0) } }
  var isBehindProxy: Bool { self[.behindProxy] == "true" }

  var metrics: (host: String, port: Int)? {
    self[.metricsPort].flatMap { Int($0) }.map { (self[.metricsHost] ?? "", $0) }
  }

  var log: LogLines {
    LogLines(
      self[.logFormat].flatMap { LogLines.Format(rawValue: $0) } ?? .logfmt,
      level: self[.logLevel].flatMap { Logger.Level(rawValue: $0) } ?? .notice)
  }

  /// Administrators, unless told otherwise, where more than this machine may reach the site.
  var secondStepFor: Set<Role> {
    self[.secondStepFor].flatMap { Setting.Kind.roles($0) } ?? (publicAddress == nil ? [] : [.administrator])
  }

  var sessionLimits: SessionLimits {
    SessionLimits(
      idle: Double(number(.sessionIdleMinutes)) * 60, absolute: Double(number(.sessionWholeHours)) * 3600)
  }

  private func number(_ setting: Setting) -> Int { self[setting].flatMap { Int($0) } ?? 0 }

  private var isForThisMachine: Bool {
    host == "localhost" || host == "::1" || host.wholeMatch(of: /127(\.\d{1,3}){3}/) != nil
  }

  /// What no setting shows by itself: files that are named and do not fit, settings that need each other.
  func faults() -> [Issue] {
    var issues = databaseFaults()
    // Without its address the site cannot tell a request that was meant for it from one that was led there, and its
    // cookies would go over the network as anybody can read them.
    if !isForThisMachine, publicAddress == nil {
      issues.append(
        issue(
          .host, "\(host) lets other machines reach the site, which does not know by which address they do",
          "Say so with \(Setting.publicAddress.rawValue), as https://board.example.gov.uk, or leave \(Setting.host.rawValue) out to serve this machine alone."
        ))
    }
    do { _ = try certificate() } catch { issues += error.all }
    do { _ = try singleSignOn() } catch { issues += error.all }
    if FileManager.default.fileExists(atPath: keyFile.url.path) {
      do { _ = try keyFile.read() } catch { issues.append(issue(.keyFile, error.problem, error.remedy ?? "")) }
    }
    return issues
  }

  func singleSignOn() throws(Issues) -> SingleSignOnFile? {
    guard let path = self[.singleSignOn] else { return nil }
    guard let site = publicAddress else {
      throw Issues(
        issue(
          .singleSignOn, "needs to know where the public reaches the site",
          "Name it with \(Setting.publicAddress.rawValue)."))
    }
    return try SingleSignOnFile(path, site: site)
  }

  /// - Throws: `Issues`, or a failure to make the site's key.
  func siteSettings() throws -> SiteSettings {
    let faults = faults()
    guard faults.isEmpty else { throw Issues(faults) }
    let key = try keyFile.read()
    return SiteSettings(
      key: key, publicAddress: publicAddress, isBehindProxy: isBehindProxy,
      singleSignOn: try singleSignOn()?.settings(key: key), secondStepFor: secondStepFor,
      sessionLimits: sessionLimits, programRequestsPerMinute: number(.apiRequestsPerMinute),
      pageCache: number(.pageCache) << 20)
  }
}
