import Foundation
import Foundations

/// A conversation with one assistant over the OpenAI API.
struct ChatSession {
    /// The longest wait for an answer, in seconds.
    static let answerTimeoutSeconds = 900

    let client: APIClient
    let clock: WallClock
    private(set) var request: ChatRequest

    init(client: APIClient, request: ChatRequest, clock: WallClock) {
        self.client = client
        self.request = request
        self.clock = clock
    }

    /// Asks, and hands over the answer's text as it arrives.
    ///
    /// A question that could not be answered is not part of the conversation afterwards.
    ///
    /// - Throws: `APIRefusal`, also for an error within the stream; `CommandFailure` when the stream breaks off.
    mutating func ask(_ question: String, onText: (String) throws -> Void) async throws -> ChatAnswer {
        let start = clock.now()
        var asked = request
        asked.messages.append(ChatTurn(role: "user", content: question))
        let response = try await client.open(
            "POST", "/v1/chat/completions", body: asked, timeoutSeconds: Self.answerTimeoutSeconds)
        guard response.status == 200 else { throw try await client.refusal(response) }
        var answer = ChatAnswer(assistant: request.model, content: "", finishReason: nil, usage: nil, seconds: 0)
        var events = ServerSentEvents()
        var isComplete = false
        do {
            for try await piece in response.body {
                for event in try events.append(piece) where event != "[DONE]" {
                    try Self.apply(event, to: &answer, headers: response.headers, onText: onText)
                }
                if answer.finishReason != nil { isComplete = true }
            }
        } catch let error where !(error is APIRefusal || error is CommandFailure) {
            throw CommandFailure("the answer broke off: \(error)", hint: "ask again; altiplano doctor tells more")
        }
        guard isComplete else {
            throw CommandFailure("the answer broke off before its end", hint: "ask again; altiplano doctor tells more")
        }
        answer.seconds = Double(clock.now().milliseconds - start.milliseconds) / 1000
        asked.messages.append(ChatTurn(role: "assistant", content: answer.content))
        request = asked
        return answer
    }

    private static func apply(
        _ event: String, to answer: inout ChatAnswer, headers: [String: String], onText: (String) throws -> Void
    ) throws {
        let data = Data(event.utf8)
        let chunk = try WireFormat.decoder.decode(ChatChunk.self, from: data)
        guard let choices = chunk.choices else { throw APIRefusal(status: 200, headers: headers, body: data) }
        if let usage = chunk.usage { answer.usage = usage }
        guard let choice = choices.first else { return }
        if let text = choice.delta.content, !text.isEmpty {
            answer.content += text
            try onText(text)
        }
        if let reason = choice.finishReason { answer.finishReason = reason }
    }
}
