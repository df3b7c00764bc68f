import Assistants
import Foundations
import Generation

/// Writes a running call as the typed events of the Responses API, numbered in order.
///
/// The last one is `response.completed`, `response.incomplete` or `response.failed`; there is no `[DONE]`.
struct ResponseEvents: StreamEncoding {
    private let object: ResponseObject
    /// Stores the answer; the client is told of its end only then, so that its next call finds it.
    private let keep: @Sendable (ResponseAnswer) async throws -> JSONObject
    private var assembly: ResponseAssembly
    private var sequence = 0
    private var reason: GenerationResult.Reason?
    private var final: JSONObject?

    init(
        _ object: ResponseObject, newID: @escaping @Sendable (String) -> String,
        keep: @escaping @Sendable (ResponseAnswer) async throws -> JSONObject
    ) {
        self.object = object
        self.keep = keep
        assembly = ResponseAssembly(newID: newID)
    }

    mutating func append(_ event: CallEvent, to writer: inout JSONWriter) throws {
        if sequence == 0 {
            for name in ["response.created", "response.in_progress"] {
                write(name, [.init("response", .object(object.inProgress))], &writer)
            }
        }
        switch event {
        case .delta(_, let delta):
            for step in try assembly.append(delta) { write(step, &writer) }
        case .finished(_, let reason):
            self.reason = reason
            for step in assembly.finish(reason) { write(step, &writer) }
        case .waiting: writer.raw(Self.waitingComment)
        case .usage:
            guard let final else { throw AnswerStream.endedEarly }
            let name = reason == .length || reason == .contentFilter ? "response.incomplete" : "response.completed"
            write(name, [.init("response", .object(final))], &writer)
        }
    }

    mutating func complete(_ usage: CallUsage) async throws {
        guard let reason else { throw AnswerStream.endedEarly }
        final = try await keep(ResponseAnswer(items: assembly.items, reason: reason, usage: usage))
    }

    mutating func append(_ failure: ServiceError, to writer: inout JSONWriter) {
        write(
            "error",
            [
                .init("code", JSONValue(failure.code) { .string($0.rawValue) }),
                .init("message", .string(failure.message)),
                .init("param", JSONValue(failure.parameter, JSONValue.string)),
                // A stream has no headers left to say whether to try again.
                .init("retryable", .bool(failure.isRetryable)),
            ], &writer)
        let output = assembly.items.map { item in
            var item = item
            if item.status == .inProgress { item.end(.incomplete) }
            return item.json()
        }
        write("response.failed", [.init("response", .object(object.failed(failure, output: output)))], &writer)
    }

    private mutating func write(_ step: ResponseAssembly.Step, _ writer: inout JSONWriter) {
        switch step {
        case .began(let place):
            let item = assembly.items[place]
            write("response.output_item.added", [.init("item", item.openingJSON)], of: place, &writer)
            guard case .message = item else { return }
            let part = JSONObject.Member("part", ResponseOutputItem.Message.emptyPart)
            write("response.content_part.added", [Self.firstPart, part], ofItemAt: place, &writer)
        case .text(let place, let text, let logprobs):
            let members = [Self.firstPart, .init("delta", .string(text)), Self.logprobs(logprobs)]
            write("response.output_text.delta", members, ofItemAt: place, &writer)
        case .arguments(let place, let text):
            write("response.function_call_arguments.delta", [.init("delta", .string(text))], ofItemAt: place, &writer)
        case .ended(let place):
            end(place, &writer)
        }
    }

    private mutating func end(_ place: Int, _ writer: inout JSONWriter) {
        let item = assembly.items[place]
        switch item {
        case .message(let message):
            let members = [Self.firstPart, .init("text", .string(message.text)), Self.logprobs(message.logprobs)]
            write("response.output_text.done", members, ofItemAt: place, &writer)
            write(
                "response.content_part.done", [Self.firstPart, .init("part", message.part())], ofItemAt: place, &writer)
        case .call(let call):
            let members: [JSONObject.Member] = [
                .init("name", .string(call.name)), .init("arguments", .string(call.arguments)),
            ]
            write("response.function_call_arguments.done", members, ofItemAt: place, &writer)
        }
        write("response.output_item.done", [.init("item", item.json())], of: place, &writer)
    }

    /// A message of this service has one part.
    private static let firstPart = JSONObject.Member("content_index", 0)

    private static func logprobs(_ logprobs: [TokenLogprob]) -> JSONObject.Member {
        .init("logprobs", .array(logprobs.map(\.responseJSON)))
    }

    private mutating func write(
        _ name: String, _ members: [JSONObject.Member], ofItemAt place: Int, _ writer: inout JSONWriter
    ) {
        write(name, [.init("item_id", .string(assembly.items[place].id))] + members, of: place, &writer)
    }

    private mutating func write(
        _ name: String, _ members: [JSONObject.Member], of place: Int, _ writer: inout JSONWriter
    ) {
        write(name, [.init("output_index", JSONValue(count: place))] + members, &writer)
    }

    private mutating func write(_ name: String, _ members: [JSONObject.Member], _ writer: inout JSONWriter) {
        writer.raw("event: ")
        writer.raw(name.utf8)
        writer.raw("\ndata: ")
        let head: [JSONObject.Member] = [
            .init("type", .string(name)), .init("sequence_number", JSONValue(count: sequence)),
        ]
        writer.value(.object(JSONObject(head + members)))
        writer.raw("\n\n")
        sequence += 1
    }
}
