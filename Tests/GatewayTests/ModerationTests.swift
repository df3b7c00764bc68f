import Assistants
import Foundations
import Testing

@testable import Gateway

/// Flags what speaks of a fight, to see what the route makes of a verdict.
private struct Peacemaker: Moderation {
    func judge(_ texts: [String], model: String?, for caller: Caller) async throws -> ModerationJudgement {
        ModerationJudgement(
            model: model ?? "paz",
            verdicts: texts.map { text in
                text.contains("briga")
                    ? ModerationVerdict(scores: [.violence: 0.75, .hate: 0.25], flagged: [.violence])
                    : ModerationVerdict(scores: [:], flagged: [])
            })
    }
}

struct ModerationTests {
    @Test func withoutAPolicyNothingIsJudged() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let answer = try await gateway.request("POST", "/v1/moderations", body: #"{"input": "uma briga"}"#)
            #expect(answer.status == 503)
            #expect(answer.headers["x-should-retry"] == "false" && answer.headers["retry-after"] == nil)
            #expect(try answer.error?["code"] == "moderation_unavailable")
            #expect(try answer.error?["message"]?.stringValue?.contains("No policy is installed") == true)
            #expect(!answer.body.contains("flagged"))
        }
    }

    @Test func verdictsHaveOpenAIsShape() async throws {
        try await RunningGateway.with(ScriptedCalls(events: []), moderation: Peacemaker()) { gateway in
            let body = #"{"input": ["bom dia", "uma briga"], "model": "omni-moderation-latest"}"#
            let json = try await gateway.request("POST", "/v1/moderations", body: body).json
            #expect(json["id"]?.stringValue?.hasPrefix("modr_") == true)
            #expect(json["model"] == "omni-moderation-latest")
            let results = try #require(json["results"]?.arrayValue)
            #expect(results.map { $0["flagged"] } == [false, true])
            #expect(results[1]["categories"]?["violence"] == true && results[1]["categories"]?["hate"] == false)
            #expect(results[1]["category_scores"]?["violence"]?.doubleValue == 0.75)
            #expect(results[1]["category_scores"]?["self-harm/intent"]?.doubleValue == 0)
            #expect(results[0]["category_applied_input_types"]?.objectValue?.count == 13)
            // The parts of one text get one verdict.
            let parts = #"{"input": [{"type": "text", "text": "uma"}, {"type": "text", "text": "briga"}]}"#
            let one = try await gateway.request("POST", "/v1/moderations", body: parts).json
            #expect(one["results"]?.arrayValue?.map { $0["flagged"] } == [true] && one["model"] == "paz")
        }
    }

    /// What the API has no category for is flagged all the same, unless the text may pass.
    @Test func aRuleWithoutACategoryFlagsToo() async throws {
        struct Detailed: Moderation {
            func judge(_ texts: [String], model: String?, for caller: Caller) async throws -> ModerationJudgement {
                ModerationJudgement(
                    model: "m",
                    verdicts: texts.map { text in
                        ModerationVerdict(
                            scores: [:], flagged: [],
                            details: [
                                .init(
                                    rule: "pack/rule", entity: "PATTERN", range: 0..<1, score: 1, action: text,
                                    isFlagging: text == "block")
                            ])
                    })
            }
        }
        try await RunningGateway.with(ScriptedCalls(events: []), moderation: Detailed()) { gateway in
            let answer = try await gateway.request(
                "POST", "/v1/moderations", body: #"{"input": ["block", "redact"]}"#)
            let results = try #require(try answer.json["results"]?.arrayValue)
            #expect(results.map { $0["flagged"] } == [true, false])
        }
    }

    @Test(arguments: [
        ("{}", "missing_required_parameter", "input"), (#"{"input": 3}"#, "invalid_type", "input"),
        (#"{"input": []}"#, "empty_array", "input"), (#"{"input": ["a", 1]}"#, "invalid_type", "input[1]"),
        (#"{"input": [1]}"#, "invalid_type", "input[0]"), (#"{"input": "a", "model": 1}"#, "invalid_type", "model"),
        (
            #"{"input": [{"type": "image_url", "image_url": {"url": "x"}}]}"#, "unsupported_parameter",
            "input[0].type"
        ),
        (#"{"input": [{"type": "text"}]}"#, "missing_required_parameter", "input[0].text"),
        (
            #"{"input": [\#(Array(repeating: "\"a\"", count: 257).joined(separator: ","))]}"#,
            "array_above_max_length", "input"
        ),
    ])
    func wrongRequestsAreRefusedByName(body: String, code: String, parameter: String) async throws {
        try await RunningGateway.with(ScriptedCalls(events: []), moderation: Peacemaker()) { gateway in
            let answer = try await gateway.request("POST", "/v1/moderations", body: body)
            #expect(answer.status == 400)
            #expect(try answer.error?["code"]?.stringValue == code)
            #expect(try answer.error?["param"]?.stringValue == parameter)
        }
    }
}
