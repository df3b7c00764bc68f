import Foundations
import Generation
import Testing

struct StepCodecTests {
    static let reports: [SequenceReport] = [
        SequenceReport(id: 1, news: .event(.started(PromptUsage(promptTokens: 7, cachedTokens: 2)))),
        SequenceReport(id: .max, news: .event(.delta(GeneratedDelta(text: "Olá 👩‍🚀", tokens: 3)))),
        SequenceReport(id: 2, news: .event(.delta(GeneratedDelta(text: "", tokens: 1)))),
        SequenceReport(
            id: 3,
            news: .event(
                .delta(
                    GeneratedDelta(
                        text: "x", tokens: 1,
                        logprobs: [TokenLogprob(chosen: .init(token: 5, bytes: [120], logprob: -0.5), top: [])])))),
        SequenceReport(
            id: 4,
            news: .event(.finished(GenerationResult(reason: .length, completionTokens: 9, workerMilliseconds: 70)))),
        SequenceReport(id: 5, news: .failed(ServiceError(.cancelled, code: .cancelled, "left"))),
    ]

    @Test func everyKindOfReportComesBack() throws {
        let bytes = try StepCodec.encode(Self.reports)
        #expect(try bytes.withUnsafeBytes(StepCodec.decode) == Self.reports)
        #expect(try [UInt8]().withUnsafeBytes(StepCodec.decode) == [])
    }

    @Test func aBodyCutAnywhereIsRefusedOrWhole() throws {
        let bytes = try StepCodec.encode(Self.reports)
        for length in 1..<bytes.count {
            do {
                let decoded = try Array(bytes[..<length]).withUnsafeBytes(StepCodec.decode)
                // A cut between two reports leaves the earlier ones whole.
                #expect(decoded == Array(Self.reports.prefix(decoded.count)))
            } catch {
                #expect(error is ServiceError)
            }
        }
    }

    @Test func anUnknownKindIsRefused() {
        let bytes: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0, 9]
        #expect(throws: ServiceError.self) { try bytes.withUnsafeBytes(StepCodec.decode) }
    }
}
