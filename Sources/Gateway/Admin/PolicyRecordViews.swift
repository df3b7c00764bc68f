import Assistants
import Foundation
import Foundations
import Policies
import Store

/// What policies did, as the admin API shows it.
extension AdminViews {
    private static let stages = PolicyStage.allCases.map(\.rawValue)
    private static let actions = PolicyAction.allCases.map(\.rawValue)
    /// By `PolicyProgram.BoundRule.scopeRank`.
    private static let scopes = PolicyScope.Level.allCases.map(\.rawValue)

    static let policyExplanation = JSONSchema.object([
        .init("stage", .oneOf(stages), "Where the text was said to be."),
        .init("action", .oneOf(actions), "The strongest action that is taken."),
        .init("stopped_by", .nullable(.string()), "The rule that ends the text or makes it wait, such as pii/cpf."),
        .init("output", .string(), "What becomes of the text."),
        .init(
            "matches",
            .array(
                .object([
                    .init("pack", .string(), "The rule's pack."), .init("rule", .string(), "The rule."),
                    .init("scope", .oneOf(scopes), "Where the rule was set."),
                    .init("entity", .string(), "What was found."),
                    .init("start", .integer(minimum: 0), "The first Unicode scalar."),
                    .init("end", .integer(minimum: 0), "The Unicode scalar behind the last one."),
                    .init("score", .number(minimum: 0, maximum: 1), "How sure it is."),
                    .init("mode", .oneOf(PolicyRule.Mode.allCases.map(\.rawValue)), "The rule's mode."),
                    .init("action", .oneOf(actions), "What the rule does, or would do."),
                    .init("enforced", .boolean, "Whether it acts on this text."),
                    .init("text", .string(), "What was matched."),
                    .init("description", .string(), "What the rule's author says of it."),
                ])), "What matched, in the order of beginnings."),
    ])

    static func policyExplanation(_ explanation: PolicyExplaining.Explanation, of text: String) -> JSONValue {
        let bytes = Array(text.utf8)
        let matches = explanation.verdict.matches.map { match -> JSONValue in
            let bound = explanation.rules[match.rule]
            let matched = bytes[match.range.clamped(to: 0..<bytes.count)]
            return [
                "pack": .string(bound.packID), "rule": .string(bound.rule.id),
                "scope": .string(scopes[min(max(bound.scopeRank, 0), scopes.count - 1)]),
                "entity": .string(match.entity), "start": JSONValue(count: match.scalars.lowerBound),
                "end": JSONValue(count: match.scalars.upperBound),
                "score": .double(match.score), "mode": .string(bound.rule.mode.rawValue),
                "action": .string(bound.rule.action.rawValue), "enforced": .bool(match.isEnforced),
                "text": .string(String(decoding: matched, as: UTF8.self)),
                "description": .string(bound.rule.description),
            ]
        }
        return [
            "stage": .string(explanation.stage.rawValue), "action": .string(explanation.verdict.action.rawValue),
            "stopped_by": JSONValue(explanation.verdict.stoppedBy) { .string(explanation.rules[$0].name) },
            "output": .string(explanation.output), "matches": .array(matches),
        ]
    }

    static let decision = JSONSchema.object([
        .init("tenant", .string(), "The tenant's name; its id when it was deleted."),
        .init("tenant_id", .string(), "The tenant's id."),
        .init("sequence", .integer(minimum: 1), "Counts from 1 within the tenant, without gaps."),
        .init("at", .time, "When it was decided."),
        .init("request_id", .string(), "The request."),
        .init("assistant_id", .nullable(.string()), "The assistant; null where none answered."),
        .init("key_id", .nullable(.string()), "The key that asked."),
        .init("stage", .string(), "Where the text was."),
        .init("pack", .string(), "The rule's pack."),
        .init("pack_version", .string(), "The version that the pack gives itself."),
        .init("pack_revision", .integer(minimum: 0), "The revision of the pack."),
        .init("rule", .string(), "The rule."),
        .init("mode", .oneOf(DecisionDraft.Mode.allCases.map(\.rawValue)), "Whether it was acted on."),
        .init("action", .string(), "What the rule asked for."),
        .init(
            "spans",
            .array(
                .object([
                    .init("start", .integer(minimum: 0), "The first Unicode scalar."),
                    .init("end", .integer(minimum: 0), "The Unicode scalar behind the last one."),
                    .init("entity", .string(), "What was found."),
                    .init("score", .number(minimum: 0, maximum: 1), "How sure it was."),
                ])), "Where the rule matched."),
        .init("span_count", .integer(minimum: 0), "How many matches there were; more than a thousand are not kept."),
        .init(
            "sealed_text", .nullable(.string()),
            "What is kept of the texts of the spans, encrypted, in base64; the hash covers it. Null where nothing is."),
        .init(
            "texts", .nullable(.array(.nullable(.string()))), required: false,
            "The text of each span; null where it was not kept. Only when asked for."),
        .init(
            "texts_problem", .nullable(.string()), required: false,
            "Why the texts cannot be opened. Only when they were asked for."),
        .init("latency_microseconds", .integer(minimum: 0), "How long reading the text had taken."),
        .init("note", .nullable(.string()), "Such as what an operator decided."),
        .init("previous_hash", .string(), "The hash of the record before."),
        .init("hash", .string(), "The hash of this record."),
    ])

