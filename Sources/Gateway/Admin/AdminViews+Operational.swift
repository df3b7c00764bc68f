import Engines
import Foundations
import Generation
import Store

/// Models, usage, and the server itself.
extension AdminViews {
    static let operationalSchemas: [(name: String, schema: JSONSchema)] = [
        ("Model", model), ("Worker", worker), ("UsageTotal", usageTotal), ("UsageRecord", usageRecord),
        ("Database", database), ("Check", check), ("Server", server),
    ]

    static let model = JSONSchema.object([
        .init("name", .string(), "What assistants call it."),
        .init("path", .nullable(.string()), "The file; null for those who may not see paths."),
        .init("size_bytes", .integer(minimum: 0), "The size of the file, in bytes."),
        .init("architecture", .nullable(.string()), "Such as llama; null when the file cannot be read."),
        .init("problem", .nullable(.string()), "Why it cannot be loaded; null when its header is sound."),
        .init("loaded", .boolean, "Whether a worker runs it now."),
    ])

    static func model(_ entry: CatalogueEntry, isLoaded: Bool, forPlatform: Bool) -> JSONValue {
        let problem = forPlatform ? entry.problem : entry.problem.map { _ in "the file cannot be loaded" }
        return [
            "name": .string(entry.name), "path": forPlatform ? .string(entry.path) : .null,
            "size_bytes": .integer(Int64(clamping: entry.sizeBytes)),
            "architecture": JSONValue(entry.architecture, JSONValue.string),
            "problem": JSONValue(problem, JSONValue.string), "loaded": .bool(isLoaded),
        ]
    }

    static let usageTotal = JSONSchema.object([
        .init("tenant", .string(), "The tenant's name; its id when it was deleted."),
        .init("assistant", .string(), "The name of the assistant."),
        .init("model", .string(), "The model."),
        .init("calls", .integer(minimum: 0), "How many calls."),
        .init("prompt_tokens", .integer(minimum: 0), "Prompt tokens, those cached too."),
        .init("cached_tokens", .integer(minimum: 0), "Prompt tokens that were in the cache."),
        .init("completion_tokens", .integer(minimum: 0), "Generated tokens."),
        .init("worker_milliseconds", .integer(minimum: 0), "Time on a worker, in milliseconds."),
        .init("outcomes", .map(.integer(minimum: 0)), "Calls by how they ended."),
    ])

    static func usageTotal(_ total: UsageTotal, tenant: String) -> JSONValue {
        let outcomes = UsageRecord.Outcome.allCases.map {
            JSONObject.Member($0.rawValue, JSONValue(count: total.outcomes[$0] ?? 0))
        }
        return [
            "tenant": .string(tenant), "assistant": .string(total.assistantName), "model": .string(total.model),
            "calls": JSONValue(count: total.calls), "prompt_tokens": JSONValue(count: total.promptTokens),
            "cached_tokens": JSONValue(count: total.cachedTokens),
            "completion_tokens": JSONValue(count: total.completionTokens),
            "worker_milliseconds": JSONValue(count: total.workerMilliseconds),
            "outcomes": .object(JSONObject(outcomes)),
        ]
    }

    static let usageRecord = JSONSchema.object([
        .init("request_id", .string(), "The `x-request-id` of the call."),
        .init("tenant", .string(), "The tenant's name."),
        .init("key_id", .string(), "The key it was called with."),
        .init("assistant", .string(), "The assistant's name at the time."),
        .init("assistant_id", .string(), "The assistant's permanent identifier."),
        .init("revision", .integer(minimum: 1), "The revision that answered."),
        .init("model", .string(), "The model."),
        .init("endpoint", .string(), "chat.completions, completions or responses."),
        .init("prompt_tokens", .integer(minimum: 0), "Prompt tokens, those cached too."),
        .init("cached_tokens", .integer(minimum: 0), "Prompt tokens that were in the cache."),
        .init("completion_tokens", .integer(minimum: 0), "Generated tokens."),
        .init("worker_milliseconds", .integer(minimum: 0), "Time on a worker, in milliseconds."),
        .init("outcome", .oneOf(UsageRecord.Outcome.allCases.map(\.rawValue)), "How the call ended."),
        .init("started_at", .time, "When it was admitted."),
        .init("finished_at", .time, "When it ended."),
    ])

    static func usageRecord(_ record: UsageRecord, tenant: Tenant) -> JSONValue {
        [
            "request_id": .string(record.requestID), "tenant": .string(tenant.name), "key_id": .string(record.keyID),
            "assistant": .string(record.assistantName), "assistant_id": .string(record.assistantID),
            "revision": JSONValue(count: record.revision), "model": .string(record.model),
            "endpoint": .string(record.endpoint), "prompt_tokens": JSONValue(count: record.promptTokens),
            "cached_tokens": JSONValue(count: record.cachedTokens),
            "completion_tokens": JSONValue(count: record.completionTokens),
            "worker_milliseconds": JSONValue(count: record.workerMilliseconds),
            "outcome": .string(record.outcome.rawValue), "started_at": JSONValue(time: record.startedAt),
            "finished_at": JSONValue(time: record.finishedAt),
        ]
    }

    static let database = JSONSchema.object([
        .init("kind", .oneOf(["sqlite", "postgres"]), "Which database."),
        .init("location", .string(), "Where it is, without any password."),
        .init("schema_version", .integer(minimum: 0), "The newest migration applied."),
        .init("latest_version", .integer(minimum: 0), "The newest migration this server knows."),
        .init("pending_migrations", .array(.string()), "The migrations still to be applied."),
    ])

    static func database(_ report: DatabaseReport) -> JSONValue {
        [
            "kind": .string(report.kind), "location": .string(report.location),
            "schema_version": JSONValue(count: report.schemaVersion),
            "latest_version": JSONValue(count: report.latestVersion),
            "pending_migrations": .array(report.pendingMigrations.map(JSONValue.string)),
        ]
    }

    static let check = JSONSchema.object([
        .init("part", .string(), "What was checked."),
        .init("status", .oneOf(HealthCheck.Status.allCases.map(\.rawValue)), "How it is."),
        .init("detail", .string(), "What was found."),
        .init("advice", .nullable(.string()), "What to do; null when nothing is to be done."),
    ])

    static func check(_ check: HealthCheck) -> JSONValue {
        [
            "part": .string(check.part), "status": .string(check.status.rawValue), "detail": .string(check.detail),
            "advice": JSONValue(check.advice, JSONValue.string),
        ]
    }

    static let server = JSONSchema.object([
        .init("version", .string(), "The version of the server."),
        .init("address", .string(), "The address it listens on."),
        .init("home", .nullable(.string()), "The home folder; null for those who may not see paths."),
        .init("database", .oneOf(["sqlite", "postgres"]), "Which database it uses."),
        .init("started_at", .time, "When it was started."),
        .init("uptime_seconds", .integer(minimum: 0), "How long it has been up, in seconds."),
        .init(
            "principal",
            .object([
                .init("kind", .oneOf(["platform", "tenant"]), "Whether the key is the platform's or a tenant's."),
                .init("tenant", .nullable(.string()), "The tenant's name; null for the platform."),
                .init("key_id", .nullable(.string()), "The key's id; null for the platform."),
                .init("scopes", .nullable(.array(.string())), "The key's scopes; null for the platform."),
            ]), "Who is asking."),
    ])
}
