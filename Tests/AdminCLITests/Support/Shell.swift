import ArgumentParser
import Foundation
import Foundations
import Synchronization

@testable import AdminCLI

/// Runs commands as a shell would: arguments in; output, errors and exit code out.
struct Shell: Sendable {
    struct Outcome: Sendable {
        var code: Int32
        var output: String
        var errors: String
    }

    /// The root command, as the executable has it but for `serve`.
    struct Root: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "altiplano", subcommands: AdminCommands.all)
    }

    /// A private home for each shell, so that tests never see this machine's own server or logins.
    let folder = FileManager.default.temporaryDirectory.path + "/shell-\(UUID())"
    var variables: [String: String] = [:]
    var isTerminal = false
    var columns: Int?
    var isOutputOpen = true
    /// Why nothing can be written to standard output.
    var outputFailure: CommandFailure?
    var screen: LiveScreen?
    var clock = WallClock.system
    var connect: @Sendable (ServerAddress) throws -> HTTPTransport = HTTPTransport.live
    var database = DatabaseCommands.unavailable

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        variables = ["HOME": folder]
    }

    func run(_ arguments: [String], input: String = "") async -> Outcome {
        let lines = input.isEmpty ? [] : input.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let captured = Captured(lines)
        let next: @Sendable () async -> String? = {
            captured.state.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() }
        }
        let (isOutputOpen, screen, outputFailure) = (isOutputOpen, screen, outputFailure)
        var environment = CommandEnvironment(
            variables: variables,
            writeOutput: { piece in
                if let outputFailure { throw outputFailure }
                captured.state.withLock { $0.output += piece }
            },
            writeError: { piece in captured.state.withLock { $0.errors += piece } },
            input: InputSource(isTerminal: isTerminal, readLine: next, readSecret: next, hasData: { !input.isEmpty }),
            isOutputTerminal: isTerminal, isErrorTerminal: isTerminal, terminalColumns: columns,
            isOutputOpen: { isOutputOpen }, openScreen: { screen ?? .terminal() }, clock: clock,
            connect: connect, database: database)
        let bytes = Captured([input])
        environment.bytes.read = { _ in
            bytes.state.withLock { $0.lines.isEmpty ? [] : Array($0.lines.removeFirst().utf8) }
        }
        let code = await CommandRunner.run(root: Root.self, arguments: arguments, environment: environment)
        return captured.state.withLock { Outcome(code: code, output: $0.output, errors: $0.errors) }
    }

    /// The same with the words of a command line.
    func run(_ line: String, input: String = "") async -> Outcome {
        await run(line.split(separator: " ").map(String.init), input: input)
    }

    func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        let path = folder + "/" + name
        try FileManager.default.createDirectory(
            atPath: URL(filePath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
        return path
    }

    private final class Captured: Sendable {
        let state: Mutex<(output: String, errors: String, lines: [String])>
        init(_ lines: [String]) { state = Mutex((output: "", errors: "", lines: lines)) }
    }
}
