/// Tells people who wait that something is going on.
enum Progress {
    /// Says `message` on standard error when `work` has not ended after a second.
    static func shown<Result: Sendable>(
        _ message: String, while work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let environment = CommandEnvironment.current
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await Task.sleep(for: .seconds(1))
                environment.writeError("\(message)\n")
            }
            defer { group.cancelAll() }
            return try await work()
        }
    }
}
