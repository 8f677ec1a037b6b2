/// The smallest thing that is found: a paragraph, a resolution, a page's words.
public struct SearchPassage: Hashable, Sendable {
  public var text: String
  /// What it stands under or is called.
  public var heading: String
  /// How much a word of the heading counts beside one of the text, in quarters; 4 is as much.
  public var headingQuarters: Int
  /// How much the passage counts beside others that fit as well, in quarters; 4 is as much.
  public var weightQuarters: Int
  /// What sort of thing it is, by a number of the caller's: 0 to 127.
  public var kind: Int

  public init(
    text: String, heading: String = "", headingQuarters: Int = 1, weightQuarters: Int = 4, kind: Int = 0
  ) {
    (self.text, self.heading) = (text, heading)
    (self.headingQuarters, self.weightQuarters, self.kind) = (headingQuarters, weightQuarters, kind)
  }
}
