import Foundations
import Testing

@testable import Gateway

/// What a wrong request gets: status, code, the field at fault, and a message that says what to do.
struct RequestRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var body: String
        var code: String
        var parameter: String?
        var message: String

        var testDescription: String { body }

        /// A chat that is right but for these members.
        static func chat(_ members: String, _ code: String, _ parameter: String, _ message: String) -> Case {
            Case(body: RunningGateway.chatBody(members), code: code, parameter: parameter, message: message)
        }

        /// A chat with these messages.
        static func messages(_ messages: String, _ code: String, _ parameter: String, _ message: String) -> Case {
            Case(
                body: "{\"model\": \"m\", \"messages\": \(messages)}", code: code, parameter: parameter,
                message: message)
        }

        /// A text completion with these members.
        static func completion(_ members: String, _ code: String, _ parameter: String, _ message: String) -> Case {
            Case(body: "{\"model\": \"m\", \(members)}", code: code, parameter: parameter, message: message)
        }
    }

    static let chats: [Case] = [
        Case(body: "{\"model\": \"m\",\n  \"messages\" []}", code: "invalid_json", message: "line 2, column 14"),
        Case(body: "{\"model\": \"m\", \"model\": \"n\"}", code: "invalid_json", message: "'model' appears twice"),
        Case(body: "", code: "invalid_json", message: "empty"),
        Case(body: "[]", code: "invalid_type", message: "expected an object, but got an array"),
        Case(body: "{}", code: "missing_required_parameter", parameter: "model", message: "'model'"),
        Case(body: "{\"model\": 3}", code: "invalid_type", parameter: "model", message: "expected a string"),
        Case(
            body: "{\"model\": \"m\"}", code: "missing_required_parameter", parameter: "messages",
            message: "'messages'"),
        .messages("[]", "empty_array", "messages", "minimum length 1"),
        .messages("\"oi\"", "invalid_type", "messages", "expected an array of objects, but got a string"),
        .messages("[3]", "invalid_type", "messages[0]", "expected an object, but got an integer"),
        .messages("[{\"content\": \"\"}]", "missing_required_parameter", "messages[0].role", "role"),
        .messages("[{\"role\": \"robô\", \"content\": \"\"}]", "invalid_value", "messages[0].role", "'robô'"),
        .messages(
            "[{\"role\": \"tool\", \"content\": \"\"}]", "missing_required_parameter", "messages[0].tool_call_id", "'"),
        .messages(
            "[{\"role\": \"tool\", \"tool_call_id\": \"a\", \"content\": \"\"}]", "invalid_value",
            "messages[0].tool_call_id", "no call 'a'"),
        .messages("[{\"role\": \"user\"}]", "missing_required_parameter", "messages[0].content", "content"),
        .messages("[{\"role\": \"user\", \"content\": null}]", "invalid_type", "messages[0].content", "got null"),
        .messages("[{\"role\": \"user\", \"content\": []}]", "empty_array", "messages[0].content", "minimum"),
        .messages(
            "[{\"role\": \"user\", \"content\": [{\"type\": \"image_url\"}]}]", "unsupported_parameter",
            "messages[0].content[0].type", "'image_url'"),
        .messages(
            "[{\"role\": \"assistant\", \"content\": \"\", \"tool_calls\": [{}]}]", "missing_required_parameter",
            "messages[0].tool_calls[0].type", "type"),
        .chat(
            "\"temperature\": \"alta\"", "invalid_type", "temperature",
            "Invalid type for 'temperature': expected a decimal, but got a string instead."),
        .chat("\"temperature\": 2.1", "decimal_above_max_value", "temperature", "<= 2.0, but got 2.1"),
        .chat("\"temperature\": -1", "decimal_below_min_value", "temperature", ">= 0.0"),
        .chat("\"top_p\": 1.5", "decimal_above_max_value", "top_p", "<= 1.0"),
        .chat("\"presence_penalty\": -2.5", "decimal_below_min_value", "presence_penalty", ">= -2.0"),
        .chat("\"frequency_penalty\": {}", "invalid_type", "frequency_penalty", "an object"),
        .chat("\"max_tokens\": 0", "integer_below_min_value", "max_tokens", ">= 1"),
        .chat("\"max_tokens\": 1.5", "invalid_type", "max_tokens", "expected an integer, but got a decimal"),
        .chat("\"max_completion_tokens\": 1048577", "integer_above_max_value", "max_completion_tokens", "1048576"),
        .chat("\"max_tokens\": 1, \"max_completion_tokens\": 2", "invalid_parameter_combination", "max_tokens", "one"),
        .chat("\"n\": 17", "integer_above_max_value", "n", "<= 16"),
        .chat("\"seed\": 99999999999999999999", "invalid_type", "seed", "an integer"),
        .chat("\"stop\": [\"a\",\"b\",\"c\",\"d\",\"e\"]", "array_above_max_length", "stop", "maximum length 4"),
        .chat("\"stop\": [1]", "invalid_type", "stop[0]", "a string"),
        .chat("\"stop\": \"\"", "empty_string", "stop", "minimum length 1"),
        .chat("\"logit_bias\": {\"olá\": 1}", "invalid_value", "logit_bias", "'olá' is not a token id"),
        .chat("\"logit_bias\": {\"1\": 101}", "decimal_above_max_value", "logit_bias.1", "<= 100.0"),
        .chat("\"logit_bias\": [1]", "invalid_type", "logit_bias", "an object"),
        .chat("\"logprobs\": 3", "invalid_type", "logprobs", "a boolean"),
        .chat("\"top_logprobs\": 3", "invalid_value", "top_logprobs", "'logprobs' is true"),
        .chat("\"logprobs\": true, \"top_logprobs\": 21", "integer_above_max_value", "top_logprobs", "<= 20"),
        .chat("\"stream\": \"sim\"", "invalid_type", "stream", "a boolean"),
        .chat("\"stream_options\": {\"include_usage\": true}", "invalid_value", "stream_options", "'stream' is true"),
        .chat("\"tools\": [{}]", "missing_required_parameter", "tools[0].type", "type"),
        .chat("\"tools\": 3", "invalid_type", "tools", "an array"),
        .chat("\"tool_choice\": \"required\"", "invalid_value", "tool_choice", "'tools' are specified"),
        .chat("\"tool_choice\": 3", "invalid_value", "tool_choice", "'tools' are specified"),
        .chat(
            "\"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"f\"}}], \"parallel_tool_calls\": 1",
            "invalid_type", "parallel_tool_calls", "a boolean"),
        .chat("\"grammar\": \"root ::= x\"", "invalid_value", "grammar", "'x' is used and not defined"),
        .chat("\"functions\": [{}]", "unsupported_parameter", "functions", "'functions'"),
        .chat("\"response_format\": {\"type\": \"xml\"}", "invalid_value", "response_format.type", "'xml'"),
        .chat(
            "\"response_format\": {\"type\": \"json_schema\", \"json_schema\": {\"name\": \"a\"}}",
            "missing_required_parameter", "response_format.json_schema.schema", "schema"),
        .chat("\"modalities\": [\"text\", \"audio\"]", "unsupported_parameter", "modalities", "text"),
        .chat("\"audio\": {\"voice\": \"x\"}", "unsupported_parameter", "audio", "'audio'"),
        .chat("\"web_search_options\": {}", "unsupported_parameter", "web_search_options", "'web_search_options'"),
        .chat("\"moderation\": {\"model\": \"x\"}", "unsupported_parameter", "moderation", "'moderation'"),
        .messages(
            "[{\"role\": \"assistant\", \"content\": \"\", \"refusal\": \"Não.\"}]", "unsupported_parameter",
            "messages[0].refusal", "refusal"),
    ]

    static let completions: [Case] = [
        .completion("\"n\": 1", "missing_required_parameter", "prompt", "'prompt'"),
        .completion("\"prompt\": 3", "invalid_type", "prompt", "got an integer"),
        .completion("\"prompt\": []", "empty_array", "prompt", "minimum length 1"),
        .completion("\"prompt\": [1, \"a\"]", "invalid_type", "prompt[1]", "an integer"),
        .completion("\"prompt\": [[1], \"a\"]", "invalid_type", "prompt[1]", "an array of tokens"),
        .completion("\"prompt\": [[]]", "empty_array", "prompt[0]", "minimum length 1"),
        .completion("\"prompt\": [-1]", "invalid_value", "prompt[0]", "not a token id"),
        .completion("\"prompt\": [4294967296]", "invalid_value", "prompt[0]", "not a token id"),
        .completion("\"prompt\": \"a\", \"echo\": true", "unsupported_parameter", "echo", "'echo'"),
        .completion("\"prompt\": \"a\", \"suffix\": \"b\"", "unsupported_parameter", "suffix", "'suffix'"),
        .completion("\"prompt\": \"a\", \"best_of\": 2", "unsupported_parameter", "best_of", "'n'"),
        .completion("\"prompt\": \"a\", \"logprobs\": 6", "integer_above_max_value", "logprobs", "<= 5"),
        .completion(
            "\"prompt\": [\(Array(repeating: "\"a\"", count: 9).joined(separator: ","))], \"n\": 16",
            "bound_exceeded", "n", "144 sequences. Expected at most 32"),
    ]

    @Test func wrongChatsAreRefusedByName() async throws {
        try await check(Self.chats, "/v1/chat/completions")
    }

    @Test func wrongCompletionsAreRefusedByName() async throws {
        try await check(Self.completions, "/v1/completions")
    }

    private func check(_ cases: [Case], _ path: String) async throws {
        let calls = ScriptedCalls(events: [])
        try await RunningGateway.with(calls) { gateway in
            for wrong in cases {
                let headers = wrong.body.isEmpty ? ["Content-Length: 0"] : []
                let answer = try await gateway.request("POST", path, headers: headers, body: wrong.body)
                let error = try #require(try answer.error)
                #expect(answer.status == 400, "\(wrong.body)")
                #expect(error["type"] == "invalid_request_error", "\(wrong.body)")
                #expect(error["code"]?.stringValue == wrong.code, "\(wrong.body)")
                #expect(error["param"] == wrong.parameter.map { .string($0) } ?? .null, "\(wrong.body)")
                #expect(error["message"]?.stringValue?.contains(wrong.message) == true, "\(error)")
                #expect(error.objectValue?.names == ["message", "type", "param", "code"])
                #expect(answer.headers["x-should-retry"] == "false")
            }
        }
        #expect(calls.begun.isEmpty)
    }

    @Test func tooManyMessagesNameTheBound() async throws {
        let messages = Array(repeating: "{\"role\":\"user\",\"content\":\"a\"}", count: 2049).joined(separator: ",")
        let wrong = Case.messages("[\(messages)]", "array_above_max_length", "messages", "maximum length 2048")
        try await check([wrong], "/v1/chat/completions")
    }

    @Test func deepNestingIsRefusedNotFollowed() async throws {
        let deep = String(repeating: "[", count: 100_000)
        let wrong = Case(body: deep, code: "invalid_json", message: "nested deeper than 64 levels")
        try await check([wrong], "/v1/chat/completions")
    }
}
