import Foundation

/// The provider as it presents itself at the moment.
struct Provider: Sendable {
  let client: ProviderClient
  private let settings: ProviderSettings
  private let cachedMetadata: Cached<ProviderMetadata>
  private let cachedKeys: Cached<PublishedKeys>

  init(_ settings: ProviderSettings, now: @escaping @Sendable () -> Date) {
    let client = ProviderClient(settings.limits)
    let metadata = Cached(lifetime: settings.limits.cacheLifetime, now: now) {
      await Self.result { () async throws(SignInFailure) in try await Self.discover(settings, by: client) }
    }
    self.client = client
    self.settings = settings
    cachedMetadata = metadata
    cachedKeys = Cached(lifetime: settings.limits.cacheLifetime, now: now) {
      await Self.result { () async throws(SignInFailure) in
        let answer = try await client.get(try await metadata.value().keys.text, from: .keys)
        return try await PublishedKeys(try Self.fields(of: answer, from: .keys))
      }
    }
  }

  func metadata() async throws(SignInFailure) -> ProviderMetadata { try await cachedMetadata.value() }
  func keys() async throws(SignInFailure) -> PublishedKeys { try await cachedKeys.value() }

  /// nil where they were read a moment ago.
  func newerKeys() async throws(SignInFailure) -> PublishedKeys? {
    try await cachedKeys.newer(interval: settings.limits.keyInterval)
  }

  /// Runs what relies on the metadata. Where an address does not answer any more, the next attempt reads them anew.
  func relyingOnMetadata<Value>(_ body: (ProviderMetadata) async throws(SignInFailure) -> Value)
    async throws(SignInFailure) -> Value
  {
    let metadata = try await metadata()
    do {
      return try await body(metadata)
    } catch {
      if case .noAnswer = error { await cachedMetadata.forget() }
      throw error
    }
  }

  /// The object that an answer must be.
  static func fields(of answer: ProviderClient.Answer, from endpoint: ProviderEndpoint) throws(SignInFailure)
    -> [String: ClaimValue]
  {
    guard answer.status == 200 else { throw .noAnswer(from: endpoint, .status(answer.status)) }
    guard let fields = ClaimValue.object(answer.body) else {
      throw .noAnswer(from: endpoint, .unreadable("is not a JSON object"))
    }
    return fields
  }

  private static func discover(_ settings: ProviderSettings, by client: ProviderClient)
    async throws(SignInFailure) -> ProviderMetadata
  {
    let issuer = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
    let answer = try await client.get(issuer + "/.well-known/openid-configuration", from: .discovery)
    return try ProviderMetadata(try fields(of: answer, from: .discovery), settings: settings)
  }

  private static func result<Value>(_ body: () async throws(SignInFailure) -> Value) async -> Result<
    Value, SignInFailure
  > {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}
