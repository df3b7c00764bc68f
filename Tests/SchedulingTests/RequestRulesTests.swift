import Foundations
import Generation
import SchedulingTesting
import Testing

@testable import Scheduling

struct RequestRulesTests {
    private func refusal(_ change: (inout GenerationRequest) -> Void) throws -> ServiceError {
        var request = GenerationRequest.greedy("olá")
        change(&request)
        return try #require(throws: ServiceError.self) { try RequestRules.check(request, vocabularySize: 100) }
    }

    @Test func everyParameterNamesItsValueAndBounds() throws {
        let cases: [(String, String, (inout GenerationRequest) -> Void)] = [
            ("temperature", "2.5", { $0.sampling.temperature = 2.5 }),
            ("temperature", "nan", { $0.sampling.temperature = .nan }),
            ("top_p", "1.5", { $0.sampling.topP = 1.5 }), ("min_p", "-0.1", { $0.sampling.minP = -0.1 }),
            ("top_k", "-1", { $0.sampling.topK = -1 }),
            ("presence_penalty", "3.0", { $0.sampling.presencePenalty = 3 }),
            ("frequency_penalty", "-3.0", { $0.sampling.frequencyPenalty = -3 }),
            ("repetition_penalty", "0.0", { $0.sampling.repetitionPenalty = 0 }),
            ("logit_bias", "101", { $0.sampling.logitBias = [1: 101] }),
            ("logit_bias", "token id 100", { $0.sampling.logitBias = [100: 1] }),
            ("logit_bias", "token id -1", { $0.sampling.logitBias = [-1: 1] }),
            ("top_logprobs", "21", { $0.topLogprobs = 21 }), ("top_logprobs", "-1", { $0.topLogprobs = -1 }),
            ("max_tokens", "0", { $0.maximumTokens = 0 }),
            ("prompt[2]", "token id 100", { $0.prompt = .tokens([0, 99, 100]) }),
        ]
        for (parameter, value, change) in cases {
            let error = try refusal(change)
            #expect(error.kind == .invalidRequest)
            #expect(error.parameter == parameter)
            #expect(error.message.contains(value), "\(error.message)")
        }
    }

    @Test func aPromptMustLeaveRoomForOneToken() throws {
        let request = GenerationRequest.greedy("")
        let prepared = try RequestRules.fit(request, tokens: Array(repeating: 1, count: 99), contextTokens: 100)
        #expect(prepared.tokenLimit == 1)
        let error = try #require(throws: ServiceError.self) {
            try RequestRules.fit(request, tokens: Array(repeating: 1, count: 100), contextTokens: 100)
        }
        #expect(error.code == .contextLengthExceeded)
        #expect(error.parameter == "prompt")
        #expect(error.message.contains("100 tokens"))
    }

    @Test func maxTokensThatDoNotFitNameTheSum() throws {
        var request = GenerationRequest.greedy("", most: 61)
        request.prompt = .chat([])
        let error = try #require(throws: ServiceError.self) {
            try RequestRules.fit(request, tokens: Array(repeating: 1, count: 40), contextTokens: 100)
        }
        #expect(error.code == .contextLengthExceeded)
        #expect(error.parameter == "messages")
        for number in ["40", "61", "101", "100"] { #expect(error.message.contains(number)) }
        #expect(throws: ServiceError.self) {
            try RequestRules.fit(.greedy("", most: .max), tokens: [1], contextTokens: 100)
        }
    }

    @Test func anEmptyPromptIsRefused() throws {
        let error = try #require(throws: ServiceError.self) {
            try RequestRules.fit(.greedy(""), tokens: [], contextTokens: 100)
        }
        #expect(error.parameter == "prompt")
        #expect(error.kind == .invalidRequest)
    }
}
