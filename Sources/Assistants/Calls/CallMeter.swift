import Foundations
import Generation
import Store
import Synchronization

/// Counts what one call uses while it runs, for its usage record.
final class CallMeter: Sendable {
    /// How often progress is marked in the journal, in completion tokens: what a killed core can lose of a count.
    static let tokensPerMark = 16

    private struct Counts {
        var prompt = 0
        var cached = 0
        var completion = 0
        var started = 0
        var marked = 0
        var finishedMilliseconds = 0
        /// When the generations that still run began.
        var running: [Int: ContinuousClock.Instant] = [:]
    }

    private let counts = Mutex(Counts())
    private let blank: UsageRecord

    /// - Parameter blank: the record with who called what, before anything is counted.
    init(_ blank: UsageRecord) { self.blank = blank }

    /// - Parameter countsPrompt: whether the prompt is counted: several choices of one prompt count it once.
    /// - Returns: how many generations have started.
    func started(_ choice: Int, _ prompt: PromptUsage, countsPrompt: Bool) -> Int {
        counts.withLock { counts in
            counts.running[choice] = .now
            counts.started += 1
            if countsPrompt {
                counts.prompt += prompt.promptTokens
                counts.cached += prompt.cachedTokens
            }
            return counts.started
        }
    }

    /// - Returns: the usage so far when it is time to mark it in the journal.
    func generated(_ tokens: Int) -> CallUsage? {
        counts.withLock { counts in
            counts.completion += tokens
            guard counts.completion - counts.marked >= Self.tokensPerMark else { return nil }
            counts.marked = counts.completion
            return usage(counts)
        }
    }

    func finished(_ choice: Int, _ result: GenerationResult) {
        counts.withLock { counts in
            counts.running[choice] = nil
            counts.finishedMilliseconds += result.workerMilliseconds
        }
    }

    func embedded(_ summary: EmbeddingSummary) {
        counts.withLock { counts in
            counts.prompt += summary.promptTokens
            counts.finishedMilliseconds += summary.workerMilliseconds
        }
    }

    var usage: CallUsage { counts.withLock { usage($0) } }

    private func usage(_ counts: Counts) -> CallUsage {
        CallUsage(promptTokens: counts.prompt, cachedTokens: counts.cached, completionTokens: counts.completion)
    }

    /// The final record. Generations cut short count the time from their start until now.
    func record(outcome: UsageRecord.Outcome, at time: Timestamp) -> UsageRecord {
        counts.withLock { counts in
            var record = blank
            record.promptTokens = counts.prompt
            record.cachedTokens = counts.cached
            record.completionTokens = counts.completion
            record.workerMilliseconds =
                counts.finishedMilliseconds
                + counts.running.values.reduce(0) { sum, start in
                    sum + Int((ContinuousClock.now - start) / .milliseconds(1))
                }
            record.outcome = outcome
            record.finishedAt = time
            return record
        }
    }
}
