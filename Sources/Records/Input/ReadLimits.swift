/// How much one reading may take before it ends with an error.
public struct ReadLimits: Sendable {
  /// Bytes of all files together.
  public var bytes: Int
  /// Of all files together that say something.
  public var lines: Int
  /// Bytes of one line; a longer one is no text that a person wrote.
  public var lineBytes: Int
  /// How deep elements of HTML or DOCX may lie in one another.
  public var depth: Int
  /// Bytes that a compressed or PDF file may unfold to.
  public var unfoldedBytes: Int
  /// For one file.
  public var time: Duration
  /// Until the last file has been begun.
  public var wholeTime: Duration
  /// Address space of the program that reads PDF, in bytes.
  public var memory: Int

  public init(
    bytes: Int = 200_000_000, lines: Int = 1_000_000, lineBytes: Int = 1_000_000, depth: Int = 500,
    unfoldedBytes: Int = 400_000_000, time: Duration = .seconds(30), wholeTime: Duration = .seconds(3_600),
    memory: Int = 1_500_000_000
  ) {
    self.bytes = bytes
    self.lines = lines
    self.lineBytes = lineBytes
    self.depth = depth
    self.unfoldedBytes = unfoldedBytes
    self.time = time
    self.wholeTime = wholeTime
    self.memory = memory
  }
}
