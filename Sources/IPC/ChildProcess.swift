import Foundation
import Foundations
public import Logging
import NIOCore
import Subprocess

#if canImport(Glibc)
    import Glibc
#endif
#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A child process that talks frames over a socket inherited as its standard input.
///
/// The child leads its own process group, so that Ctrl-C in a terminal reaches the core alone and the core decides how
/// the child ends. What the child prints is log text only.
public struct ChildProcess: Sendable {
    public let processID: Int32
    public let connection: FrameConnection

    /// How a child ended.
    public enum Exit: Sendable, Hashable, CustomStringConvertible {
        case code(Int32)
        case signal(Int32)

        public var description: String {
            switch self {
            case .code(let code): "exited with code \(code)"
            case .signal(let number): "was ended by signal \(number)"
            }
        }
    }

    /// What to start.
    public struct Command: Sendable, Hashable {
        public var executable: String
        public var arguments: [String]
        /// How long the child may take to end after SIGTERM before SIGKILL.
        public var killGraceMilliseconds: Int

        public init(executable: String, arguments: [String], killGraceMilliseconds: Int = 2000) {
            self.executable = executable
            self.arguments = arguments
            self.killGraceMilliseconds = killGraceMilliseconds
        }
    }

    /// Starts the child, runs `body` with it, and waits for its end.
    ///
    /// When `body` returns, the socket is closed and the child is expected to exit; when it does not within the grace,
    /// or when `body` throws or the task is cancelled, the child is terminated.
    ///
    /// - Parameters:
    ///   - command: the executable and its arguments.
    ///   - logger: receives each line that the child prints, at level info.
    ///   - body: talks with the child.
    /// - Returns: what `body` returned and how the child ended.
    /// - Throws: `ServiceError` when the child cannot be started, else what `body` threw.
    public static func run<Value: Sendable>(
        _ command: Command, logger: Logger, body: @escaping @Sendable (ChildProcess) async throws -> Value
    ) async throws -> (value: Value, exit: Exit) {
        let ends = try socketPair()
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(allowedDurationToNextStep: .milliseconds(command.killGraceMilliseconds))
        ]
        let connection: FrameConnection
        do {
            connection = try await FrameConnection(descriptor: ends.core)
        } catch {
            Glibc.close(ends.core)
            Glibc.close(ends.child)
            throw ServiceError.wrapping(error, doing: "open the socket to \(command.executable)")
        }
        defer { connection.close() }
        let outcome = try await Subprocess.run(
            .path(FilePath(command.executable)), arguments: Arguments(command.arguments), platformOptions: options,
            input: .fileDescriptor(FileDescriptor(rawValue: ends.child), closeAfterSpawningProcess: true),
            output: .sequence, error: .combinedWithOutput
        ) { execution in
            let child = ChildProcess(processID: execution.processIdentifier.value, connection: connection)
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await log(execution.standardOutput, to: logger) }
                let value: Value
                do {
                    value = try await body(child)
                } catch {
                    connection.close()
                    group.cancelAll()
                    throw error
                }
                connection.close()
                group.addTask {
                    try await Task.sleep(for: .milliseconds(command.killGraceMilliseconds))
                    try? execution.send(signal: .kill)
                }
                // The log ends when the child does; then the kill that waited is not needed.
                try await group.next()
                group.cancelAll()
                return value
            }
        }
        switch outcome.terminationStatus {
        case .exited(let code): return (outcome.closureResult, .code(code))
        case .signaled(let number): return (outcome.closureResult, .signal(number))
        }
    }

    private static func socketPair() throws(ServiceError) -> (core: CInt, child: CInt) {
        var ends: [CInt] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw ServiceError(
                .unavailable, code: .workerUnavailable, "cannot open a socket pair: \(String(cString: strerror(errno)))"
            )
        }
        return (ends[0], ends[1])
    }

    /// Logs line by line; a line longer than the bound is logged in pieces, so that a child cannot fill our memory.
    private static func log(_ output: SubprocessOutputSequence, to logger: Logger) async throws {
        let longestLine = 16 << 10
        var line: [UInt8] = []
        func flush() {
            let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            line.removeAll(keepingCapacity: true)
            if !text.isEmpty { logger.info("\(text)") }
        }
        for try await chunk in output {
            let bytes = chunk.withUnsafeBytes { Array($0) }
            for byte in bytes {
                if byte == UInt8(ascii: "\n") || line.count == longestLine { flush() }
                if byte != UInt8(ascii: "\n") { line.append(byte) }
            }
        }
        flush()
    }
}
