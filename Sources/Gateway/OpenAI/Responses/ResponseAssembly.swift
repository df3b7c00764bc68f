import Foundations
import Generation

/// What the model says in one response: a message, or a call of a function.
enum ResponseOutputItem: Hashable, Sendable {
    case message(Message)
    case call(Call)

    /// How far an item has come; the names of the Responses API.
    enum Status: String, Hashable, Sendable {
        case inProgress = "in_progress"
        case completed
        case incomplete
    }

    struct Message: Hashable, Sendable {
        var id: String
        var text = ""
        var logprobs: [TokenLogprob] = []
        var status = Status.inProgress
    }

    struct Call: Hashable, Sendable {
        var id: String
        var callID: String
        var name: String
        var arguments = ""
        var status = Status.inProgress
    }

    var id: String {
        switch self {
        case .message(let message): message.id
        case .call(let call): call.id
        }
    }

    var status: Status {
        switch self {
        case .message(let message): message.status
        case .call(let call): call.status
        }
    }

    mutating func end(_ status: Status) {
        switch self {
        case .message(var message):
            message.status = status
            self = .message(message)
        case .call(var call):
            call.status = status
            self = .call(call)
        }
    }
}

/// Makes output items of what is generated, one after the other: an item ends where the next one begins.
struct ResponseAssembly {
    /// What became of the items. Numbers are places in `items`.
    enum Step: Hashable {
        case began(Int)
        case text(Int, String, [TokenLogprob])
        case arguments(Int, String)
        case ended(Int)
    }

    private(set) var items: [ResponseOutputItem] = []
    /// Whether the last item can still grow.
    private var isOpen = false
    /// The engine's number of the call that is open.
    private var openCall: Int?
    /// Log probabilities of tokens without text before the first text of a message; a call has none.
    private var heldLogprobs: [TokenLogprob] = []
    private let newID: @Sendable (String) -> String

    /// - Parameter newID: makes an identifier that begins with the given prefix.
    init(newID: @escaping @Sendable (String) -> String) { self.newID = newID }

    /// - Throws: `ServiceError` when a call goes on that has ended: what is missing must not look whole.
    mutating func append(_ delta: GeneratedDelta) throws -> [Step] {
        var steps: [Step] = []
        append(delta.text, delta.logprobs ?? [], &steps)
        for call in delta.toolCalls ?? [] { try append(call, &steps) }
        return steps
    }

    /// Ends the last item, and makes an empty message of an answer without a word.
    mutating func finish(_ reason: GenerationResult.Reason) -> [Step] {
        var steps: [Step] = []
        if items.isEmpty { begin(.message(.init(id: newID("msg"))), &steps) }
        end(reason == .length || reason == .contentFilter ? .incomplete : .completed, &steps)
        return steps
    }

    private mutating func append(_ text: String, _ logprobs: [TokenLogprob], _ steps: inout [Step]) {
        heldLogprobs += logprobs
        var isInMessage = false
        if isOpen, case .message? = items.last { isInMessage = true }
        guard !text.isEmpty || (isInMessage && !heldLogprobs.isEmpty) else { return }
        if !isInMessage { begin(.message(.init(id: newID("msg"))), &steps) }
        let place = items.count - 1
        guard case .message(var message) = items[place] else { return }
        message.text += text
        message.logprobs += heldLogprobs
        items[place] = .message(message)
        steps.append(.text(place, text, heldLogprobs))
        heldLogprobs = []
    }

    private mutating func append(_ delta: ToolCallDelta, _ steps: inout [Step]) throws {
        heldLogprobs = []
        if openCall != delta.index {
            guard let name = delta.name else {
                throw ServiceError(
                    .internalFailure, code: .internalError, "The answer's function calls came out of order.",
                    isRetryable: true, cause: "a delta of call \(delta.index) while \(openCall ?? -1) is open")
            }
            begin(.call(.init(id: newID("fc"), callID: delta.id ?? newID("call"), name: name)), &steps)
            openCall = delta.index
        }
        let place = items.count - 1
        guard !delta.arguments.isEmpty, case .call(var call) = items[place] else { return }
        call.arguments += delta.arguments
        items[place] = .call(call)
        steps.append(.arguments(place, delta.arguments))
    }

    private mutating func begin(_ item: ResponseOutputItem, _ steps: inout [Step]) {
        end(.completed, &steps)
        items.append(item)
        isOpen = true
        steps.append(.began(items.count - 1))
    }

    private mutating func end(_ status: ResponseOutputItem.Status, _ steps: inout [Step]) {
        openCall = nil
        guard isOpen else { return }
        isOpen = false
        items[items.count - 1].end(status)
        steps.append(.ended(items.count - 1))
    }
}
