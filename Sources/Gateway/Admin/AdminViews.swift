import Assistants
import Engines
import Foundations
import Generation
import Store

/// How the platform's values look in the admin API. The schemas beside each are what the OpenAPI document says of them.
enum AdminViews {
    static let schemas: [(name: String, schema: JSONSchema)] =
        [
            ("Tenant", tenant), ("TenantChange", tenantChange), ("Plan", plan), ("Key", key), ("IssuedKey", issuedKey),
            ("Assistant", assistant),
            ("AssistantDetail", assistantDetail), ("Revision", revision), ("Deployment", deployment),
            ("DeletedAssistant", deletedAssistant),
        ] + policySchemas + operationalSchemas

    static let weight = JSONSchema.integer(
        minimum: SchedulingShare.weightBounds.lowerBound, maximum: SchedulingShare.weightBounds.upperBound)
    static let priority = JSONSchema.oneOf(Tenant.Priority.allCases.map(\.rawValue))

    private static let tenantFields: [JSONSchema.Field] = [
        .init("id", .string(), "The permanent identifier."),
        .init("name", .string(), "The name, unique among tenants."),
        .init("state", .oneOf(Tenant.State.allCases.map(\.rawValue)), "Whether the tenant's calls are served."),
        .init("weight", weight, "Its share of a worker beside other tenants that ask at the same time."),
        .init("priority", priority, "The class above the weights: a lower one gets what the higher ones leave."),
        .init("keep_matched_text", .boolean, "Whether what policies match is kept, encrypted, in its decision log."),
        .init("plan", .nullable(.string()), "The name of the plan it is on; null for none."),
        .init("created_at", .time, "When it was created."),
    ]
    static let tenant = JSONSchema.object(tenantFields)
    static let tenantChange = JSONSchema.object(
        tenantFields + [
            .init(
                "warnings", .array(.string()),
                "Rules of the tenant that are weaker than those of the plan it came on: both hold.")
        ])

    static func tenant(_ tenant: Tenant) -> JSONValue { .object(tenantView(tenant)) }

    static func tenantChange(_ tenant: Tenant, warnings: [String]) -> JSONValue {
        var view = tenantView(tenant)
        view["warnings"] = .array(warnings.map(JSONValue.string))
        return .object(view)
    }

    private static func tenantView(_ tenant: Tenant) -> JSONObject {
        JSONObject([
            .init("id", .string(tenant.id)), .init("name", .string(tenant.name)),
            .init("state", .string(tenant.state.rawValue)), .init("weight", JSONValue(count: tenant.weight)),
            .init("priority", .string(tenant.priority.rawValue)),
            .init("keep_matched_text", .bool(tenant.keepsMatchedText)),
            .init("plan", JSONValue(tenant.plan?.name, JSONValue.string)),
            .init("created_at", JSONValue(time: tenant.createdAt)),
        ])
    }

    static let plan = JSONSchema.object([
        .init("id", .string(), "The permanent identifier."),
        .init("name", .string(), "The name, unique among plans."),
        .init("description", .nullable(.string()), "What it is for; null when nobody said."),
        .init("created_at", .time, "When it was created."),
    ])

    static func plan(_ plan: Plan) -> JSONValue {
        [
            "id": .string(plan.id), "name": .string(plan.name),
            "description": JSONValue(plan.description, JSONValue.string), "created_at": JSONValue(time: plan.createdAt),
        ]
    }

    private static let keyFields: [JSONSchema.Field] = [
        .init("id", .string(), "The public part of the key."),
        .init("tenant", .string(), "The name of the tenant whose key it is."),
        .init("name", .string(), "What the key is for."),
        .init("scopes", .array(.oneOf(APIKey.Scope.allCases.map(\.rawValue))), "What the key may do."),
        .init("state", .oneOf(["active", "expired", "revoked"]), "Whether the key works now."),
        .init("created_at", .time, "When it was made."),
        .init("expires_at", .nullable(.time), "When it ends; null for never."),
        .init("revoked_at", .nullable(.time), "When it was revoked; null when it was not."),
    ]
    static let key = JSONSchema.object(keyFields)
    static let issuedKey = JSONSchema.object(
        keyFields + [.init("key", .string(), "The key itself. It is not stored and never shown again.")])

