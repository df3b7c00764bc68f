import Foundations

/// The counter of changes of what is in force: of policies, and of the plans that bring them to tenants.
enum PolicyGeneration {
    static func current(_ connection: any SQLConnection) throws -> Int {
        try connection.query("SELECT value FROM policy_generation WHERE id = 1", []).first?.count("value") ?? 0
    }

    /// Taken first by each change, so that changes wait for one another.
    ///
    /// - Parameter expected: what the caller checked its change against, or nil.
    /// - Throws: `ServiceError` of kind `conflict` when the generation is another by now.
    static func lock(_ connection: any SQLConnection, expecting expected: Int? = nil) throws {
        let rows = try connection.query("UPDATE policy_generation SET value = value WHERE id = 1 RETURNING value", [])
        guard let found = try rows.first?.count("value") else {
            throw ServiceError(
                .internalFailure, code: .internalError,
                "the row of policy_generation is missing: restore the database from a backup")
        }
        guard let expected, expected != found else { return }
        throw ServiceError(
            .conflict,
            """
            the policies in force were changed meanwhile (generation \(found), checked against \(expected)): check \
            against those in force now and try again
            """, isRetryable: true)
    }

    static func countUp(_ connection: any SQLConnection) throws {
        try connection.execute("UPDATE policy_generation SET value = value + 1 WHERE id = 1", [])
    }
}
