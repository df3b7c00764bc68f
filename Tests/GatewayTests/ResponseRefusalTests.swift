import Foundations
import Generation
import Store
import Testing

@testable import Gateway

/// What a wrong request to the Responses API gets.
struct ResponseRefusalTests {
    struct Case: Sendable {
        var body: String
        var code: String
        var parameter: String?
        var message: String

        /// A request that is right but for these members.
        static func members(_ members: String, _ code: String, _ parameter: String, _ message: String) -> Case {
            Case(
                body: "{\"model\": \"m\", \"input\": \"Olá\", \(members)}", code: code, parameter: parameter,
                message: message)
        }

        /// A request with this input.
        static func input(_ input: String, _ code: String, _ parameter: String, _ message: String) -> Case {
            Case(body: "{\"model\": \"m\", \"input\": \(input)}", code: code, parameter: parameter, message: message)
        }

        /// A request with the tool `pesquisa`, whose input is right, with these members.
        static func tool(_ members: String, _ code: String, _ parameter: String, _ message: String) -> Case {
            .members("\"tools\": [\(tool)], \(members)", code, parameter, message)
        }

        /// A request with these tools.
        static func tools(_ tools: String, _ code: String, _ parameter: String, _ message: String) -> Case {
            .members("\"tools\": \(tools)", code, parameter, message)
        }

        static let tool = #"{"type": "function", "name": "pesquisa", "parameters": {"type": "object"}}"#
    }

