import Hummingbird

/// What is known of a request besides what it says.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage

  public init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }
}