    static func key(_ key: APIKey, tenant: Tenant, now: Timestamp, token: String? = nil) -> JSONValue {
        let isExpired = key.expiresAt.map { $0 <= now } ?? false
        let state = key.revokedAt != nil ? "revoked" : isExpired ? "expired" : "active"
        var view: JSONObject = JSONObject([
            .init("id", .string(key.id)), .init("tenant", .string(tenant.name)), .init("name", .string(key.name)),
            .init("scopes", .array(key.scopes.map(\.rawValue).sorted().map(JSONValue.string))),
            .init("state", .string(state)), .init("created_at", JSONValue(time: key.createdAt)),
            .init("expires_at", JSONValue(key.expiresAt, JSONValue.init(time:))),
            .init("revoked_at", JSONValue(key.revokedAt, JSONValue.init(time:))),
        ])
        view["key"] = token.map(JSONValue.string)
        return .object(view)
    }

    private static let assistantFields: [JSONSchema.Field] = [
        .init("id", .string(), "The permanent identifier."),
        .init("tenant", .string(), "The name of its tenant."),
        .init("name", .string(), "The `model` that OpenAI clients ask for."),
        .init("model", .string(), "The model that its current revision runs on."),
        .init("revision", .integer(minimum: 1), "The number of the current revision."),
        .init("created_at", .time, "When it was first deployed."),
        .init("updated_at", .time, "When its current revision became current."),
    ]
    static let assistant = JSONSchema.object(assistantFields)
    static let assistantDetail = JSONSchema.object(
        assistantFields + [.init("specification", .any, "What the current revision says.")])

    static func assistant(
        _ assistant: Assistant, _ revision: AssistantRevision, tenant: String, withSpecification: Bool = false
    ) throws -> JSONValue {
        var view = JSONObject([
            .init("id", .string(assistant.id)), .init("tenant", .string(tenant)),
            .init("name", .string(assistant.name)),
            .init("model", .string(revision.model)), .init("revision", JSONValue(count: revision.number)),
            .init("created_at", JSONValue(time: assistant.createdAt)),
            .init("updated_at", JSONValue(time: assistant.updatedAt)),
        ])
        if withSpecification { view["specification"] = try specification(revision.specification) }
        return .object(view)
    }

    static let revision = JSONSchema.object([
        .init("revision", .integer(minimum: 1), "Counts from 1 within the assistant."),
        .init("current", .boolean, "Whether this one answers now."),
        .init("model", .string(), "The model it runs on."),
        .init("created_at", .time, "When it was deployed."),
        .init("specification", .any, "What it says."),
    ])

    static func revision(_ revision: AssistantRevision, of assistant: Assistant) throws -> JSONValue {
        [
            "revision": JSONValue(count: revision.number),
            "current": .bool(revision.number == assistant.currentRevision),
            "model": .string(revision.model), "created_at": JSONValue(time: revision.createdAt),
            "specification": try specification(revision.specification),
        ]
    }

    static let deployment = JSONSchema.object([
        .init("tenant", .string(), "The name of the tenant."),
        .init("assistant", .string(), "The name of the assistant."),
        .init(
            "revision", .nullable(.integer(minimum: 1)),
            "The current revision; null after a dry run of a new assistant."),
        .init("changed", .boolean, "Whether the document differs from what was current."),
        .init("created", .boolean, "Whether the assistant was not there before."),
        .init("dry_run", .boolean, "Whether nothing was to be changed."),
        .init(
            "difference",
            .array(
                .object([
                    .init("path", .string(), "The field."),
                    .init("before", .nullable(.string()), "Its value before, as JSON; null when it was not there."),
                    .init("after", .nullable(.string()), "Its value after, as JSON; null when it is gone."),
                ])), "What differs, field by field."),
        .init("specification", .any, "The specification after the change."),
    ])

    static func deployment(_ outcome: DeploymentOutcome, dryRun: Bool) throws -> JSONValue {
        let difference = outcome.difference.map { line -> JSONValue in
            [
                "path": .string(line.path), "before": JSONValue(line.before, JSONValue.string),
                "after": JSONValue(line.after, JSONValue.string),
            ]
        }
        return [
            "tenant": .string(outcome.tenant), "assistant": .string(outcome.assistant),
            "revision": JSONValue(outcome.revision, JSONValue.init(count:)), "changed": .bool(outcome.changed),
            "created": .bool(outcome.created), "dry_run": .bool(dryRun), "difference": .array(difference),
            "specification": try specification(outcome.specification),
        ]
    }

    static let deletedAssistant = JSONSchema.object([
        .init("tenant", .string(), "The name of the tenant."),
        .init("assistant", .string(), "The name of the assistant."),
        .init("deleted", .boolean, "Always true."),
    ])

    /// Specifications are stored as JSON text; in an answer they are JSON.
    private static func specification(_ text: String) throws -> JSONValue {
        do {
            return try JSONValue(parsing: text)
        } catch {
            throw ServiceError(
                .internalFailure, code: .internalError, "a stored specification is not JSON",
                cause: String(describing: error))
        }
    }
}
