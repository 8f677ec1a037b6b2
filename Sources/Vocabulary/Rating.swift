/// What a comparison tells a reader, as it is coloured and worded on every page.
///
/// The statistics decide the outcome; this type only carries the field's words for it. Colour never stands
/// alone: each case has a word and a shape that differs in greyscale.
public enum Rating: String, CaseIterable, Codable, Hashable, Sendable {
  case better, similar, worse
  /// Different from the benchmark where no direction is good or bad.
  case higher, lower
  case notCompared

  public var word: String {
    switch self {
    case .better: "Better"
    case .similar: "Similar"
    case .worse: "Worse"
    case .higher: "Higher"
    case .lower: "Lower"
    case .notCompared: "Not compared"
    }
  }

  /// The mark that tells the ratings apart without colour.
  public enum Shape: String, Sendable {
    case disc, ringedDisc, diamond, triangleUp, triangleDown, ring
  }

  public var shape: Shape {
    switch self {
    case .better: .disc
    case .similar: .ringedDisc
    case .worse: .diamond
    case .higher: .triangleUp
    case .lower: .triangleDown
    case .notCompared: .ring
    }
  }

  /// The fill as a CSS colour; nil is an outline only.
  public var fill: String? {
    switch self {
    case .better: "#00703c"
    case .similar: "#ffbf47"
    case .worse: "#c3281b"
    case .higher: "#003f72"
    case .lower: "#9fc5e8"
    case .notCompared: nil
    }
  }

  /// The colour of text on `fill`, at a contrast of at least 4.5:1.
  public var ink: String {
    switch self {
    case .better, .worse, .higher: "#ffffff"
    case .similar, .lower, .notCompared: "#1d2526"
    }
  }
}
