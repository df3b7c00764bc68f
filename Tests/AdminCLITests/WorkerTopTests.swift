import Foundations
import Synchronization
import Testing

@testable import AdminCLI

/// `worker top` against the real gateway, with a scripted terminal.
@Suite(.timeLimit(.minutes(2)))
struct WorkerTopTests {
    private func withShell(_ body: @escaping @Sendable (Shell) async throws -> Void) async throws {
        try await LiveServer.run { server in
            var shell = try Shell()
            shell.variables["ALTIPLANO_SERVER"] = server.url
            shell.variables["ALTIPLANO_ADMIN_KEY"] = LiveServer.adminKey
            try await body(shell)
        }
    }

    @Test func withoutATerminalItPrintsOneDifferenceAndEnds() async throws {
        try await withShell { shell in
            let outcome = await shell.run("worker top --interval 0.1")
            #expect(outcome.errors == "" && outcome.code == 0)
            #expect(!outcome.output.contains("\u{1B}"))
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.filter { $0.hasPrefix("worker-1") }.count == 1)
            // The scripted fleet does two steps of 16 tokens on average between two questions.
            #expect(outcome.output.contains("mean batch 16.0") && outcome.output.contains("cache hits 75%"))
            #expect(outcome.output.contains("75%  used 2048  cached 1024  free 1024"))
            #expect(lines.contains { $0.hasPrefix("ten_busy") && $0.hasSuffix("75%") })
        }
    }

    @Test func jsonIsOneObjectALine() async throws {
        try await withShell { shell in
            let outcome = await shell.run("worker top -o json --refreshes 3 --interval 0.1")
            #expect(outcome.code == 0)
            let objects = try outcome.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
            #expect(objects.count == 3)
            for object in objects {
                let worker = object["workers"]?.arrayValue?.first
                #expect(worker?["id"] == "worker-1" && worker?["held_cells"] == 2048 && worker?["paused"] == 1)
                #expect(worker?["rates"]?["mean_batch"]?.doubleValue == 16)
                #expect(worker?["rates"]?["cache_hit_rate"]?.doubleValue == 0.75)
                #expect((object["seconds"]?.doubleValue ?? 0) >= 0.1)
                #expect(object["tenants"]?.arrayValue?.map { $0["share"]?.doubleValue } == [0.75, 0.25])
            }
            let once = await shell.run("worker top -o json --once --interval 0.1")
            #expect(once.output.split(separator: "\n").count == 1)
            let yaml = await shell.run("worker top -o yaml --refreshes 2 --interval 0.1")
            #expect(yaml.output.split(separator: "---\n").count == 2)
        }
    }

    @Test func aReaderThatHasGoneEndsIt() async throws {
        try await withShell { shell in
            var shell = shell
            shell.isOutputOpen = false
            let outcome = await shell.run("worker top -o json --refreshes 1000000 --interval 0.1")
            #expect(outcome.code == 0 && outcome.output.split(separator: "\n").count == 1)
        }
    }

    @Test(arguments: [(.key, 0), (.signal(15), 143), (.signal(1), 129)] as [(LiveScreen.Ending, Int32)])
    func itIsDrawnUntilItIsEndedAndTheTerminalIsGivenBack(_ ending: LiveScreen.Ending, _ code: Int32) async throws {
        try await withShell { shell in
            let screen = ScriptedScreen(ending: ending, after: 3)
            var shell = shell
            shell.isTerminal = true
            shell.screen = screen.screen
            let outcome = await shell.run("worker top --interval 0.1")
            #expect(outcome.code == code && outcome.output == "" && outcome.errors == "")
            let (frames, closed) = screen.seen
            #expect(closed && frames.count >= 3)
            #expect(frames.first?.contains { $0.contains("decode -") } == true, "a rate takes two readings")
            #expect(frames.last?.contains { $0.contains("mean batch 16.0") } == true)
            for frame in frames {
                #expect(frame.count <= 12 && frame.last?.contains("more lines") == true)
                #expect(
                    frame.allSatisfy { TextWidth.columns($0.replacing(/\u{1B}\[[0-9]*m/, with: "")) <= 60 })
            }
        }
    }

    @Test(arguments: [
        ("NO_COLOR", "1", false), ("NO_COLOR", "", true), ("TERM", "dumb", false), ("TERM", "xterm", true),
    ])
    func coloursFollowTheEnvironment(_ name: String, _ value: String, _ isColoured: Bool) async throws {
        try await withShell { shell in
            let screen = ScriptedScreen(ending: .key, after: 1)
            var shell = shell
            shell.isTerminal = true
            shell.screen = screen.screen
            shell.variables[name] = value
            _ = await shell.run("worker top --interval 0.1")
            #expect(screen.seen.frames.joined().contains { $0.contains("\u{1B}[") } == isColoured)
        }
    }

    @Test func aServerThatIsNotThereEndsItWithTheTerminalGivenBack() async throws {
        let screen = ScriptedScreen(ending: .key, after: 1)
        var shell = try Shell()
        shell.isTerminal = true
        shell.screen = screen.screen
        shell.variables["ALTIPLANO_ADMIN_KEY"] = "k"
        let outcome = await shell.run("worker top --server http://127.0.0.1:1")
        #expect(outcome.code == 1 && outcome.errors.contains("cannot connect to http://127.0.0.1:1"))
        #expect(screen.seen.closed && screen.seen.frames.isEmpty)
    }

    @Test func aServerThatGoesAwayIsWaitedFor() async throws {
        try await withShell { shell in
            let screen = ScriptedScreen(ending: .key, after: 3)
            let calls = Mutex(0)
            var shell = shell
            shell.isTerminal = true
            shell.screen = screen.screen
            let connect = shell.connect
            shell.connect = { address in
                let transport = try connect(address)
                return HTTPTransport(
                    send: { call in
                        let number = calls.withLock { calls in
                            calls += 1
                            return calls
                        }
                        if number == 2 { throw CommandFailure("the server is away") }
                        return try await transport.send(call)
                    }, close: transport.close)
            }
            #expect(await shell.run("worker top --interval 0.1").code == 0)
            let frames = screen.seen.frames
            #expect(frames.count >= 3 && frames[1].contains { $0.contains("the server is away; trying again") })
            #expect(frames[1].contains { $0.contains("worker-1") }, "what was known stays")
            #expect(frames[2].contains { $0.contains("mean batch 16.0") })
        }
    }

    @Test(arguments: [
        "worker top --interval 0", "worker top --interval nan", "worker top --interval 3601",
        "worker top --refreshes 0",
        "worker top --once --refreshes 2", "worker top worker-1",
    ])
    func misuseIsRefused(_ line: String) async throws {
        #expect(try await Shell().run(line).code == 2)
    }
}

/// A terminal of 60 columns and 12 rows that remembers what was drawn and ends after some frames.
private final class ScriptedScreen: Sendable {
    private let state = Mutex((frames: [[String]](), closed: false))
    private let ending: LiveScreen.Ending
    private let after: Int
    private let endings: AsyncStream<LiveScreen.Ending>
    private let end: AsyncStream<LiveScreen.Ending>.Continuation

    init(ending: LiveScreen.Ending, after: Int) {
        self.ending = ending
        self.after = after
        (endings, end) = AsyncStream.makeStream()
    }

    var seen: (frames: [[String]], closed: Bool) { state.withLock { $0 } }

    var screen: LiveScreen {
        LiveScreen(
            size: { (60, 12) },
            draw: { lines in
                let count = self.state.withLock { state in
                    state.frames.append(lines)
                    return state.frames.count
                }
                if count == self.after { self.end.yield(self.ending) }
            }, endings: endings, close: { self.state.withLock { $0.closed = true } })
    }
}
