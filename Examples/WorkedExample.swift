import Foundation

/// The worked examples that come with Salus: a board's data, to be replaced with one's own.
public enum WorkedExample {
  public static let names = ["leicestershire"]

  /// The folder of an example's files; nil where there is none of that name.
  public static func folder(_ name: String) -> URL? {
    names.contains(name) ? Bundle.module.resourceURL?.appendingPathComponent(name) : nil
  }
}
