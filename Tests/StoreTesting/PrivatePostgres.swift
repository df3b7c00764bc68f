import Foundation
import Foundations

/// A Postgres cluster that belongs to this test process, run by `ops/lib/private-postgres`.
///
/// It has a Unix socket only, and stops and disappears when the process ends, however that happens.
public struct PrivatePostgres: Sendable {
    /// Where a database is, for each of the two roles.
    public struct Location: Sendable {
        /// As a role that row-level security holds for.
        public let application: String
        /// As a superuser, whom Postgres itself would let see everything.
        public let superuser: String
    }

    private let folder: String

    /// The cluster that all tests of the process share; each test makes its own database in it.
    public static func shared() async throws -> PrivatePostgres { try await cluster.value }

    private static let cluster = Task { try await PrivatePostgres.start() }

    /// Makes and starts a cluster of its own, for a test that stops the server.
    public static func start() async throws -> PrivatePostgres {
        let postgres = PrivatePostgres(folder: "/tmp/altiplano-postgres-\(UUID().uuidString.prefix(8).lowercased())")
        try await postgres.restart()
        _ = try await postgres.script("watch", "\(ProcessInfo.processInfo.processIdentifier)")
        return postgres
    }

    /// Makes an empty database.
    public func makeDatabase() async throws -> Location {
        let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let urls = try await script("database", name).split(separator: "\n").map(String.init)
        guard urls.count == 2 else { throw unexpected(urls.joined(separator: "; ")) }
        return Location(application: urls[0], superuser: urls[1])
    }

    /// Stops the server at once, as a crash would; what was committed stays.
    public func kill() async throws { _ = try await script("kill") }

    /// Starts the server again.
    public func restart() async throws { _ = try await script("start") }

    /// Stops the server and removes its files.
    public func stop() async throws { _ = try await script("stop") }

    private func script(_ verb: String, _ arguments: String...) async throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        let process = Process()
        process.executableURL = root.appending(path: "ops/lib/private-postgres")
        process.arguments = [verb, folder] + arguments
        // A file, not a pipe: the server inherits it and would keep a pipe open for ever.
        let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        guard status == 0 else { throw unexpected(text) }
        return text
    }

    private func unexpected(_ text: String) -> ServiceError {
        ServiceError(.internalFailure, "the private Postgres for the tests failed: \(text)")
    }
}
