import Foundation

/// Standard input and output in bytes, for commands that text passes through as it is.
public struct ByteStreams: Sendable {
    /// The next bytes of standard input as soon as there are any, at most so many; empty at its end.
    public var read: @Sendable (_ most: Int) async throws -> [UInt8]
    /// Writes all of the bytes, past every buffer; false when nobody reads them any more.
    public var write: @Sendable (_ bytes: [UInt8]) throws -> Bool

    /// - Parameters:
    ///   - read: the next bytes of the input, empty at its end.
    ///   - write: writes bytes; false when nobody reads them any more.
    public init(
        read: @escaping @Sendable (Int) async throws -> [UInt8], write: @escaping @Sendable ([UInt8]) throws -> Bool
    ) {
        self.read = read
        self.write = write
    }

    /// Those of this process.
    public static let standard = ByteStreams(
        read: { most in
            // On a thread of its own: Swift's cooperative threads must not block.
            try await withCheckedThrowingContinuation { continuation in
                inputQueue.async { continuation.resume(with: Result { try readAvailable(most) }) }
            }
        }, write: { try write($0, to: STDOUT_FILENO, named: "standard output") })

    private static let inputQueue = DispatchQueue(label: "altiplano.input")

    private static func readAvailable(_ most: Int) throws -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            var result = Foundation.read(STDIN_FILENO, buffer.baseAddress, most)
            while result < 0, errno == EINTR { result = Foundation.read(STDIN_FILENO, buffer.baseAddress, most) }
            if result < 0 { failure = errno }
            count = max(0, result)
        }
        guard failure == 0 else {
            throw CommandFailure("cannot read standard input: \(String(cString: strerror(failure)))")
        }
        return bytes
    }

    /// signal(7): writing to a pipe that nobody reads ends the process, unless the signal is ignored.
    private static let ignoresBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// Writes all of the bytes, past every buffer.
    ///
    /// - Parameter name: what the descriptor is, for messages.
    /// - Returns: false when nobody reads them any more.
    /// - Throws: `CommandFailure` that says why they cannot be written: a full disk must not cut a result in silence.
    static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(CommandFailure) -> Bool {
        _ = ignoresBrokenPipes
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EPIPE: return false
            case EINTR: continue
            case EAGAIN:
                // A terminal or a pipe that another process has made non-blocking.
                var writable = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&writable, 1, -1)
            default: throw CommandFailure("cannot write to \(name): \(String(cString: strerror(errno)))")
            }
        }
        return true
    }
}
