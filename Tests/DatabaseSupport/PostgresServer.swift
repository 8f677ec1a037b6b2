import Foundation
import Synchronization
import TestSupport

/// A PostgreSQL server of the tests' own in a temporary folder, reached by a socket there. A shell keeps it, and
/// ends it when the tests' process ends, however that ends.
public final class PostgresServer: Sendable {
  /// Tests fail where PostgreSQL is not installed: SQL that only one database understands must not pass.
  public struct Absence: Error, CustomStringConvertible {
    public var description: String
  }

  private static let common = Result { try PostgresServer() }

  /// The server that tests share. A test that stops its server makes one of its own.
  public static func shared() throws -> PostgresServer { try common.get() }

  private let folder: String
  private let orders = Pipe()
  /// The lock holds the end at which the shell's answers are read.
  private let answers: Mutex<FileHandle>

  public init() throws {
    let programs = try Self.programs()
    folder = try Self.makeFolder()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", Self.script, "sh", folder, programs]
    let output = Pipe()
    shell.standardInput = orders
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    answers = Mutex(output.fileHandleForReading)
    try shell.run()
    try awaitAnswer()
  }

  /// As a crash ends it: what was under way is undone when it starts again.
  public func stop() throws { try order("stop") }
  public func start() throws { try order("start") }

  /// - Parameters:
  ///   - user: “salus” is the superuser, “guarded” needs the password “let me in”.
  ///   - schema: the one in which tables are looked for and made.
  public func url(user: String = "salus", database: String = "salus", schema: String? = nil) -> String {
    let options = schema.map { "&options=-csearch_path%3D\($0)" } ?? ""
    return "postgres://\(user)@/\(database)?host=\(folder.replacing("/", with: "%2F"))\(options)"
  }

  private func order(_ text: String) throws {
    try orders.fileHandleForWriting.write(contentsOf: Data("\(text)\n".utf8))
    try awaitAnswer()
  }

  private func awaitAnswer() throws {
    let answer = answers.withLock { String(decoding: $0.availableData, as: UTF8.self) }
    guard answer.hasPrefix("done") else {
      throw Absence(description: "PostgreSQL for the tests did not start: see \(folder)/log")
    }
  }

  private static func programs() throws -> String {
    let all = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: all)) ?? []
    let newest = versions.max { (Int($0) ?? 0) < (Int($1) ?? 0) }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let places = (newest.map { ["\(all)/\($0)/bin"] } ?? []) + path.split(separator: ":").map(String.init)
    guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") })
    else {
      throw Absence(
        description: "PostgreSQL is not installed, and tests run on it too: script/bootstrap --test installs it"
      )
    }
    return place
  }

  /// A short path: that of a socket may have no more than 107 bytes.
  private static func makeFolder() throws -> String {
    var template = Array("/tmp/salus-pg-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Absence(description: "no folder could be made in /tmp") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Its locale does not order text by bytes, so that an order that leans on the server's is found out.
  private static let script = """
    trap '' INT TERM HUP
    folder=$1; programs=$2; log=$1/log
    as() { "$@"; }
    if [ "$(id -u)" = 0 ]; then
      user=postgres; id $user >/dev/null 2>&1 || user=nobody
      chown $user "$folder"
      as() { runuser -u $user -- "$@"; }
    fi
    cd "$folder"
    control() { as "$programs/pg_ctl" -D "$folder/data" -s -w -t 60 -l "$log" "$@" >/dev/null 2>&1; }
    settings="-k $folder -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=400"
    settings="$settings -c synchronous_standby_names=nobody -c synchronous_commit=local"
    settings="$settings -c shared_buffers=32MB -c autovacuum=off -c log_min_messages=fatal"
    as timeout 120 "$programs/initdb" -D "$folder/data" -U salus -A trust -E UTF8 --no-sync \
      --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-GB >"$folder/initdb.log" 2>&1 &&
    printf 'local all guarded scram-sha-256\\nlocal all all trust\\n' | as tee "$folder/data/pg_hba.conf" >/dev/null &&
    control -o "$settings" start &&
    as "$programs/createdb" -h "$folder" -U salus salus &&
    as "$programs/psql" -qX -h "$folder" -U salus -c "CREATE ROLE guarded LOGIN PASSWORD 'let me in'" salus &&
    echo done || echo failed
    while read -r order; do
      case $order in
        stop) control -m immediate stop && echo done || echo failed ;;
        start) control -o "$settings" start && echo done || echo failed ;;
      esac
    done
    control -m immediate stop
    rm -rf "$folder"
    """
}