    /// - Parameter texts: opens the texts of a record's spans; nil when they are not asked for.
    static func decision(
        _ record: DecisionRecord, tenant: String, texts: ((DecisionRecord) throws(ServiceError) -> [String?]?)?
    ) -> JSONValue {
        let fields: JSONValue = [
            "tenant": .string(tenant), "tenant_id": .string(record.tenantID),
            "sequence": JSONValue(count: record.sequence), "at": JSONValue(time: record.at),
            "request_id": .string(record.requestID), "assistant_id": JSONValue(record.assistantID, JSONValue.string),
            "key_id": JSONValue(record.keyID, JSONValue.string), "stage": .string(record.stage),
            "pack": .string(record.packID), "pack_version": .string(record.packVersion),
            "pack_revision": JSONValue(count: record.packRevision), "rule": .string(record.ruleID),
            "mode": .string(record.mode.rawValue), "action": .string(record.action),
            "spans": .array(
                record.spans.map {
                    [
                        "start": JSONValue(count: $0.start), "end": JSONValue(count: $0.end),
                        "entity": .string($0.entity), "score": .double($0.score),
                    ]
                }), "span_count": JSONValue(count: record.spanCount),
            "latency_microseconds": JSONValue(count: record.latencyMicroseconds),
            "note": JSONValue(record.note, JSONValue.string),
            "sealed_text": JSONValue(record.sealedText) { .string(Data($0).base64EncodedString()) },
            "previous_hash": .string(record.previousHash), "hash": .string(record.hash),
        ]
        guard let texts, var view = fields.objectValue else { return fields }
        do throws(ServiceError) {
            let opened = try texts(record)
            view["texts"] = JSONValue(opened) { .array($0.map { JSONValue($0, JSONValue.string) }) }
            view["texts_problem"] = .some(.null)
        } catch {
            view["texts"] = .some(.null)
            view["texts_problem"] = .string(error.message)
        }
        return .object(view)
    }

    private static let tenantFields: [JSONSchema.Field] = [
        .init("tenant", .string(), "The tenant's name; its id when it was deleted."),
        .init("tenant_id", .string(), "The tenant's id."),
    ]
    static let decisionHead = JSONSchema.object(
        tenantFields + [
            .init("sequence", .integer(minimum: 0), "The last record's number."),
            .init(
                "hash", .string(), "The last record's hash: kept elsewhere, it proves that the log was not rewritten."),
        ])

    static func decisionHead(_ tenant: (id: String, name: String), _ head: (sequence: Int, hash: String)) -> JSONValue {
        [
            "tenant": .string(tenant.name), "tenant_id": .string(tenant.id),
            "sequence": JSONValue(count: head.sequence), "hash": .string(head.hash),
        ]
    }

    static let chainVerdict = JSONSchema.object(
        tenantFields + [
            .init("intact", .boolean, "Whether every record is as it was written, and none is missing."),
            .init("records", .nullable(.integer(minimum: 0)), "How many records there are; null when it is broken."),
            .init("head", .nullable(.string()), "The last record's hash; null when it is broken."),
            .init("broken_at", .nullable(.integer(minimum: 0)), "The first record at which the chain does not hold."),
            .init("reason", .nullable(.string()), "Why it does not hold there."),
        ])

