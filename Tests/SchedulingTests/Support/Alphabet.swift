import Foundations
import Generation
import Testing

@testable import Scheduling

/// Tokens are bytes, and one token ends the answer.
struct ByteTokens: TokenTable {
    static let end: Int32 = 256
    let size = 257
    let endTokens = [ByteTokens.end]

    func endsGeneration(_ token: Int32) -> Bool { token == Self.end }
    func textBytes(of token: Int32) -> [UInt8] { token == Self.end ? [] : [UInt8(truncatingIfNeeded: token)] }
    func displayBytes(of token: Int32) -> [UInt8] { token == Self.end ? Array("<end>".utf8) : textBytes(of: token) }
}

extension SimulatedBackend {
    /// A model that knows the alphabet: after each letter comes the next, and after `z` the answer ends.
    static func alphabet(
        contextCells: Int = 1024, sequences: Int = 4, batchTokens: Int = 64,
        outcome: @escaping @Sendable (StepBatch) -> DecodeOutcome = { _ in .done }
    ) -> SimulatedBackend {
        SimulatedBackend(
            Size(cells: contextCells, sequences: sequences, batchTokens: batchTokens), outcome: outcome
        ) { history, logits in
            let token = history.token
            guard token != 0 else { return logits.update(repeating: .nan) }
            let next = token == UInt8(ascii: "z") ? ByteTokens.end : token + 1
            logits[Int(min(next, ByteTokens.end))] = 20
            // Where the end may not be chosen, the alphabet begins again.
            if next == ByteTokens.end { logits[Int(UInt8(ascii: "a"))] = 10 }
        }
    }
}

extension BatchLoop {
    /// A loop on the alphabet model.
    static func simulated(
        _ backend: sending SimulatedBackend = .alphabet(), waiting: Int = 64,
        sink: @escaping @Sendable (WorkerReport) -> Void
    ) -> BatchLoop {
        var configuration = Configuration()
        configuration.waiting = Bound("the test's queue", limit: waiting, unit: "requests")
        configuration.waitingPerTenant = Bound("the tenant's queue", limit: 2000, unit: "requests")
        let contextTokens = backend.sequenceTokens
        return BatchLoop(
            backend: backend, tokens: ByteTokens(), configuration,
            preparation: { request throws(ServiceError) in
                try RequestRules.check(request, vocabularySize: 257)
                guard case .text(let text) = request.prompt else {
                    throw ServiceError(.invalidRequest, "the alphabet model reads text only")
                }
                return try RequestRules.fit(
                    request, tokens: text.utf8.map { Int32($0) }, contextTokens: contextTokens)
            }, sink: sink)
    }
}
