import Assistants
import Foundations
import Generation
import Policies
import Store

/// Stored responses, as the routes need them: conversations to continue, answers to keep, objects to show.
struct ResponseArchive: Sendable {
    /// How long a response is kept after it was made or last continued, in milliseconds: 30 days, as the OpenAI API
    /// has it.
    static let lifetime: Int64 = 30 * 24 * 3600 * 1000

    let repository: ResponseRepository
    /// Nil where no policy makes placeholders.
    var pseudonyms: PseudonymArchive?
    let bounds: RequestBounds
    var clock = WallClock.system

    /// What was said before a call.
    struct History: Sendable {
        var items: [ResponseItem] = []
        /// The responses it has.
        var turns = 0
        /// Its items, in bytes of JSON text.
        var bytes = 0
    }

    /// A call's turn of its conversation, before it is answered.
    struct Turn: Sendable {
        var request: ResponseRequest
        var history: History
        /// The items of the request: a JSON array, as text.
        var inputItems: String
        /// The placeholders that the conversation has so far.
        var pseudonyms = ConversationPseudonyms()
    }

    /// Loads what the request continues, and checks that the conversation stays within its bounds.
    ///
    /// - Throws: `ServiceError` with code `previous_response_not_found`, the same for another tenant's response as for
    ///   one that never was.
    func turn(_ request: ResponseRequest, of caller: Caller) async throws -> Turn {
        let inputItems = JSONValue.array(request.input.map { .object($0.json) }).encodedText
        let history = try await history(before: request, of: caller)
        let bytes = history.bytes + inputItems.utf8.count
        guard bytes <= bounds.conversationBytes else {
            throw Self.tooLarge("input", "the conversation is \(bytes) bytes", bounds.conversationBytes)
        }
        let items = history.items.count + request.input.count
        guard items <= bounds.messages else {
            throw Self.tooLarge("input", "the conversation has \(items) items", bounds.messages)
        }
        let stored = inputItems.utf8.count + JSONValue.object(request.echo).encodedBytes.count
        if request.isStored, stored > bounds.responseBytes {
            throw Self.tooLarge(
                "store", "the response to store would be at least \(stored) bytes", bounds.responseBytes)
        }
        var turn = Turn(request: request, history: history, inputItems: inputItems)
        if let previous = request.previousID,
            let known = try await pseudonyms?.find(responseID: previous, tenantID: caller.tenant.id)
        {
            turn.pseudonyms = known
        }
        return turn
    }

    /// Stores an answer when its request asks for that.
    ///
    /// - Parameter storing: how policies let the call be stored; nil as it is.
    /// - Returns: the response object to send.
    /// - Throws: `ServiceError` with code `response_not_stored` when it could not be: an answer that a client believes
    ///   to be stored and that is not would break its conversation later.
    func keep(
        _ answer: ResponseAnswer, to turn: Turn, as object: ResponseObject, of caller: Caller,
        storing: CallStoring? = nil
    ) async throws -> JSONObject {
        let now = clock.now()
        let whole = object.finished(answer, completedAt: now, output: answer.items.map { $0.json() })
        guard turn.request.isStored else { return whole }
        let inputItems = try storing?.inputItems(turn.inputItems) ?? turn.inputItems
        let output = JSONValue.array(answer.items.map { $0.json(hasLogprobs: false) })
        let outputItems = (storing?.outputItems(output) ?? output).encodedText
        let bytes = inputItems.utf8.count + outputItems.utf8.count
        var kept = object
        if let storing { kept.echo = try storing.echo(object.echo) }
        let stored = JSONValue.object(kept.finished(answer, completedAt: now, output: [])).encodedText
        guard bytes + stored.utf8.count <= bounds.responseBytes else {
            throw Self.tooLarge(
                "store", "the response to store is \(bytes + stored.utf8.count) bytes", bounds.responseBytes)
        }
        do {
            try await repository.insert(
                StoredResponse(
                    id: object.identity.id, tenantID: caller.tenant.id, keyID: caller.key.id,
                    assistantName: object.identity.model, previousID: turn.request.previousID,
                    turns: turn.history.turns + 1, conversationBytes: turn.history.bytes + bytes,
                    inputItems: inputItems, outputItems: outputItems, object: stored, createdAt: now,
                    expiresAt: now.adding(milliseconds: Self.lifetime)))
            if let storing {
                var known = turn.pseudonyms
                known[caller.key.id] = storing.pseudonyms
                known.seed = known.seed ?? storing.seed
                try await pseudonyms?.save(known, responseID: object.identity.id, tenantID: caller.tenant.id)
            }
        } catch {
            throw ServiceError(
                .unavailable, code: ServiceError.Code("response_not_stored"),
                "The answer is whole, but it could not be stored for later calls, so it is not given out. Send the "
                    + "request again shortly, or with 'store': false.", cause: String(describing: error))
        }
        return whole
    }

