import Assistants
import Foundations
import Hummingbird

/// `POST /v1/moderations`.
struct ModerationRoutes: Sendable {
    let calls: any AssistantCalls
    /// What judges; nil refuses every call.
    let moderation: (any Moderation)?
    let bounds: RequestBounds
    let drain: DrainState
    private let identifiers = IdentifierSource()

    init(calls: any AssistantCalls, moderation: (any Moderation)?, bounds: RequestBounds, drain: DrainState) {
        self.calls = calls
        self.moderation = moderation
        self.bounds = bounds
        self.drain = drain
    }

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/moderations") { request, context -> Response in
            try drain.check()
            let caller = try await calls.authenticate(bearer: request.bearer)
            let body = RequestFields(body: try await request.jsonObject(bounds), reading: context.reading)
            let asked = try ModerationRequest(body, bounds: bounds)
            // A text that nobody has judged must not look like one that was found harmless.
            guard let moderation else { throw Self.unavailable }
            let judgement = try await context.whileClientStays {
                try await moderation.judge(asked.texts, model: asked.model, for: caller)
            }
            guard judgement.verdicts.count == asked.texts.count else {
                throw ServiceError(
                    .internalFailure, code: .internalError, "Not every text was judged.", isRetryable: true)
            }
            return Response(json: [
                "id": .string(identifiers.next("modr")), "model": .string(judgement.model),
                "results": .array(judgement.verdicts.map(Self.json)),
            ])
        }
    }

    private static let unavailable = ServiceError(
        .unavailable, code: ServiceError.Code("moderation_unavailable"),
        "No policy is installed that could judge the text, so it was not judged. The operator of the service installs "
            + "policies.", isRetryable: false)

    private static func json(_ verdict: ModerationVerdict) -> JSONValue {
        func object(_ value: (ModerationCategory) -> JSONValue) -> JSONValue {
            .object(JSONObject(ModerationCategory.allCases.map { .init($0.rawValue, value($0)) }))
        }
        return [
            "flagged": .bool(verdict.isFlagged),
            "categories": object { .bool(verdict.flagged.contains($0)) },
            "category_scores": object { .double(verdict.scores[$0] ?? 0) },
            "category_applied_input_types": object { _ in ["text"] },
            // Beyond the OpenAI API: what matched, also where it has no category.
            "altiplano": [
                "matches": .array(
                    verdict.details.map { detail in
                        [
                            "rule": .string(detail.rule), "entity": .string(detail.entity),
                            "start": .integer(Int64(detail.range.lowerBound)),
                            "end": .integer(Int64(detail.range.upperBound)), "score": .double(detail.score),
                            "action": .string(detail.action),
                        ]
                    })
            ],
        ]
    }
}
