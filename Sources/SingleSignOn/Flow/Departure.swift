import Foundation

/// The way to the provider: keep `sealed` in a cookie, send the browser to `url`.
///
/// The cookie should be `__Host-…` with `Secure`, `HttpOnly`, `SameSite=Lax` and `Path=/` (Lax, for the way back comes
/// from another site), and last for `lifetime` seconds.
public struct Departure: Sendable {
  public var url: String
  public var sealed: String
  public var lifetime: Int
}

/// A browser that is back from the provider with a code, within the time and in the browser that left.
///
/// The code is yet to be exchanged. Before that, the caller removes the cookie, and where it has a store, notes `id`
/// until `expires`, turning away with `SignInFailure.usedAlready` an id that is there already. Without a store, an
/// attempt is as single as the provider makes its code.
public struct Arrival: Sendable {
  public var id: String
  public var expires: Date
  /// The path that was asked for before signing in.
  public var returnTo: String?
  let code: String
  let attempt: Attempt
  let namesIssuer: Bool
}
