public import ArgumentParser
import Foundation
public import Foundations

/// Everything a command touches outside itself, so that commands are tested as a shell sees them.
public struct CommandEnvironment: Sendable {
    /// The process environment.
    public var variables: [String: String]
    /// Writes to standard output: results only. Throws a `CommandFailure` that says why it cannot; that nobody reads
    /// it any more is no failure.
    public var writeOutput: @Sendable (String) throws -> Void
    /// Writes to standard error: progress, hints, warnings, errors.
    public var writeError: @Sendable (String) -> Void
    public var input: InputSource
    /// Standard input and output in bytes, for text that passes through as it is.
    public var bytes = ByteStreams.standard
    /// Models that rules of policies ask without a server; the composition root wires a worker.
    public var models = PolicyModels.unavailable
    public var isOutputTerminal: Bool
    public var isErrorTerminal: Bool
    /// The width of the terminal, in columns; nil when standard output is not one, and then nothing is cut.
    public var terminalColumns: Int?
    /// Whether anyone still reads standard output.
    public var isOutputOpen: @Sendable () -> Bool
    /// Takes the terminal over for a live view.
    public var openScreen: @Sendable () -> LiveScreen
    public var clock: WallClock
    /// Opens a connection to a server.
    public var connect: @Sendable (ServerAddress) throws -> HTTPTransport
    /// Direct access to the database for `db`; the composition root wires the drivers.
    public var database: DatabaseCommands
    /// The root command, for `completions`. Set by `CommandRunner`.
    public internal(set) var root: (any ParsableCommand.Type)?

    public init(
        variables: [String: String], writeOutput: @escaping @Sendable (String) throws -> Void,
        writeError: @escaping @Sendable (String) -> Void, input: InputSource, isOutputTerminal: Bool = false,
        isErrorTerminal: Bool = false, terminalColumns: Int? = nil,
        isOutputOpen: @escaping @Sendable () -> Bool = { true },
        openScreen: @escaping @Sendable () -> LiveScreen = LiveScreen.terminal, clock: WallClock = .system,
        connect: @escaping @Sendable (ServerAddress) throws -> HTTPTransport, database: DatabaseCommands
    ) {
        self.variables = variables
        self.writeOutput = writeOutput
        self.writeError = writeError
        self.input = input
        self.isOutputTerminal = isOutputTerminal
        self.isErrorTerminal = isErrorTerminal
        self.terminalColumns = terminalColumns
        self.isOutputOpen = isOutputOpen
        self.openScreen = openScreen
        self.clock = clock
        self.connect = connect
        self.database = database
    }

    /// The real one: this process's streams, environment and network.
    ///
    /// - Parameter database: how `db` reaches the database.
    public static func live(database: DatabaseCommands) -> CommandEnvironment {
        let isOutputTerminal = isatty(STDOUT_FILENO) == 1
        return CommandEnvironment(
            variables: ProcessInfo.processInfo.environment,
            // A reader that went away (`| head`) is no error of the command's: there is nobody left to tell.
            writeOutput: { _ = try ByteStreams.standard.write(Array($0.utf8)) }, writeError: writeError,
            input: .standardInput, isOutputTerminal: isOutputTerminal, isErrorTerminal: isatty(STDERR_FILENO) == 1,
            terminalColumns: isOutputTerminal ? columns() : nil, isOutputOpen: isOutputOpen,
            connect: HTTPTransport.live, database: database)
    }

    /// The environment of the command that runs.
    @TaskLocal static var current = CommandEnvironment.live(database: .unavailable)

    private static func writeError(_ text: String) {
        // Where errors cannot be told there is no place left to tell it.
        _ = try? ByteStreams.write(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
    }

    /// poll(2): a pipe whose reading end was closed is in error.
    private static func isOutputOpen() -> Bool {
        var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
        return poll(&output, 1, 0) == 0
    }

    private static func columns() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

/// Where a command reads what the user types or pipes.
public struct InputSource: Sendable {
    public var isTerminal: Bool
    /// The next line without its end; nil at the end of the input.
    public var readLine: @Sendable () async -> String?
    /// The next line, typed without being shown.
    public var readSecret: @Sendable () async -> String?
    /// Whether something can be read, or the end seen, without waiting.
    public var hasData: @Sendable () -> Bool

    public init(
        isTerminal: Bool, readLine: @escaping @Sendable () async -> String?,
        readSecret: @escaping @Sendable () async -> String?, hasData: @escaping @Sendable () -> Bool
    ) {
        self.isTerminal = isTerminal
        self.readLine = readLine
        self.readSecret = readSecret
        self.hasData = hasData
    }

    /// Everything that is left.
    ///
    /// - Parameter maximumBytes: past it the input is refused, and the message names the bound.
    func readAll(maximumBytes: Int, what: String) async throws(CommandFailure) -> String {
        var text = ""
        while let line = await readLine() {
            text += (text.isEmpty ? "" : "\n") + line
            guard text.utf8.count <= maximumBytes else {
                throw CommandFailure("\(what) is larger than the bound of \(maximumBytes) bytes")
            }
        }
        return text
    }

    static let standardInput = InputSource(
        isTerminal: isatty(STDIN_FILENO) == 1, readLine: { await blocking { Swift.readLine() } },
        readSecret: { await blocking(readWithoutEcho) },
        hasData: {
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            return poll(&descriptor, 1, 0) > 0
        })

    /// Waits for the terminal on a thread of its own: Swift's cooperative threads must not block.
    private static func blocking(_ read: @escaping @Sendable () -> String?) async -> String? {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: read()) }.start()
        }
    }

    private static func readWithoutEcho() -> String? {
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return Swift.readLine() }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
        return Swift.readLine()
    }
}
