/// Something that is drawn as one `<svg>` element: valid XML, no script, no inline style.
public protocol SVGDrawing: Sendable {
  /// Appends the element to `out`.
  func write(into out: inout String)
}

extension SVGDrawing {
  /// The element as text.
  public func svg() -> String {
    var out = ""
    write(into: &out)
    return out
  }
}
