extension MapChart {
  /// What the map shows, from the same values.
  func sentence(_ classes: MapClasses) -> String {
    let known = shapes.filter { $0.drawable != nil }
    var sentences: [String] = []
    func value(_ shape: Shape) -> Double { shape.value?.value ?? 0 }
    if let low = known.min(by: { value($0) < value($1) }),
      let high = known.max(by: { value($0) < value($1) })
    {
      sentences.append(
        value(low) == value(high)
          ? "All \(known.count) values are \(low.value?.text ?? "")."
          : "From \(low.value?.text ?? "") (\(low.name)) to \(high.value?.text ?? "") (\(high.name)).")
    } else {
      sentences.append("There are no values to show.")
    }
    if let place = shapes.firstIndex(where: { $0.code == area }) {
      var text = shapes[place].words
      if let index = classes.indices[place] {
        let own = classes.classes[index]
        text += ", in class \(index + 1) of \(classes.classes.count) from lowest to highest"
        if own.lowest != own.highest { text += ", \(own.bounds)" }
      }
      sentences.append(text + ".")
    }
    let missing = shapes.count - known.count
    if missing > 0 { sentences.append("No value for \(Self.areas(missing)).") }
    return sentences.joined(separator: " ")
  }

  static func areas(_ count: Int) -> String { count == 1 ? "1 area" : "\(count) areas" }
}
