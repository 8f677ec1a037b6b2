/// Up to five classes with about as many areas in each. Values that are equal, or printed alike, share one.
struct MapClasses {
  struct Class {
    var fill: String
    /// The lowest and the highest value in the class, as printed.
    var lowest: String
    var highest: String
    var count: Int

    /// "58.0% to 61.2%"
    var bounds: String { lowest == highest ? lowest : "\(lowest) to \(highest)" }
  }

  /// One hue, pale to dark; each step is darker in greyscale too. Purple: no rating and no link has it.
  static let fills = ["#e3d8ef", "#c6b3de", "#a387c9", "#7652a8", "#472679"]

  /// Ascending; a class that would be empty is left out.
  let classes: [Class]
  /// For each value, as given, its place in `classes`; nil for a missing one.
  let indices: [Int?]

  init(_ values: [Labelled?]) {
    let ranked = values.indices.filter { values[$0]?.drawable != nil }
      .sorted { (values[$0]?.value ?? 0, $0) < (values[$1]?.value ?? 0, $1) }
    var classes: [Class] = []
    var indices = [Int?](repeating: nil, count: values.count)
    var fifth = -1
    var before: Labelled?
    for (rank, index) in ranked.enumerated() {
      guard let value = values[index] else { continue }
      let own = rank * Self.fills.count / ranked.count
      if own > fifth, before.map({ $0.value == value.value || $0.text == value.text }) != true {
        classes.append(Class(fill: Self.fills[own], lowest: value.text, highest: value.text, count: 0))
        fifth = own
      }
      classes[classes.count - 1].highest = value.text
      classes[classes.count - 1].count += 1
      indices[index] = classes.count - 1
      before = value
    }
    self.classes = classes
    self.indices = indices
  }
}
