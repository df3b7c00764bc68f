import Foundations
import Generation

/// The embedding loop's own thread: takes commands, tokenises, computes a batch, reports, and again.
struct EmbeddingCore {
    private let load: () throws -> LlamaModel
    private let turns: ComputeTurns
    private let sink: (EmbeddingLoop.Report) -> Void
    private var queue = EmbeddingQueue()
    private var loaded: (context: EmbeddingContext, preparation: EmbeddingPreparation)?

    /// What is tokenised between two batches, in bytes of text: some milliseconds of work.
    private static let tokenisedBytes = 64 << 10

    init(
        load: @escaping () throws -> LlamaModel, turns: ComputeTurns,
        sink: @escaping (EmbeddingLoop.Report) -> Void
    ) {
        self.load = load
        self.turns = turns
        self.sink = sink
    }

    /// Runs until it is stopped, or drained and done.
    mutating func run(_ mailbox: EmbeddingMailbox) {
        var isDraining = false
        while !(isDraining && queue.isEmpty) {
            for command in mailbox.take(waits: queue.isEmpty) {
                switch command {
                case .embed(let id, let request, let arrivedAt):
                    queue.add(EmbeddingQueue.Job(id: id, request: request, arrivedAt: arrivedAt))
                case .cancel(let id):
                    finish(id, mailbox, .failure(ServiceError(.cancelled, code: .cancelled, "the call was cancelled")))
                case .ping(let number): sink(.pong(number, WorkerLoad(activeSequences: mailbox.requests)))
                case .drain: isDraining = true
                case .stop: return
                }
            }
            endLate(mailbox)
            guard !queue.isEmpty, let (context, preparation) = ready(mailbox) else { continue }
            tokenise(preparation, mailbox)
            compute(context, mailbox)
        }
    }

    private mutating func endLate(_ mailbox: EmbeddingMailbox) {
        let now = ContinuousClock.now
        for job in queue.jobs.values where job.isLate(now) {
            finish(
                job.id, mailbox,
                .failure(ServiceError(.timeout, code: .timedOut, "the embeddings were not computed in time")))
        }
    }

    /// The model, which is loaded when it is needed first. What waits for one that cannot be loaded is told why.
    private mutating func ready(
        _ mailbox: EmbeddingMailbox
    ) -> (context: EmbeddingContext, preparation: EmbeddingPreparation)? {
        if let loaded { return loaded }
        do {
            let model = try load()
            let context = try EmbeddingContext(model, turns: turns)
            loaded = (
                context,
                EmbeddingPreparation(
                    vocabulary: model.vocabulary, dimensions: context.dimensions, contextTokens: context.contextTokens)
            )
        } catch {
            // Which file it is, and why it cannot be loaded, is the operator's to know.
            let reason = ServiceError(
                .unavailable, code: .workerUnavailable, "the embedding model cannot be loaded", isRetryable: false,
                cause: ServiceError.wrapping(error, doing: "load the embedding model").message)
            for id in queue.jobs.keys { finish(id, mailbox, .failure(reason)) }
        }
        return loaded
    }

    private mutating func tokenise(_ preparation: EmbeddingPreparation, _ mailbox: EmbeddingMailbox) {
        var left = Self.tokenisedBytes
        while left > 0, let id = queue.untokenised, let (request, index, before) = queue.jobs[id]?.next {
            do throws(ServiceError) {
                if index == 0 { try preparation.check(request) }
                let tokens = try preparation.tokens(of: request, at: index, before: before)
                queue.update(id) { job in
                    job.startedAt = job.startedAt ?? .now
                    job.texts.append(tokens)
                    job.promptTokens += tokens.count
                }
            } catch {
                finish(id, mailbox, .failure(error))
            }
            if case .text(let text)? = request.inputs.dropFirst(index).first { left -= text.utf8.count }
        }
    }

    private mutating func compute(_ context: EmbeddingContext, _ mailbox: EmbeddingMailbox) {
        let batch = queue.takeBatch(tokens: context.wantedBatchTokens, texts: EmbeddingContext.batchTexts)
        guard !batch.isEmpty else { return }
        do throws(ServiceError) {
            let vectors = try context.encode(batch.map(\.tokens))
            for (entry, vector) in zip(batch, vectors) { queue.update(entry.job) { $0.vectors.append(vector) } }
        } catch {
            for id in Set(batch.map(\.job)) { finish(id, mailbox, .failure(error)) }
        }
        for id in Set(batch.map(\.job)) {
            guard let job = queue.jobs[id], job.isComputed else { continue }
            let duration = ContinuousClock.now - (job.startedAt ?? job.arrivedAt)
            let summary = EmbeddingSummary(
                dimensions: context.dimensions, promptTokens: job.promptTokens,
                workerMilliseconds: Int(duration / .milliseconds(1)))
            finish(id, mailbox, .success(EmbeddingResult(summary: summary, values: job.vectors.flatMap { $0 })))
        }
    }

    private mutating func finish(
        _ id: UInt64, _ mailbox: EmbeddingMailbox, _ outcome: Result<EmbeddingResult, ServiceError>
    ) {
        guard let job = queue.remove(id) else { return }
        mailbox.release(job.request.tenant)
        switch outcome {
        case .success(let result): sink(.embedded(id: id, result))
        case .failure(let error): sink(.failed(id: id, error))
        }
    }
}
