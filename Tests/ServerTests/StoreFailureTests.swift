import Store
import Testing

@testable import Server

@Suite struct StoreFailureTests {
  /// A path or an address is for the log, not for a page.
  @Test(arguments: [
    (StoreError.diskFull(folder: "secret-place"), 507), (.locked, 503), (.connectionLost("secret-place"), 503),
    (.outcomeUnknown("secret-place"), 503), (.standby("secret-place"), 503), (.damaged("secret-place"), 500),
  ]) func aReaderIsToldWhatToDoAndNotWhere(error: StoreError, status: Int) {
    let failure = PageFailure(error)
    #expect(failure.status.code == status)
    #expect(!failure.whatToDo.isEmpty && !"\(failure)".contains("secret-place"))
  }
}