    /// - Throws: `ServiceError` of kind `notFound`, the same for another tenant's response as for one that never was.
    func find(_ id: String, of caller: Caller) async throws -> StoredResponse {
        guard Self.isPossible(id),
            let found = try await repository.find(id: id, tenantID: caller.tenant.id, at: clock.now())
        else { throw Self.notFound(id) }
        return found
    }

    /// - Throws: as `find` does.
    func delete(_ id: String, of caller: Caller) async throws {
        guard Self.isPossible(id),
            try await repository.delete(id: id, tenantID: caller.tenant.id, at: clock.now())
        else { throw Self.notFound(id) }
    }

    private func history(before request: ResponseRequest, of caller: Caller) async throws -> History {
        guard let id = request.previousID else { return History() }
        let notFound = { (message: String) in
            ServiceError(
                .notFound, code: ServiceError.Code("previous_response_not_found"), message,
                parameter: "previous_response_id")
        }
        guard Self.isPossible(id),
            let last = try await repository.find(id: id, tenantID: caller.tenant.id, at: clock.now())
        else { throw notFound("Previous response with id '\(id.prefix(64))' not found.") }
        guard last.turns < bounds.conversationTurns else {
            throw Self.tooLarge(
                "previous_response_id", "the conversation would have \(last.turns + 1) responses",
                bounds.conversationTurns)
        }
        let turns = try await repository.conversation(
            endingWith: id, tenantID: caller.tenant.id, most: bounds.conversationTurns)
        guard let first = turns.first, first.previousID == nil else {
            throw notFound(
                "The conversation of the previous response with id '\(id)' is not whole: one before it was deleted.")
        }
        return History(
            items: try turns.flatMap { try items($0.inputItems) + items($0.outputItems) }, turns: last.turns,
            bytes: last.conversationBytes)
    }

    private func items(_ text: String) throws -> [ResponseItem] {
        try StoredResponse.elements(text).map { element in
            do {
                let fields = RequestFields(body: element.objectValue ?? JSONObject(), reading: FieldReading())
                return try ResponseItem(fields, path: "previous_response_id", bounds: bounds, newID: { _ in "" })
            } catch {
                throw StoredResponse.unreadable(error)
            }
        }
    }

    /// No response has such an identifier, and no database need be asked about it.
    private static func isPossible(_ id: String) -> Bool { id.utf8.count <= 64 && !id.utf8.contains(0) }

    private static func notFound(_ id: String) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound, "Response with id '\(id.prefix(64))' not found.", parameter: "response_id")
    }

    private static func tooLarge(_ parameter: String, _ what: String, _ most: Int) -> ServiceError {
        ServiceError(
            .invalidRequest, code: .boundExceeded, "Invalid '\(parameter)': \(what). Expected at most \(most).",
            parameter: parameter)
    }
}

extension StoredResponse {
    /// The response object as it was sent, but for log probabilities.
    func json() throws -> JSONValue {
        guard var object = Self.parse(object)?.objectValue else { throw Self.unreadable(nil) }
        object["output"] = .array(try Self.elements(outputItems))
        return .object(object)
    }

    /// The elements of a stored array.
    static func elements(_ text: String) throws -> [JSONValue] {
        guard let elements = parse(text)?.arrayValue else { throw unreadable(nil) }
        return elements
    }

    static func unreadable(_ error: (any Error)?) -> ServiceError {
        ServiceError(
            .internalFailure, code: .internalError, "A stored response cannot be read.",
            cause: error.map { String(describing: $0) } ?? "its JSON is not what was written")
    }

    private static func parse(_ text: String) -> JSONValue? { try? JSONValue(parsing: Array(text.utf8)) }
}
