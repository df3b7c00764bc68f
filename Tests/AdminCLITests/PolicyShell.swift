import Foundation
import Foundations
import Synchronization

@testable import AdminCLI

/// Runs policy commands, with standard input and output in bytes.
struct PolicyShell: Sendable {
    /// A pack with a rule that redacts, one that ends the text, and one in shadow mode.
    static let pack = """
        id: demo
        version: 1.0.0
        description: For tests.
        rules:
          - id: badge
            description: Badge numbers are for the gate only.
            stages: [input, output]
            detector:
              pattern: 'BX-[0-9]{4}'
            action: redact
          - id: halt
            stages: [input, output]
            detector:
              pattern: 'HALT'
            action: block
            message: Ended.
          - id: watched
            stages: [input]
            detector:
              pattern: 'watch'
            action: redact
            mode: shadow
        tests:
          - name: a badge
            text: My badge is BX-1234.
            action: redact
            rules: [badge]
            output: My badge is [REDACTED].
          - name: nothing
            text: Bom dia!
            action: allow

        """

    struct Outcome: Sendable {
        var code: Int32
        /// Everything on standard output.
        var output: String
        var bytes: [UInt8]
        var errors: String
        /// How many times something was read.
        var reads: Int
    }

    let shell: Shell
    /// What is read, piece by piece.
    var input: [[UInt8]] = []
    /// How many bytes are taken before nobody reads them any more.
    var readerLeavesAfter = Int.max
    var models = PolicyModels.unavailable

    init() throws { shell = try Shell() }

    func run(_ arguments: [String]) async -> Outcome {
        let state = Mutex((output: [UInt8](), errors: "", input: input, reads: 0))
        let (shared, most) = (Shared(state), readerLeavesAfter)
        var environment = CommandEnvironment(
            variables: shell.variables,
            writeOutput: { text in shared.state.withLock { $0.output += Array(text.utf8) } },
            writeError: { text in shared.state.withLock { $0.errors += text } },
            input: InputSource(
                isTerminal: false, readLine: { nil }, readSecret: { nil }, hasData: { false }),
            connect: HTTPTransport.live, database: .unavailable)
        environment.models = models
        environment.bytes = ByteStreams(
            read: { _ in
                shared.state.withLock { state in
                    state.reads += 1
                    return state.input.isEmpty ? [] : state.input.removeFirst()
                }
            },
            write: { bytes in
                shared.state.withLock { state in
                    guard state.output.count < most else { return false }
                    state.output += bytes
                    return true
                }
            })
        let code = await CommandRunner.run(root: Shell.Root.self, arguments: arguments, environment: environment)
        return shared.state.withLock { state in
            Outcome(
                code: code, output: String(decoding: state.output, as: UTF8.self), bytes: state.output,
                errors: state.errors, reads: state.reads)
        }
    }

    func run(_ line: String) async -> Outcome { await run(line.split(separator: " ").map(String.init)) }

    /// The same with text on standard input.
    func run(_ line: String, input: String) async -> Outcome {
        var shell = self
        shell.input = [Array(input.utf8)]
        return await shell.run(line)
    }

    private final class Shared: Sendable {
        let state: Mutex<(output: [UInt8], errors: String, input: [[UInt8]], reads: Int)>
        init(_ state: consuming Mutex<(output: [UInt8], errors: String, input: [[UInt8]], reads: Int)>) {
            self.state = state
        }
    }
}
