/// What a reader sees instead of the page that was asked for.
public struct ErrorPage: Sendable {
  /// The HTTP status.
  public var status: Int
  /// A short sentence: "This page does not exist."
  public var whatHappened: String
  /// What was not lost, where something might have been.
  public var whatWasKept: String?
  public var whatToDo: String
  /// What the log calls the request.
  public var number: String?
  public var context: PageContext

  public init(
    status: Int, whatHappened: String, whatWasKept: String? = nil, whatToDo: String, number: String? = nil,
    context: PageContext
  ) {
    self.status = status
    self.whatHappened = whatHappened
    self.whatWasKept = whatWasKept
    self.whatToDo = whatToDo
    self.number = number
    self.context = context
  }

  public var html: HTML {
    let layout = Layout(title: whatHappened, heading: whatHappened, context: context)
    let kept: HTML? = whatWasKept.map { "<p>\($0)</p>\n" }
    let home: HTML? = context.links.home.map { "<p>\(link($0, "All dashboards"))</p>\n" }
    let number: HTML? = number.map { ". If you tell us of this, tell us this number: <strong>\($0)</strong>" }
    return layout.html(
      """
      \(kept)<p>\(whatToDo)</p>
      \(home)<p class="small">Code \(status)\(number)</p>

      """)
  }
}
