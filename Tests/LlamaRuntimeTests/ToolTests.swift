import Foundation
import Foundations
import Generation
import Grammars
import Scheduling
import SchedulingTesting
import Testing
import ToolCalling

@testable import LlamaRuntime

/// Tools and formats with the real model, its own template and templates of other families.
@Suite(.serialized)
struct ToolTests {
    static let weather = ToolDefinition(
        name: "tempo", description: "O tempo numa cidade",
        parameters: #"{"type":"object","properties":{"cidade":{"enum":["Lisboa","Recife"]},"#
            + #""dias":{"type":"integer","minimum":1,"maximum":7}},"#
            + #""required":["cidade","dias"],"additionalProperties":false}"#
    )

    /// Small templates in the manner of families that are in use.
    static let tagged = """
        {%- if tools %}<|im_start|>system
        {% for tool in tools %}{{ tool | tojson }}
        {% endfor %}<|im_end|>
        {% endif %}{%- for message in messages %}<|im_start|>{{ message.role }}
        {{ message.content }}{%- for call in message.tool_calls or [] %}
        <tool_call>
        {"name": "{{ call.function.name }}", "arguments": {{ call.function.arguments | tojson }}}
        </tool_call>{%- endfor %}<|im_end|>
        {% endfor %}{%- if add_generation_prompt %}<|im_start|>assistant
        {% endif %}
        """
    static let single = """
        {%- for message in messages %}{%- if message.tool_calls %}{%- if message.tool_calls | length != 1 %}\
        {{ raise_exception("one call a turn") }}{%- endif %}<|im_start|>assistant
        {"name": "{{ message.tool_calls[0].function.name }}", "parameters": \
        {{ message.tool_calls[0].function.arguments | tojson }}}<|im_end|>
        {% else %}<|im_start|>{{ message.role }}
        {% if loop.first and tools %}{{ tools | tojson }}
        {% endif %}{{ message.content }}<|im_end|>
        {% endif %}{% endfor %}{%- if add_generation_prompt %}<|im_start|>assistant
        {% endif %}
        """
    static let wordless = """
        {%- for message in messages %}<|im_start|>{{ message.role }}
        {{ message.content }}<|im_end|>
        {% endfor %}{%- if add_generation_prompt %}<|im_start|>assistant
        {% endif %}
        """

    @Test func theSyntaxIsReadOffTheTemplate() throws {
        let found = try syntax(of: Self.tagged)
        #expect(found.isNative)
        #expect(found.first == ToolSyntax.tagged.first)
        #expect(found.next?.last == .arguments)
        #expect(found.end == ToolSyntax.tagged.end)
        let one = try syntax(of: Self.single)
        #expect(one.isNative)
        #expect(one.next == nil)
        #expect(one.first == [.literal("{\"name\": \""), .name, .literal("\", \"parameters\": "), .arguments])
        #expect(one.trigger.0 == .start("{\"name\":\""))
        #expect(try syntax(of: Self.wordless) == .tagged)
    }

    private func syntax(of template: String) throws -> ToolSyntax {
        let parameters = LoadParameters(path: RealModel.path, name: "m", chatTemplate: template)
        return try OutputPreparation(model: try LlamaModel(parameters)).syntax()
    }

