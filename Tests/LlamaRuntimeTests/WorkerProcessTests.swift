import Foundation
import Foundations
import Generation
import Scheduling
import SchedulingTesting
import Testing

@testable import LlamaRuntime

/// The real executable on a real socket.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct WorkerProcessTests {
    private func started() throws -> WorkerProcess {
        let worker = try WorkerProcess([
            "--model", RealModel.path, "--name", "smollm2", "--context", "1024", "--sequences", "2", "--threads", "1",
        ])
        guard case .hello(let hello) = try worker.receive() else {
            Issue.record("the first report must be hello")
            return worker
        }
        #expect(hello.version == WorkerHello.currentVersion)
        #expect(hello.processID == worker.process.processIdentifier)
        guard case .ready(let description) = try worker.receive() else {
            Issue.record("the second report must be ready")
            return worker
        }
        #expect(description.name == "smollm2")
        #expect(description.contextCells == 1024)
        #expect(description.sequences == 2)
        #expect(description.threads == 1)
        return worker
    }

    @Test func answersPingsGeneratesAndDrains() throws {
        let worker = try started()
        try worker.send(.generate(id: 7, .greedy("The capital of France is", most: 5)))
        try worker.send(.drain)
        try worker.send(.generate(id: 8, .greedy("x")))
        try worker.send(.ping(3))
        var text = ""
        var refused: Bool?
        var pong: WorkerLoad?
        var result: GenerationResult?
        while let report = try worker.receive() {
            switch report {
            case .pong(3, let load): pong = load
            case .step(let news):
                for item in news {
                    switch item.news {
                    case .event(.delta(let delta)): text += delta.text
                    case .event(.finished(let end)): result = end
                    case .event: break
                    case .failed(let error): refused = item.id == 8 && error.code == .draining
                    }
                }
            default: Issue.record("unexpected \(report)")
            }
        }
        #expect(text.contains("Paris"))
        #expect(result?.completionTokens == 5)
        #expect(refused == true)
        #expect(pong != nil)
        worker.process.waitUntilExit()
        #expect(worker.process.terminationStatus == 0)
        #expect(worker.process.terminationReason == .exit)
    }

    @Test func exitsAtOnceWhenTheCoreHangsUpInMidAnswer() throws {
        let worker = try started()
        try worker.send(.generate(id: 1, .greedy("Era uma vez", ignoresEnd: true)))
        guard case .step = try worker.receive() else {
            Issue.record("no step came")
            return
        }
        worker.hangUp()
        worker.process.waitUntilExit()
        #expect(worker.process.terminationReason == .exit)
    }

    @Test func ignoresTheTerminalsInterrupt() throws {
        let worker = try started()
        worker.process.interrupt()
        try worker.send(.ping(1))
        #expect(try worker.receive() == .pong(1, WorkerLoad(contextCells: 1024)))
        try worker.send(.drain)
        #expect(try worker.receive() == nil)
    }

    @Test(arguments: [
        Data([0, 0, 0, 6, 0, 0, 0, 2]) + Data("{]".utf8), Data([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 4]),
        Data([0, 0, 0, 4, 0, 0, 0, 9]), Data([0, 0, 0, 0, 0, 0, 0, 0]),
    ])
    func exitsWhenTheStreamIsNotCommands(bytes: Data) throws {
        let worker = try started()
        try worker.send(raw: bytes)
        #expect(try worker.receive() == nil)
        worker.process.waitUntilExit()
        #expect(worker.process.terminationStatus == 1)
        #expect(worker.process.terminationReason == .exit)
    }

    @Test func aModelThatCannotBeLoadedIsReportedBeforeTheWorkerExits() throws {
        let worker = try WorkerProcess(["--model", "/nowhere.gguf", "--name", "m"])
        guard case .hello = try worker.receive(), case .failed(let error) = try worker.receive() else {
            Issue.record("hello and failed must come")
            return
        }
        #expect(error.code == .notFound)
        #expect(try worker.receive() == nil)
        worker.process.waitUntilExit()
        #expect(worker.process.terminationStatus == 1)
    }
}
