import Assistants
import Engines
import Foundations
import Policies
import Store

/// Policies as the admin API shows them.
extension AdminViews {
    static let policySchemas: [(name: String, schema: JSONSchema)] = [
        ("Policy", policy), ("PolicyDetail", policyDetail), ("PolicyRevision", policyRevision),
        ("PolicyChange", policyChange), ("PolicyDifference", policyDifference), ("PolicyRuleChange", policyRuleChange),
        ("PolicyExplanation", policyExplanation), ("Decision", decision), ("DecisionHead", decisionHead),
        ("ChainVerdict", chainVerdict), ("ShadowTotal", shadowTotal), ("Approval", approval),
    ]

    private static let scopeFields: [JSONSchema.Field] = [
        .init("pack", .string(), "The pack's own name."),
        .init("scope", .oneOf(PolicyScope.Level.allCases.map(\.rawValue)), "What it holds for."),
        .init("plan", .nullable(.string()), "The plan's name; null for every other scope."),
        .init("tenant", .nullable(.string()), "The tenant's name; null for the platform and for a plan."),
        .init("assistant", .nullable(.string()), "The assistant's name; null for every other scope."),
    ]

    private static func scope(_ target: PolicyTarget, pack: String) -> JSONObject {
        JSONObject([
            .init("pack", .string(pack)), .init("scope", .string(target.scope.level.rawValue)),
            .init("plan", JSONValue(target.plan, JSONValue.string)),
            .init("tenant", JSONValue(target.tenant, JSONValue.string)),
            .init("assistant", JSONValue(target.assistant, JSONValue.string)),
        ])
    }

    static let policy = JSONSchema.object(
        scopeFields + [
            .init("version", .string(), "The version that the file gives itself."),
            .init("revision", .nullable(.integer(minimum: 1)), "The revision in force; null when it was withdrawn."),
            .init("latest_revision", .integer(minimum: 1), "The highest revision."),
            .init("applied_by", .string(), "The key that applied it, or platform."),
            .init("updated_at", .time, "When what is in force changed last."),
        ])

    static func policy(_ target: PolicyTarget, _ summary: PolicySummary) -> JSONValue {
        var view = scope(target, pack: summary.packID)
        view["version"] = .string(summary.version)
        view["revision"] = JSONValue(summary.revisionInForce, JSONValue.init(count:))
        view["latest_revision"] = JSONValue(count: summary.latestRevision)
        view["applied_by"] = .string(summary.createdBy)
        view["updated_at"] = JSONValue(time: summary.updatedAt)
        return .object(view)
    }

    private static let versionFields: [JSONSchema.Field] = [
        .init("version", .string(), "The version that the file gives itself."),
        .init("revision", .integer(minimum: 1), "Counts from 1 within the scope and the pack."),
        .init("in_force", .boolean, "Whether it is the one in force."),
        .init("content_hash", .string(), "SHA-256 of the file, in hexadecimal."),
        .init("applied_by", .string(), "The key that applied it, or platform."),
        .init("created_at", .time, "When it was applied."),
    ]
    static let policyRevision = JSONSchema.object(scopeFields + versionFields)
    static let policyDetail = JSONSchema.object(
        scopeFields + versionFields + [
            .init("document", .string(), "The file as it was applied: YAML."),
            .init("rules", .array(.any), "The rules of the file, every field written out."),
        ])

    static func policyRevision(_ target: PolicyTarget, _ version: PolicyVersion, inForce: Int?) -> JSONObject {
        var view = scope(target, pack: version.packID)
        view["version"] = .string(version.version)
        view["revision"] = JSONValue(count: version.revision)
        view["in_force"] = .bool(version.revision == inForce)
        view["content_hash"] = .string(version.contentHash)
        view["applied_by"] = .string(version.createdBy)
        view["created_at"] = JSONValue(time: version.createdAt)
        return view
    }

    static func policyDetail(_ target: PolicyTarget, _ version: PolicyVersion, inForce: Int?) -> JSONValue {
        var view = policyRevision(target, version, inForce: inForce)
        view["document"] = .string(version.document)
        // A file that this release can no longer read is shown all the same.
        let rules = (try? PackDocument.parse(version.document, isChecked: true))?.rules ?? []
        view["rules"] = .array(rules.map(\.json))
        return .object(view)
    }

    static let policyRuleChange = JSONSchema.object([
        .init("rule", .nullable(.string()), "The rule; null for what the pack says of itself."),
        .init("change", .oneOf(PolicyDifference.Change.allCases.map(\.rawValue)), "What happened to it."),
        .init(
            "fields",
            .array(
                .object([
                    .init("path", .string(), "The field."),
                    .init("before", .nullable(.string()), "The value before, as JSON; null when there was none."),
                    .init("after", .nullable(.string()), "The value after, as JSON; null when there is none."),
                ])), "What differs."),
    ])

    static func rules(_ differences: [PolicyDifference]) -> JSONValue {
        .array(
            differences.map { difference in
                [
                    "rule": JSONValue(difference.rule, JSONValue.string), "change": .string(difference.change.rawValue),
                    "fields": .array(
                        difference.fields.map {
                            [
                                "path": .string($0.path), "before": JSONValue($0.before, JSONValue.string),
                                "after": JSONValue($0.after, JSONValue.string),
                            ]
                        }),
                ]
            })
    }

    static let policyChange = JSONSchema.object(
        scopeFields + [
            .init("version", .string(), "The version that the file gives itself."),
            .init("revision", .nullable(.integer(minimum: 1)), "The revision in force now; null when none is."),
            .init("changed", .boolean, "Whether anything differs from what was in force before."),
            .init("created", .boolean, "Whether none was in force before."),
            .init("dry_run", .boolean, "Whether nothing was changed because that was asked for."),
            .init("difference", .array(.reference("PolicyRuleChange")), "What differs, rule by rule."),
            .init("warnings", .array(.string()), "What keeps rules from working, such as a model that is not there."),
        ])

    /// - Parameter services: know which models can be asked.
    static func policyChange(_ change: PolicyChange, _ services: AdminServices, dryRun: Bool = false) async -> JSONValue
    {
        var view = scope(change.target, pack: change.packID)
        view["version"] = .string(change.version)
        view["revision"] = JSONValue(change.revision, JSONValue.init(count:))
        view["changed"] = .bool(change.changed)
        view["created"] = .bool(change.created)
        view["dry_run"] = .bool(dryRun)
        view["difference"] = rules(change.differences)
        let loadable = await services.models().filter { $0.problem == nil }
        let warnings = change.warnings(
            models: Set(loadable.map(\.name)).union(loadable.map(\.path)),
            hasEmbeddingModel: services.hasEmbeddingModel)
        view["warnings"] = .array(warnings.map(JSONValue.string))
        return .object(view)
    }

    static let policyDifference = JSONSchema.object(
        scopeFields + [
            .init("from", .nullable(.integer(minimum: 1)), "The earlier revision; null when there is none."),
            .init("to", .integer(minimum: 1), "The later revision."),
            .init("difference", .array(.reference("PolicyRuleChange")), "What differs, rule by rule."),
        ])

    static func policyDifference(
        _ target: PolicyTarget, from: PolicyVersion?, to: PolicyVersion, _ differences: [PolicyDifference]
    ) -> JSONValue {
        var view = scope(target, pack: to.packID)
        view["from"] = JSONValue(from?.revision, JSONValue.init(count:))
        view["to"] = JSONValue(count: to.revision)
        view["difference"] = rules(differences)
        return .object(view)
    }
}
