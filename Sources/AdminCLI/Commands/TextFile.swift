import Foundation

/// A file that a command takes with `-f`: a regular one, or a pipe such as `/dev/stdin` and `<(...)` are.
enum TextFile {
    private static let pieceBytes = 64 << 10

    /// Why a file is no text that a command can take.
    struct Unreadable: Error {
        /// Where the fault is; counts from 1.
        var line = 1
        /// Counts from 1.
        var column = 1
        /// With the file's name.
        var message: String
        /// What to do about it.
        var hint: String?
        var isFolder = false
    }

    /// - Parameters:
    ///   - file: its path; `-` is standard input.
    ///   - what: what it is, for messages.
    ///   - hint: what to do when it cannot be read.
    /// - Throws: `CommandFailure` that says why it cannot be read.
    static func read(_ file: String, maximumBytes: Int, what: String, hint: String) async throws -> String {
        do {
            return try await text(file, maximumBytes: maximumBytes, what: what)
        } catch let unreadable as Unreadable {
            throw CommandFailure(unreadable.message, hint: unreadable.hint ?? hint)
        }
    }

    /// The same for callers to whom a file that cannot be read is one fault among others.
    ///
    /// - Throws: `Unreadable`.
    static func text(_ file: String, maximumBytes: Int, what: String) async throws -> String {
        let bytes =
            file == "-"
            ? try await standardInput(maximumBytes: maximumBytes, what: what)
            : try await contents(of: file, maximumBytes: maximumBytes)
        // Some editors begin a file with the mark, which is no part of the text.
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: isMarked ? bytes.dropFirst(3) : bytes[...], as: UTF8.self) else {
            let place = firstFault(bytes)
            let name = file == "-" ? "standard input" : file
            throw Unreadable(
                line: place.line, column: place.column,
                message: "\(name) is not UTF-8 text: line \(place.line), column \(place.column) is no character",
                hint: "save the file as UTF-8")
        }
        return text
    }

    private static func standardInput(maximumBytes: Int, what: String) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try await CommandEnvironment.current.bytes.read(pieceBytes)
            guard !piece.isEmpty else { return bytes }
            bytes += piece
            guard bytes.count <= maximumBytes else {
                throw Unreadable(message: "\(what) is larger than the bound of \(maximumBytes) bytes")
            }
        }
    }

    private static func contents(of file: String, maximumBytes: Int) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            // On a thread of its own: a pipe is waited for, and Swift's cooperative threads must not block.
            DispatchQueue.global().async {
                continuation.resume(with: Result { try Self.bytes(of: file, maximumBytes: maximumBytes) })
            }
        }
    }

    /// Foundation's own reader takes regular files only.
    private static func bytes(of file: String, maximumBytes: Int) throws -> [UInt8] {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(file, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(file, errno) }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else {
            throw Unreadable(
                message: "cannot read \(file): it is a folder", hint: "name a file in it", isFolder: true)
        }
        if kind == S_IFREG, status.st_size > maximumBytes {
            throw Unreadable(message: "\(file) has \(status.st_size) bytes; the bound is \(maximumBytes) bytes")
        }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: pieceBytes)
        while true {
            let count = piece.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR else { throw unreadable(file, errno) }
                continue
            }
            guard count > 0 else { return bytes }
            bytes += piece[..<count]
            guard bytes.count <= maximumBytes else {
                throw Unreadable(message: "\(file) is larger than the bound of \(maximumBytes) bytes")
            }
        }
    }

    private static func unreadable(_ file: String, _ code: Int32) -> Unreadable {
        Unreadable(message: "cannot read \(file): \(String(cString: strerror(code)))")
    }

    /// The first place that is not UTF-8.
    private static func firstFault(_ bytes: [UInt8]) -> (line: Int, column: Int) {
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        var (line, column) = (1, 1)
        while true {
            switch decoder.decode(&rest) {
            case .scalarValue("\n"): (line, column) = (line + 1, 1)
            case .scalarValue: column += 1
            case .error, .emptyInput: return (line, column)
            }
        }
    }
}
