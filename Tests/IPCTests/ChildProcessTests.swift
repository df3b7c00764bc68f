import Foundation
import Foundations
import IPC
import Logging
import NIOCore
import Synchronization
import Testing

struct ChildProcessTests {
    /// A child that sends every frame back, until the socket closes.
    static let echo = ChildProcess.Command(
        executable: "/usr/bin/env",
        arguments: [
            "python3", "-c",
            """
            import socket, sys
            peer = socket.socket(fileno=0)
            print("echo is up", flush=True)
            while True:
                data = peer.recv(65536)
                if not data: break
                peer.sendall(data)
            sys.exit(7)
            """,
        ])

    private let logger = Logger(label: "test")

    @Test func framesGoThereAndBack() async throws {
        let texts = Mutex<[String]>([])
        let (_, exit) = try await ChildProcess.run(Self.echo, logger: logger) { child in
            for number in 1...100 { try child.connection.send(["n": number]) }
            try await child.connection.receive { frame in
                let count = texts.withLock { texts in
                    texts.append(String(buffer: frame.header))
                    return texts.count
                }
                if count == 100 { child.connection.close() }
            }
        }
        #expect(texts.withLock { $0 } == (1...100).map { #"{"n":\#($0)}"# })
        #expect(exit == .code(7))
    }

    @Test func aKilledChildEndsTheConversation() async throws {
        let (_, exit) = try await ChildProcess.run(Self.echo, logger: logger) { child in
            kill(child.processID, SIGKILL)
            try await child.connection.receive { _ in Issue.record("a dead child said something") }
        }
        #expect(exit == .signal(SIGKILL))
    }

    @Test func aChildThatIgnoresTheEndIsKilled() async throws {
        var stubborn = Self.echo
        stubborn.arguments[2] = "import time, signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
        stubborn.killGraceMilliseconds = 200
        let (_, exit) = try await ChildProcess.run(stubborn, logger: logger) { _ in }
        #expect(exit == .signal(SIGKILL))
    }

    @Test func aMissingExecutableIsNamed() async throws {
        let missing = ChildProcess.Command(executable: "/nowhere/altiplano-worker", arguments: [])
        await #expect { try await ChildProcess.run(missing, logger: logger) { _ in } } throws: { error in
            String(describing: error).contains("altiplano-worker")
        }
    }

    @Test func aFailingBodyEndsTheChild() async throws {
        struct Deliberate: Error {}
        let pid = Box()
        await #expect(throws: Deliberate.self) {
            try await ChildProcess.run(Self.echo, logger: logger) { child in
                await pid.set(child.processID)
                throw Deliberate()
            }
        }
        let ended = await pid.value
        #expect(kill(ended, 0) == -1 && errno == ESRCH)
    }

    private actor Box {
        var value: Int32 = 0
        func set(_ new: Int32) { value = new }
    }
}
