import Vocabulary

/// The shape of a rating, 16 by 16, to stand beside its word. Screen readers pass over it.
public struct RatingMark: SVGDrawing, Hashable {
  public var rating: Rating

  public init(rating: Rating) { self.rating = rating }

  public func write(into out: inout String) {
    out += #"<svg xmlns="http://www.w3.org/2000/svg" class="rating-mark" viewBox="0 0 16 16" width="16" "#
    out += #"height="16" aria-hidden="true">"#
    RatingShape.write(rating, x: 8, y: 8, radius: 6.4, into: &out)
    out += "</svg>"
  }
}
