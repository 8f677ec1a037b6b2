/// An arrow for a trend, 16 by 16, to stand beside its words. Screen readers pass over it.
public struct TrendArrow: SVGDrawing, Hashable {
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable { case up, level, down }
  /// What the direction means, where the indicator's polarity says so.
  public enum Judgement: String, Sendable, Hashable, Codable, CaseIterable { case good, bad }

  public var direction: Direction
  public var judgement: Judgement?

  public init(direction: Direction, judgement: Judgement? = nil) {
    self.direction = direction
    self.judgement = judgement
  }

  public func write(into out: inout String) {
    let line =
      switch direction {
      case .up: "M8,14V3M3.5,7.5 8,3l4.5,4.5"
      case .level: "M2,8H13M8.5,3.5 13,8l-4.5,4.5"
      case .down: "M8,2V13M3.5,8.5 8,13l4.5-4.5"
      }
    let colour =
      switch judgement {
      case .good: "#00703c"
      case .bad: "#c3281b"
      case nil: "currentColor"
      }
    out += #"<svg xmlns="http://www.w3.org/2000/svg" class="trend-arrow" viewBox="0 0 16 16" width="16" "#
    out += #"height="16" aria-hidden="true"><path d="\#(line)" fill="none" stroke="\#(colour)" "#
    out += #"stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>"#
  }
}
