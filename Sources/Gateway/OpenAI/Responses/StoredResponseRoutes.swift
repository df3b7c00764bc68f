import Assistants
import Foundations
import Hummingbird
import Store

/// `GET` and `DELETE /v1/responses/{response_id}`, its input items, and the refusal to cancel it.
struct StoredResponseRoutes: Sendable {
    /// Items in one page, as the OpenAI API has it.
    static let maximumItems = 100
    static let defaultItems = 20

    let calls: any AssistantCalls
    let archive: ResponseArchive
    let drain: DrainState

    func add(to router: Router<GatewayContext>) {
        router.get("/v1/responses/:response_id") { request, context -> Response in
            let (id, caller) = try await identify(request, context)
            let query = ResponseQuery(request)
            if try query.flag("stream") == true {
                throw query.unsupported(
                    "stream", because: "is not supported by this service: an answer is streamed when it is made.")
            }
            try query.refuse("starting_after", because: "is only for streams.")
            try query.refuse("include", because: "is not supported by this service: nothing more is stored.")
            return Response(json: try await archive.find(id, of: caller).json())
        }
        router.delete("/v1/responses/:response_id") { request, context -> Response in
            let (id, caller) = try await identify(request, context)
            try await archive.delete(id, of: caller)
            return Response(json: ["id": .string(id), "object": "response", "deleted": true])
        }
        router.get("/v1/responses/:response_id/input_items") { request, context -> Response in
            let (id, caller) = try await identify(request, context)
            let page = try Page(ResponseQuery(request))
            let items = try StoredResponse.elements(try await archive.find(id, of: caller).inputItems)
            return Response(json: try page.answer(items))
        }
        router.post("/v1/responses/:response_id/cancel") { request, context -> Response in
            let (id, caller) = try await identify(request, context)
            _ = try await archive.find(id, of: caller)
            throw ServiceError(
                .invalidRequest, code: .unsupportedParameter,
                "The response '\(id)' cannot be cancelled: only background responses can, and this service has none. "
                    + "To cancel a running answer, close its connection.", parameter: "response_id")
        }
    }

    private func identify(_ request: Request, _ context: GatewayContext) async throws -> (id: String, caller: Caller) {
        try drain.check()
        let caller = try await calls.authenticate(bearer: request.bearer)
        return (try context.parameters.require("response_id"), caller)
    }

    /// Which of the input items are asked for.
    private struct Page {
        let limit: Int
        let isNewestFirst: Bool
        let after: String?

        init(_ query: ResponseQuery) throws {
            try query.refuse("include", because: "is not supported by this service: nothing more is stored.")
            limit = try query.integer("limit", in: 1...StoredResponseRoutes.maximumItems) ?? defaultItems
            after = query["after"]
            switch query["order"] {
            case nil, "desc": isNewestFirst = true
            case "asc": isNewestFirst = false
            case let other?:
                throw query.invalid(
                    "order", "'\(other.prefix(20))' is not an order. Supported values are: 'asc', 'desc'.")
            }
        }

        func answer(_ stored: [JSONValue]) throws -> JSONValue {
            var items = (isNewestFirst ? stored.reversed() : stored)[...]
            if let after {
                guard let place = items.firstIndex(where: { $0["id"]?.stringValue == after }) else {
                    throw ServiceError(
                        .invalidRequest, code: .invalidValue,
                        "Invalid 'after': the response has no input item '\(after.prefix(64))'.", parameter: "after")
                }
                items = items[(place + 1)...]
            }
            let page = items.prefix(limit)
            return [
                "object": "list", "data": .array(Array(page)), "first_id": page.first?["id"] ?? "",
                "last_id": page.last?["id"] ?? "", "has_more": .bool(items.count > page.count),
            ]
        }
    }
}

/// Reads query parameters with the refusals of `RequestFields`.
struct ResponseQuery {
    private let values: [String: String]
    private let fields = RequestFields(body: JSONObject(), reading: FieldReading())

    init(_ request: Request) {
        values = Dictionary(
            request.uri.queryParameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { $1 })
    }

    subscript(name: String) -> String? { values[name] }

    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = values[name] else { return nil }
        guard let number = Int64(text) else {
            throw fields.wrongType(name, expected: "an integer", .string(text))
        }
        return try RequestFields(body: JSONObject([.init(name, .integer(number))]), reading: FieldReading())
            .integer(name, in: range)
    }

    func flag(_ name: String) throws -> Bool? {
        switch values[name] {
        case nil: nil
        case "true": true
        case "false": false
        case let other?: throw fields.wrongType(name, expected: "a boolean", .string(other))
        }
    }

    /// - Throws: `ServiceError` when the parameter is there, also as `include[]` or `include[0]`.
    func refuse(_ name: String, because reason: String) throws {
        guard values.keys.contains(where: { $0 == name || $0.hasPrefix(name + "[") }) else { return }
        throw unsupported(name, because: reason)
    }

    func unsupported(_ name: String, because reason: String) -> ServiceError {
        fields.unsupported(name, because: reason)
    }

    func invalid(_ name: String, _ message: String) -> ServiceError { fields.invalid(name, message) }
}