    static func chainVerdict(_ tenant: (id: String, name: String), _ verdict: ChainVerdict) -> JSONValue {
        var view = JSONObject([.init("tenant", .string(tenant.name)), .init("tenant_id", .string(tenant.id))])
        switch verdict {
        case .intact(let count, let head):
            view["intact"] = true
            view["records"] = JSONValue(count: count)
            view["head"] = .string(head)
            view["broken_at"] = .some(.null)
            view["reason"] = .some(.null)
        case .broken(let sequence, let why):
            view["intact"] = false
            view["records"] = .some(.null)
            view["head"] = .some(.null)
            view["broken_at"] = JSONValue(count: sequence)
            view["reason"] = .string(why)
        }
        return .object(view)
    }

    static let shadowTotal = JSONSchema.object(
        tenantFields + [
            .init("pack", .string(), "The rule's pack."), .init("rule", .string(), "The rule."),
            .init("action", .string(), "What it would have done."),
            .init("calls", .integer(minimum: 0), "Calls it would have acted in."),
            .init("texts", .integer(minimum: 0), "Texts of them, or parts of a stream that were decided together."),
            .init("spans", .integer(minimum: 0), "Places in those."),
            .init(
                "example",
                .nullable(
                    .object([
                        .init("sequence", .integer(minimum: 1), "The record's number in the tenant's log."),
                        .init("request_id", .string(), "The request."),
                        .init("stage", .oneOf(stages), "Where the text was."),
                        .init("start", .integer(minimum: 0), "The first Unicode scalar."),
                        .init("end", .integer(minimum: 0), "The Unicode scalar behind the last one."),
                        .init("entity", .string(), "What was found."),
                    ])), "One of the places, of the latest record; null where a rule matched whole texts only."),
            .init("last_at", .time, "When it would have acted last."),
        ])

    static func shadowTotal(_ total: DecisionQueries.ShadowTotal, tenant: String) -> JSONValue {
        [
            "tenant": .string(tenant), "tenant_id": .string(total.tenantID), "pack": .string(total.packID),
            "rule": .string(total.ruleID), "action": .string(total.action), "calls": JSONValue(count: total.calls),
            "texts": JSONValue(count: total.texts), "spans": JSONValue(count: total.spans),
            "example": JSONValue(total.example) { example in
                [
                    "sequence": JSONValue(count: example.sequence), "request_id": .string(example.requestID),
                    "stage": .string(example.stage), "start": JSONValue(count: example.span.start),
                    "end": JSONValue(count: example.span.end), "entity": .string(example.span.entity),
                ]
            },
            "last_at": JSONValue(time: total.lastAt),
        ]
    }

    static let approval = JSONSchema.object([
        .init("id", .string(), "The permanent identifier."),
        .init("tenant", .string(), "The tenant's name; its id when it was deleted."),
        .init("request_id", .string(), "The request that waits."),
        .init("assistant_id", .string(), "The assistant."), .init("pack", .string(), "The rule's pack."),
        .init("rule", .string(), "The rule that asks."), .init("stage", .string(), "Where the text is."),
        .init("state", .oneOf(Approval.State.allCases.map(\.rawValue)), "Where it stands."),
        .init("excerpt", .nullable(.string()), "The text that is decided about; null when none was kept."),
        .init("created_at", .time, "When it was asked for."),
        .init("expires_at", .time, "Until when it can be decided."),
        .init("decided_by", .nullable(.string()), "The key that decided, or platform."),
        .init("decided_at", .nullable(.time), "When it was decided."),
    ])

    static func approval(_ approval: Approval, excerpt: String?, tenant: String) -> JSONValue {
        [
            "id": .string(approval.id), "tenant": .string(tenant), "request_id": .string(approval.requestID),
            "assistant_id": .string(approval.assistantID), "pack": .string(approval.packID),
            "rule": .string(approval.ruleID), "stage": .string(approval.stage),
            "state": .string(approval.state.rawValue), "excerpt": JSONValue(excerpt, JSONValue.string),
            "created_at": JSONValue(time: approval.createdAt), "expires_at": JSONValue(time: approval.expiresAt),
            "decided_by": JSONValue(approval.decidedBy, JSONValue.string),
            "decided_at": JSONValue(approval.decidedAt, JSONValue.init(time:)),
        ]
    }
}
