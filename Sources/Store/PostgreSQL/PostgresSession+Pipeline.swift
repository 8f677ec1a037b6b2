import CPostgres

/// A reading's beginning goes along with its first statement, and nobody waits for the answer to its end: one way there
/// and back for a reading of one statement, where each by itself made three.
extension PostgresSession {
  /// Sends a prepared statement whose rows are to come one at a time; with the transaction's beginning before it where
  /// that is still to be sent. Whether they come by a pipeline, which `leavePipeline` ends.
  func send(_ name: String, _ parameters: PostgresParameters) throws -> Bool {
    try stopIfCancelled()
    let kind = opening
    opening = nil
    var isSent = true
    if let kind {
      isSent =
        PQenterPipelineMode(handle) == 1
        && PQsendQueryParams(handle, kind.rawValue, 0, nil, nil, nil, nil, 0) == 1
    }
    isSent =
      isSent
      && parameters.with { count, values, lengths, formats in
        PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1)
      } == 1
    if kind != nil { isSent = isSent && PQpipelineSync(handle) == 1 }
    guard isSent else { throw note(PostgresFailure(nil, handle)) }
    if kind != nil {
      let begun = PQgetResult(handle)
      defer { PQclear(begun) }
      guard PQresultStatus(begun) == PGRES_COMMAND_OK, PQgetResult(handle) == nil else {
        let failure = PostgresFailure(begun, handle)
        leavePipeline()
        throw note(failure)
      }
    }
    PQsetSingleRowMode(handle)
    return kind != nil
  }

  /// Reads on to where the pipeline ends.
  func leavePipeline() {
    var ends = 0
    // Each statement's results end with none, and so do those of a connection that is lost.
    while ends < 3 {
      guard let result = PQgetResult(handle) else {
        ends += 1
        continue
      }
      let isLast = PQresultStatus(result) == PGRES_PIPELINE_SYNC
      PQclear(result)
      if isLast { break }
    }
    PQexitPipelineMode(handle)
  }

  /// Begins the transaction by itself.
  func begin() throws {
    guard let kind = opening else { return }
    opening = nil
    try execute(kind.rawValue)
  }
}
