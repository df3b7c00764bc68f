import Foundations
import Generation
import Testing

@testable import LlamaRuntime

/// Whose text is computed when.
struct EmbeddingQueueTests {
    /// A queue of tokenised requests: tenant, and the lengths of their texts in tokens. Ids count from 1.
    private func queue(_ requests: [(tenant: String, lengths: [Int])]) -> EmbeddingQueue {
        var queue = EmbeddingQueue()
        for (index, (tenant, lengths)) in requests.enumerated() {
            let request = EmbeddingRequest(inputs: lengths.map { _ in .text("a") }, tenant: tenant)
            var job = EmbeddingQueue.Job(id: UInt64(index + 1), request: request, arrivedAt: .now)
            job.texts = lengths.map { Array(repeating: 7, count: $0) }
            queue.add(job)
        }
        return queue
    }

    @Test func tenantsTakeTurnsAndSoDoTheirRequests() {
        var queue = queue([("a", [1, 1, 1, 1]), ("a", [1, 1]), ("b", [1, 1])])
        let batch = queue.takeBatch(tokens: 100, texts: 100)
        #expect(batch.map(\.job) == [1, 3, 2, 3, 1, 2, 1, 1])
        #expect(queue.takeBatch(tokens: 100, texts: 100).isEmpty)
    }

    @Test func batchesEndBeforeTheTextThatDoesNotFit() {
        var queue = queue([("a", [30, 30, 30, 30]), ("b", [50])])
        #expect(queue.takeBatch(tokens: 100, texts: 100).map(\.tokens.count) == [30, 50])
        #expect(queue.takeBatch(tokens: 100, texts: 100).map(\.tokens.count) == [30, 30, 30])
    }

    @Test func aTextLongerThanABatchGoesAlone() {
        var queue = queue([("a", [500]), ("b", [10])])
        #expect(queue.takeBatch(tokens: 100, texts: 100).map(\.tokens.count) == [500])
        #expect(queue.takeBatch(tokens: 100, texts: 100).map(\.tokens.count) == [10])
    }

    @Test func aBatchHasNoMoreTextsThanSequences() {
        var queue = queue([("a", Array(repeating: 1, count: 10))])
        #expect(queue.takeBatch(tokens: 100, texts: 4).count == 4)
    }

    @Test func removedRequestsHaveNoTurn() {
        var queue = queue([("a", [1, 1]), ("b", [1])])
        #expect(queue.remove(1)?.request.tenant == "a")
        #expect(queue.remove(1) == nil)
        #expect(queue.takeBatch(tokens: 100, texts: 100).map(\.job) == [2])
    }

    @Test func untokenisedRequestsWaitInTurn() {
        var queue = EmbeddingQueue()
        for (id, tenant) in [(1, "a"), (2, "a"), (3, "b")] as [(UInt64, String)] {
            let request = EmbeddingRequest(inputs: [.text("a"), .text("b")], tenant: tenant)
            queue.add(EmbeddingQueue.Job(id: id, request: request, arrivedAt: .now))
        }
        #expect(queue.takeBatch(tokens: 100, texts: 100).isEmpty)
        var order: [UInt64] = []
        while let id = queue.untokenised {
            order.append(id)
            queue.update(id) { $0.texts.append([1]) }
        }
        #expect(order == [1, 1, 3, 3, 2, 2])
        #expect(queue.takeBatch(tokens: 100, texts: 2).map(\.job) == [1, 3])
    }

    @Test func deadlinesCountFromTheArrival() {
        let now = ContinuousClock.now
        let request = EmbeddingRequest(inputs: [.text("a")], tenant: "a", deadlineMilliseconds: 10)
        let job = EmbeddingQueue.Job(id: 1, request: request, arrivedAt: now)
        #expect(!job.isLate(now + .milliseconds(9)))
        #expect(job.isLate(now + .milliseconds(10)))
    }
}
