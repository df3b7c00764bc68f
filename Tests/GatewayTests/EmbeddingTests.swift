import Assistants
import Foundations
import Gateway
import Generation
import Testing

/// `POST /v1/embeddings`: what reaches the service, and what is refused before it.
struct EmbeddingTests {
    private func embed(_ members: String, with calls: ScriptedCalls) async throws -> Answer {
        let answers = Collected()
        try await RunningGateway.with(calls) { gateway in
            let body = "{\"model\": \"demo-assistant\", \(members)}"
            await answers.add(try await gateway.request("POST", "/v1/embeddings", body: body))
        }
        return try #require(await answers.all.first)
    }

    private actor Collected {
        var all: [Answer] = []
        func add(_ answer: Answer) { all.append(answer) }
    }

    @Test(arguments: [
        ("\"Olá\"", [EmbeddingRequest.Input.text("Olá")], false),
        ("[\"Olá\", \"hello\"]", [.text("Olá"), .text("hello")], true),
        ("[101, 7592, 102]", [.tokens([101, 7592, 102])], false),
        ("[[101, 102], [7592]]", [.tokens([101, 102]), .tokens([7592])], true),
    ])
    func everyFormOfInputIsTaken(input: String, expected: [EmbeddingRequest.Input], isList: Bool) async throws {
        let calls = ScriptedCalls(events: [])
        let answer = try await embed("\"input\": \(input), \"dimensions\": 2", with: calls)
        #expect(answer.status == 200)
        let call = try #require(calls.embedded.first)
        #expect(call.inputs == expected)
        #expect(call.isList == isList)
        #expect(call.dimensions == 2)
        #expect(call.assistant == "demo-assistant")
    }

    @Test func vectorsAreWrittenAsFloats() async throws {
        let answer = try await embed("\"input\": [\"a\", \"b\"]", with: ScriptedCalls(events: []))
        #expect(
            answer.body == """
                {"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.6,-0.8]},\
                {"object":"embedding","index":1,"embedding":[0.6,-0.8]}],"model":"demo-assistant",\
                "usage":{"prompt_tokens":6,"total_tokens":6}}
                """)
    }

    @Test func vectorsAreWrittenAsBase64() async throws {
        let answer = try await embed(
            "\"input\": \"a\", \"encoding_format\": \"base64\"", with: ScriptedCalls(events: []))
        // 0.6 is 3F19999A and -0.8 is BF4CCCCD, their bytes turned round.
        #expect(answer.body.contains("\"embedding\":\"mpkZP83MTL8=\""))
    }

    @Test(arguments: [
        ("\"input\": 7", "input", "invalid_type"), ("\"input\": \"\"", "input", "empty_string"),
        ("\"input\": {\"text\": \"a\"}", "input", "invalid_type"),
        ("\"user\": \"a\"", "input", "missing_required_parameter"),
        ("\"input\": null", "input", "missing_required_parameter"), ("\"input\": []", "input", "empty_array"),
        ("\"input\": [\"a\", \"\"]", "input[1]", "empty_string"), ("\"input\": [\"a\", 1]", "input[1]", "invalid_type"),
        ("\"input\": [1, \"a\"]", "input[1]", "invalid_type"), ("\"input\": [[1], []]", "input[1]", "empty_array"),
        ("\"input\": [[1], [1, 2.5]]", "input[1][1]", "invalid_type"), ("\"input\": [-1]", "input[0]", "invalid_value"),
        ("\"input\": [1, 4294967296]", "input[1]", "invalid_value"), ("\"input\": [true]", "input[0]", "invalid_type"),
        ("\"input\": \"a\", \"encoding_format\": \"int8\"", "encoding_format", "invalid_value"),
        ("\"input\": \"a\", \"encoding_format\": 1", "encoding_format", "invalid_type"),
        ("\"input\": \"a\", \"dimensions\": 0", "dimensions", "integer_below_min_value"),
        ("\"input\": \"a\", \"dimensions\": 65537", "dimensions", "integer_above_max_value"),
        ("\"input\": \"a\", \"dimensions\": \"2\"", "dimensions", "invalid_type"),
    ])
    func whatIsWrongIsNamed(members: String, field: String, code: String) async throws {
        let calls = ScriptedCalls(events: [])
        let answer = try await embed(members, with: calls)
        #expect(answer.status == 400)
        #expect(answer.body.contains("\"type\":\"invalid_request_error\""))
        #expect(answer.body.contains("\"param\":\"\(field)\""), "\(answer.body)")
        #expect(answer.body.contains("\"code\":\"\(code)\""), "\(answer.body)")
        #expect(calls.embedded.isEmpty)
    }

    @Test func tooManyInputsAreRefusedWithTheBound() async throws {
        let inputs = Array(repeating: "\"a\"", count: 2049).joined(separator: ",")
        let answer = try await embed("\"input\": [\(inputs)]", with: ScriptedCalls(events: []))
        #expect(answer.status == 400)
        #expect(answer.body.contains("maximum length 2048") && answer.body.contains("length 2049"))
    }
}
