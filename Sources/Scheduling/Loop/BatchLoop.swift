import Foundation
public import Foundations
public import Generation
public import Logging

/// Continuous batching: one dedicated thread that owns the context and decodes all sequences together.
///
/// Nothing but that thread touches the context. Commands reach it through a mailbox and take effect before the next
/// step. What a step produced goes out as one `WorkerReport.step`; the answer to a ping as `pong`.
///
/// What the loop promises of its reports:
/// - A request gets `started` with its first step, then deltas, then exactly one `finished` or `failed`.
/// - Each generated token is counted in the `tokens` of exactly one delta, in the step that generated it, even if its
///   text is held back. The end-of-generation token that ends an answer is not counted: it is not part of it. The
///   deltas' tokens add up to `completionTokens`.
/// - A cancelled request gets `failed` with kind `cancelled` before the next step. Cancelling an unknown or finished
///   request does nothing.
public final class BatchLoop: Sendable {
    /// What a loop is made of, besides its backend.
    public struct Configuration: Sendable {
        /// The most requests that wait for a sequence; past it new ones are refused with `queue_full`.
        public var waiting = Bound("the worker's queue", limit: 1024, unit: "waiting requests")
        /// The most requests of one tenant that wait for a sequence.
        public var waitingPerTenant = Bound("this tenant's queue on the worker", limit: 64, unit: "waiting requests")
        /// Who decodes, fills and is admitted.
        public var policy: any StepPolicy = FairSharePolicy()
        /// Whether prompts of one tenant that begin the same share their keys and values.
        public var sharesPrefixes = true
        /// Host memory for evicted prefixes and preempted requests, in bytes; 0 computes them again.
        public var hostCacheBytes = 256 << 20
        /// Where the loop writes its own log.
        public var logger = Logger(label: "altiplano.worker.loop")

        /// The defaults.
        public init() {}
    }

    /// The most commands that wait for the end of a step; giving one more blocks its giver.
    static let mailboxCapacity = 1024

    private let mailbox = Mailbox(capacity: BatchLoop.mailboxCapacity)
    private let preparation: @Sendable (GenerationRequest) throws(ServiceError) -> PreparedRequest
    private let end = LoopEnd()

    /// Starts a loop on a backend.
    ///
    /// - Parameters:
    ///   - backend: becomes the loop's own; freed when the loop ends.
    ///   - tokens: the vocabulary of the backend's model.
    ///   - configuration: bounds and policy.
    ///   - preparation: tokenises and checks a request, on the thread of the caller of `generate`.
    ///   - sink: takes each report, on the loop's thread. While it blocks, nothing is decoded: that is the
    ///     backpressure of a core that reads too slowly, and it keeps memory bounded.
    public init(
        backend: sending any SequenceBackend, tokens: any TokenTable, _ configuration: Configuration,
        preparation: @escaping @Sendable (GenerationRequest) throws(ServiceError) -> PreparedRequest,
        sink: @escaping @Sendable (WorkerReport) -> Void
    ) {
        self.preparation = preparation
        let handover = Handover(backend)
        let thread = Thread { [mailbox, end] in
            // The core, and with it the context, is freed before anyone is told that the loop is over: a process that
            // exits meanwhile would take llama.cpp's own state from under it.
            if let backend = handover.take() {
                let clock = ContinuousClock()
                let epoch = clock.now
                LoopCore(backend, tokens: tokens, configuration, now: { clock.now - epoch }, sink: sink).run(mailbox)
            }
            mailbox.close()
            end.signal()
        }
        thread.name = "batch-loop"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Ends the loop and waits for it, at most one step.
    deinit {
        mailbox.put(.stop)
        end.wait()
    }

    /// Asks for a generation; what is wrong with the request comes back as its `failed` report.
    ///
    /// Tokenises on the caller's thread, and blocks while the mailbox is full.
    public func generate(id: UInt64, _ request: GenerationRequest) {
        do throws(ServiceError) {
            mailbox.put(.generate(id: id, try preparation(request)))
        } catch {
            mailbox.put(.refuse(id: id, error))
        }
    }

    /// Ends a request before the next step and frees its sequence.
    public func cancel(id: UInt64) { mailbox.put(.cancel(id: id)) }

    /// Asks for a `pong` with the load. It comes from the loop itself, so it proves that steps go on.
    public func ping(_ number: UInt64) { mailbox.put(.ping(number)) }

    /// Finishes what runs and waits, refuses what is new with code `draining`, then ends.
    public func drain() { mailbox.put(.drain) }

    /// Ends after the current step, without finishing anything.
    public func stop() { mailbox.put(.stop) }

    /// Blocks the calling thread until the loop has ended.
    public func waitUntilEnded() { end.wait() }
}

/// Carries a value into the thread that owns it from then on.
// The value is `sending`, handed over before the thread starts, and read by that thread alone.
private final class Handover<Value>: @unchecked Sendable {
    private var value: Value?

    init(_ value: sending Value) { self.value = value }

    func take() -> Value? {
        defer { value = nil }
        return value
    }
}

/// Whether the loop's thread is done.
// `isOver` is only read and written under `condition`.
private final class LoopEnd: @unchecked Sendable {
    private let condition = NSCondition()
    private var isOver = false

    func signal() {
        condition.withLock {
            isOver = true
            condition.broadcast()
        }
    }

    func wait() {
        condition.withLock {
            while !isOver { condition.wait() }
        }
    }
}