    /// Tools, calls and results reach a template that knows none of them as words.
    @Test func aConversationWithToolsIsRenderedForAnyTemplate() throws {
        for source in [Self.tagged, Self.single, Self.wordless] {
            let model = try LlamaModel(LoadParameters(path: RealModel.path, name: "m", chatTemplate: source))
            let prompt = ToolPrompt(syntax: try OutputPreparation(model: model).syntax())
            let (messages, tools) = try prompt.conversation(
                [
                    ChatMessage(role: .user, content: "Como está o tempo?"),
                    ChatMessage(
                        role: .assistant, content: "",
                        toolCalls: [ToolCall(id: "call_1", name: "tempo", arguments: #"{"cidade": "Recife"}"#)]),
                    ChatMessage(role: .tool, content: "28 graus", toolCallID: "call_1"),
                ], [Self.weather])
            let text = try model.chatTemplate.get().render(messages, tools: tools)
            for part in ["Como está o tempo?", "O tempo numa cidade", "Recife", "28 graus", "tempo"] {
                #expect(text.contains(part), "\(part) in \(text)")
            }
        }
    }

    @Test(arguments: [tagged, single, wordless])
    func aCallThatMustComeIsWhole(template: String) async throws {
        let model = try LlamaModel(
            LoadParameters(
                path: RealModel.path, name: "m", contextCells: 2048, sequences: 4, threads: 1, chatTemplate: template))
        let preparation = RequestPreparation(model: model, contextTokens: 2048)
        for seed in 0..<4 as Range<UInt64> {
            var sampling = SamplingParameters()
            sampling.seed = seed
            let request = GenerationRequest(
                prompt: .chat([ChatMessage(role: .user, content: "Vai chover em Lisboa?")]), sampling: sampling,
                maximumTokens: 120, stop: ["a"],
                tools: ToolUse(tools: [Self.weather], choice: seed % 2 == 0 ? .required : .named("tempo")),
                tenant: "t")
            let answer = try await Self.generate(request, model, preparation)
            #expect(answer.reason == .toolCalls)
            #expect(answer.text.isEmpty, "\(answer.text)")
            let call = try #require(answer.calls.first)
            #expect(answer.calls.count == 1 && call.name == "tempo")
            let arguments = try JSONDecoder().decode([String: JSONAny].self, from: Data(call.arguments.utf8))
            #expect(arguments.count == 2, "\(call.arguments)")
        }
    }

    /// The words of an answer that may call are free until a call begins, and what a grammar asks for is kept.
    @Test func formatsAreKept() async throws {
        let model = try LlamaModel(
            LoadParameters(path: RealModel.path, name: "m", contextCells: 2048, sequences: 4, threads: 1))
        let preparation = RequestPreparation(model: model, contextTokens: 2048)
        func ask(_ format: OutputFormat, _ question: String) async throws -> Answer {
            try await Self.generate(
                GenerationRequest(
                    prompt: .chat([ChatMessage(role: .user, content: question)]), maximumTokens: 200, format: format,
                    tenant: "t"), model, preparation)
        }
        let yes = try await ask(.grammar(#"root ::= "sim" | "não""#), "O Brasil fica na América?")
        #expect(["sim", "não"].contains(yes.text))
        #expect(yes.reason == .stop)
        let schema =
            #"{"type":"object","properties":{"idade":{"type":"integer","minimum":0,"maximum":120}},"#
            + #""required":["idade"]}"#
        let age = try await ask(.jsonSchema(schema), "Que idade tem Maria? Responda em JSON.")
        #expect(age.reason == .stop)
        let object = try JSONDecoder().decode([String: Int].self, from: Data(age.text.utf8))
        #expect((0...120).contains(try #require(object["idade"])))
    }

    @Test func aGrammarThatCannotBeMadeRefusesTheRequest() throws {
        let model = try LlamaModel(LoadParameters(path: RealModel.path, name: "m", contextCells: 512))
        let preparation = RequestPreparation(model: model, contextTokens: 512)
        for format in [OutputFormat.grammar("root ::= x"), .jsonSchema(#"{"not":{}}"#), .jsonSchema("{")] {
            #expect(throws: ServiceError.self) {
                try preparation.prepare(
                    GenerationRequest(prompt: .text("a"), maximumTokens: 4, format: format, tenant: "t"))
            }
        }
    }

    struct Answer {
        var text = ""
        var calls: [ToolCall] = []
        var reason: GenerationResult.Reason?
    }

    /// Any JSON value: what is decoded is only counted.
    struct JSONAny: Decodable {
        init(from decoder: any Decoder) throws {}
    }

    private static func generate(
        _ request: GenerationRequest, _ model: LlamaModel, _ preparation: RequestPreparation
    ) async throws -> Answer {
        let (reports, sink) = AsyncStream<WorkerReport>.makeStream()
        let loop = BatchLoop(try LlamaContext(model), of: model) { sink.yield($0) }
        loop.generate(id: 1, request)
        var answer = Answer()
        for await case .step(let news) in reports {
            for report in news {
                switch report.news {
                case .event(.started): break
                case .event(.delta(let delta)):
                    answer.text += delta.text
                    for call in delta.toolCalls ?? [] {
                        if let id = call.id {
                            answer.calls.append(ToolCall(id: id, name: call.name ?? "", arguments: ""))
                        }
                        answer.calls[call.index].arguments += call.arguments
                    }
                case .event(.finished(let result)):
                    answer.reason = result.reason
                    return answer
                case .failed(let error): throw error
                }
            }
        }
        return answer
    }
}
