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

  /// What no setting shows by itself: files that are named and do not fit, settings that need each other.
  func faults() -> [Issue] {
    var issues = databaseFaults()
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
      singleSignOn: try singleSignOn()?.settings(key: key),
      pageCache: (self[.pageCache].flatMap { Int($0) } ?? 0) << 20)
  }
}
