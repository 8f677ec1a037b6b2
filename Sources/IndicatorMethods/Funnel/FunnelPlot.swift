/// A funnel plot: where each area lies, the limits within which areas of its size lie by chance, and what that
/// says of it. Nothing is drawn here.
public struct FunnelPlot: Codable, Hashable, Sendable {
  public var measure: FunnelMeasure
  /// What a figure of 1 event for each of the denominator is shown as: 100 for a percentage.
  public var multiplier: Double
  /// How many years the counts are of; `x` is a year's denominator.
  public var years: Double
  /// The level the limits close in on, in the figure's unit; nil where no area has a figure and none was given.
  public var target: Double?
  public var tails: [Double]
  /// One for each row, in the order given.
  public var points: [FunnelPoint]
  /// The limits along the axis, from its one end to its other; empty where there is nothing to draw.
  public var axis: [FunnelAxisPoint]
  /// Nil where no allowance was asked for, or where nothing can be estimated.
  public var overdispersion: Overdispersion?

  /// The control limits at a place of the axis, one for each tail in the order asked; empty where there is no
  /// target or `x` is not above zero.
  public func limits(at x: Double) -> [ControlInterval] { funnel?.limits(at: x) ?? [] }

  var funnel: Funnel? {
    let scale = FunnelScale(measure: measure, multiplier: multiplier, years: years)
    return target.map {
      Funnel(scale: scale, target: scale.share(y: $0), tails: tails, overdispersion: overdispersion)
    }
  }
}

/// One place of the axis of a funnel plot.
public struct FunnelAxisPoint: Codable, Hashable, Sendable {
  public var x: Double
  public var limits: [ControlInterval]
}

/// One area of a funnel plot.
public enum FunnelPoint: Codable, Hashable, Sendable {
  /// `x` is the denominator of one year (for a directly standardised rate the effective one, count ÷ rate; for
  /// a ratio the expected count), `y` the figure; `limits` are those at `x`.
  case drawn(x: Double, y: Double, limits: [ControlInterval], significance: FunnelSignificance)
  case withheld(WithheldReason)

  /// Nil where the point is withheld.
  public var place: (x: Double, y: Double)? {
    if case .drawn(let x, let y, _, _) = self { (x, y) } else { nil }
  }

  public var limits: [ControlInterval] {
    if case .drawn(_, _, let limits, _) = self { limits } else { [] }
  }

  public var significance: FunnelSignificance? {
    if case .drawn(_, _, _, let significance) = self { significance } else { nil }
  }

  /// Nil where the point is not withheld.
  public var reason: WithheldReason? {
    if case .withheld(let reason) = self { reason } else { nil }
  }
}

/// What may be asked of a funnel plot.
public struct FunnelOptions: Codable, Hashable, Sendable {
  /// In the figure's unit. Nil: the sum of the counts over the sum of the denominators; for a ratio as many as
  /// expected.
  public var target: Double?
  /// The share beyond each limit by chance: above 0, below 0.5, no two the same.
  public var tails: [Double]
  public var overdispersion: OverdispersionAdjustment
  /// Places of the axis, two at least.
  public var axisPoints: Int

  public init(
    target: Double? = nil, tails: [Double] = ControlInterval.publishedTails,
    overdispersion: OverdispersionAdjustment = .none, axisPoints: Int = 100
  ) {
    self.target = target
    self.tails = tails
    self.overdispersion = overdispersion
    self.axisPoints = axisPoints
  }
}