    static let inputs: [Case] = [
        Case(body: "{}", code: "missing_required_parameter", parameter: "model", message: "'model'"),
        Case(
            body: "{\"model\": \"m\"}", code: "missing_required_parameter", parameter: "input", message: "'input'"),
        .input("3", "invalid_type", "input", "expected a string or an array of items, but got an integer"),
        .input("[]", "empty_array", "input", "minimum length 1"),
        .input("[\"oi\"]", "invalid_type", "input[0]", "expected an object"),
        .input("[{}]", "missing_required_parameter", "input[0].type", "type"),
        .input(#"[{"role": "robô", "content": "a"}]"#, "invalid_value", "input[0].role", "'robô'"),
        .input(#"[{"role": "tool", "content": "a"}]"#, "invalid_value", "input[0].role", "'developer'"),
        .input(#"[{"role": "user"}]"#, "missing_required_parameter", "input[0].content", "content"),
        .input(#"[{"role": "user", "content": 1}]"#, "invalid_type", "input[0].content", "text parts"),
        .input(#"[{"role": "user", "content": []}]"#, "empty_array", "input[0].content", "minimum"),
        .input(
            #"[{"role": "user", "content": [{"type": "input_image", "image_url": "x"}]}]"#, "unsupported_parameter",
            "input[0].content[0].type", "'input_image'"),
        .input(
            #"[{"role": "user", "content": [{"type": "input_file"}]}]"#, "unsupported_parameter",
            "input[0].content[0].type", "'input_file'"),
        .input(
            #"[{"role": "assistant", "content": [{"type": "input_text", "text": ""}]}]"#, "unsupported_parameter",
            "input[0].content[0].type", "'output_text'"),
        .input(
            #"[{"role": "user", "content": [{"type": "input_text"}]}]"#, "missing_required_parameter",
            "input[0].content[0].text", "text"),
        .input(
            #"[{"role": "user", "content": "a", "status": "feito"}]"#, "invalid_value", "input[0].status", "'feito'"),
        .input(#"[{"type": "reasoning", "id": "r"}]"#, "unsupported_parameter", "input[0].type", "'reasoning'"),
        .input(#"[{"type": "item_reference", "id": "r"}]"#, "unsupported_parameter", "input[0].type", "reference"),
        .input(
            #"[{"type": "function_call", "name": "f", "arguments": "{}"}]"#, "missing_required_parameter",
            "input[0].call_id", "call_id"),
        .input(
            #"[{"type": "function_call", "call_id": "", "name": "f", "arguments": "{}"}]"#, "empty_string",
            "input[0].call_id", "empty"),
        .input(
            #"[{"type": "function_call", "call_id": "\#(String(repeating: "c", count: 65))", "name": "f"}]"#,
            "string_above_max_length", "input[0].call_id", "at most 64 bytes, but got 65"),
        .input(
            #"[{"type": "function_call", "call_id": "c", "name": "não", "arguments": "{}"}]"#, "invalid_value",
            "input[0].name", "pattern"),
        .input(
            #"[{"type": "function_call", "call_id": "c", "name": "f", "arguments": "{"}]"#, "invalid_value",
            "input[0].arguments", "JSON object"),
        .input(
            #"[{"type": "function_call_output", "call_id": "c", "output": "1"}]"#, "invalid_value",
            "input[0].call_id", "no function call with the id 'c'"),
        .input(
            #"[{"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"}]"#, "invalid_value", "input",
            "no output found for the function call 'c'"),
        .input(
            """
            [{"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
             {"type": "function_call_output", "call_id": "c", "output": "1"},
             {"type": "function_call_output", "call_id": "c", "output": [{"type": "input_text", "text": "2"}]}]
            """, "invalid_value", "input[2].call_id", "already has an output"),
        .input(
            """
            [{"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
             {"type": "function_call", "call_id": "c", "name": "g", "arguments": "{}"}]
            """, "invalid_value", "input[1].call_id", "another function call"),
    ]

    static let tools: [Case] = [
        .tools("{}", "invalid_type", "tools", "an array"),
        .tools("[1]", "invalid_type", "tools[0]", "an object"),
        .tools(#"[{"name": "f"}]"#, "missing_required_parameter", "tools[0].type", "type"),
        .tools(#"[{"type": "web_search"}]"#, "unsupported_parameter", "tools[0].type", "'web_search'"),
        .tools(
            #"[{"type": "function", "function": {"name": "f"}}]"#, "missing_required_parameter", "tools[0].name",
            "name"),
        .tools(#"[{"type": "function", "name": "ação"}]"#, "invalid_value", "tools[0].name", "'ação'"),
        .tools(
            #"[{"type": "function", "name": "\#(String(repeating: "f", count: 65))"}]"#, "invalid_value",
            "tools[0].name", "{1,64}"),
        .tools("[\(Case.tool), \(Case.tool)]", "invalid_value", "tools[1].name", "'pesquisa' is the name of another"),
        .tools(
            #"[{"type": "function", "name": "f", "parameters": "x"}]"#, "invalid_type", "tools[0].parameters",
            "an object"),
        .tools(#"[{"type": "function", "name": "f", "strict": 1}]"#, "invalid_type", "tools[0].strict", "a boolean"),
        .tools(
            #"[{"type": "function", "name": "f", "description": "\#(String(repeating: "a", count: 1 << 18))"}]"#,
            "bound_exceeded", "tools", "Expected at most 262144"),
        .tools(
            "[\(Array(repeating: Case.tool, count: 129).joined(separator: ","))]", "array_above_max_length", "tools",
            "maximum length 128"),
        .members(#""tool_choice": "required""#, "invalid_value", "tool_choice", "at least one tool"),
        .tool(#""tool_choice": "às vezes""#, "invalid_value", "tool_choice", "'none', 'auto', 'required'"),
        .tool(#""tool_choice": 3"#, "invalid_type", "tool_choice", "a string or an object"),
        .tool(#""tool_choice": {"type": "mcp"}"#, "unsupported_parameter", "tool_choice.type", "'mcp'"),
        .tool(
            #""tool_choice": {"type": "function", "name": "outra"}"#, "invalid_value", "tool_choice.name",
            "no tool named 'outra'"),
        .tool(
            #""tool_choice": {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "function", "name": "x"}]}"#,
            "invalid_value", "tool_choice.tools[0].name", "no tool named 'x'"),
        .tool(
            #""tool_choice": {"type": "allowed_tools", "mode": "talvez", "tools": []}"#, "invalid_value",
            "tool_choice.mode", "'talvez'"),
        .tool(#""parallel_tool_calls": "sim""#, "invalid_type", "parallel_tool_calls", "a boolean"),
        .members(#""text": {"format": {"type": "xml"}}"#, "invalid_value", "text.format.type", "'xml'"),
        .members(
            #""text": {"format": {"type": "json_schema", "schema": {}}}"#, "missing_required_parameter",
            "text.format.name", "name"),
        .members(
            #""text": {"format": {"type": "json_schema", "name": "f"}}"#, "missing_required_parameter",
            "text.format.schema", "schema"),
        .members(#""text": {"verbosity": "low"}"#, "unsupported_parameter", "text.verbosity", "'medium'"),
    ]

    static let fields: [Case] = [
        .members(#""background": true"#, "unsupported_parameter", "background", "'background'"),
        .members(#""conversation": "conv_1""#, "unsupported_parameter", "conversation", "leave it out"),
        .members(#""max_tool_calls": 3"#, "unsupported_parameter", "max_tool_calls", "leave it out"),
        .members(#""prompt": {"id": "p"}"#, "unsupported_parameter", "prompt", "leave it out"),
        .members(#""truncation": "auto""#, "unsupported_parameter", "truncation", "'disabled'"),
        .members(#""truncation": "x""#, "invalid_value", "truncation", "'x'"),
        .members(#""reasoning": {"effort": "high"}"#, "unsupported_parameter", "reasoning.effort", "leave it out"),
        .members(#""messages": []"#, "unsupported_parameter", "messages", "'input'"),
        .members(#""max_tokens": 3"#, "unsupported_parameter", "max_tokens", "'max_output_tokens'"),
        .members(#""n": 2"#, "unsupported_parameter", "n", "1"),
        .members(#""max_output_tokens": 0"#, "integer_below_min_value", "max_output_tokens", ">= 1"),
        .members(#""temperature": 3"#, "decimal_above_max_value", "temperature", "<= 2.0"),
        .members(#""top_p": "x""#, "invalid_type", "top_p", "a decimal"),
        .members(#""top_logprobs": 21"#, "integer_above_max_value", "top_logprobs", "<= 20"),
        .members(#""include": "tudo""#, "invalid_type", "include", "an array"),
        .members(#""include": ["tudo"]"#, "invalid_value", "include[0]", "'message.output_text.logprobs'"),
        .members(#""instructions": 1"#, "invalid_type", "instructions", "a string"),
        .members(#""previous_response_id": 1"#, "invalid_type", "previous_response_id", "a string"),
        .members(#""store": "sim""#, "invalid_type", "store", "a boolean"),
        .members(#""stream": 1"#, "invalid_type", "stream", "a boolean"),
        .members(#""stream_options": {}"#, "invalid_value", "stream_options", "'stream' is true"),
        .members(
            #""stream": true, "stream_options": {"include_obfuscation": true}"#, "unsupported_parameter",
            "stream_options.include_obfuscation", "leave it out"),
        .members(#""metadata": {"pedido": 42}"#, "invalid_type", "metadata.pedido", "a string"),
        .members(
            #""metadata": {"a": "\#(String(repeating: "ã", count: 513))"}"#, "string_above_max_length", "metadata.a",
            "at most 512 characters, but got 513"),
        .members(
            #""metadata": {"\#(String(repeating: "k", count: 65))": ""}"#, "string_above_max_length", "metadata",
            "at most 64 characters"),
        .members(
            "\"metadata\": {\((0..<17).map { "\"\($0)\": \"\"" }.joined(separator: ","))}", "bound_exceeded",
            "metadata", "17 entries. Expected at most 16"),
        .members(#""user": 1"#, "invalid_type", "user", "a string"),
    ]

    @Test(arguments: ["inputs", "tools", "fields"])
    func wrongRequestsAreRefusedByName(_ group: String) async throws {
        let cases = ["inputs": Self.inputs, "tools": Self.tools, "fields": Self.fields][group] ?? []
        let calls = ScriptedCalls(events: [])
        try await RunningGateway.with(calls) { gateway in
            for wrong in cases {
                let answer = try await gateway.request("POST", "/v1/responses", body: wrong.body)
                let error = try #require(try answer.error, "\(wrong.body.prefix(300))")
                #expect(answer.status == 400, "\(wrong.body.prefix(300))")
                #expect(error["type"] == "invalid_request_error")
                #expect(error["code"]?.stringValue == wrong.code, "\(wrong.body.prefix(300)): \(error)")
                #expect(error["param"] == wrong.parameter.map { .string($0) } ?? .null, "\(wrong.body.prefix(300))")
                #expect(error["message"]?.stringValue?.contains(wrong.message) == true, "\(error)")
            }
        }
        #expect(calls.begun.isEmpty && !cases.isEmpty)
    }

    @Test func aKeyComesBeforeTheBody() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            for (method, path) in [
                ("POST", "/v1/responses"), ("POST", "/v1/responses/resp_1/cancel"), ("POST", "/v1/moderations"),
                ("GET", "/v1/responses/resp_1"), ("GET", "/v1/responses/resp_1/input_items"),
                ("DELETE", "/v1/responses/resp_1"),
            ] {
                let answer = try await gateway.request(method, path, key: "alti_bad", body: "{")
                #expect(answer.status == 401, "\(method) \(path)")
            }
        }
    }

    @Test func whatIsBehindTheGatewaySpeaksOfTheChatsFields() {
        let chat = ServiceError(
            .invalidRequest, code: .contextLengthExceeded, "90 tokens and max_tokens is 20", parameter: "messages")
        #expect(chat.inTermsOfResponses.parameter == "input")
        #expect(chat.inTermsOfResponses.message == "90 tokens and max_output_tokens is 20")
        let other = ServiceError(.invalidRequest, "max_tokens", parameter: "tools")
        #expect(other.inTermsOfResponses == other)
    }
}
