import Foundation
import Foundations

extension SQLValue {
    /// Bytes as base64 text, which both databases store alike.
    static func bytes(_ bytes: [UInt8]?) -> SQLValue {
        bytes.map { .text(Data($0).base64EncodedString()) } ?? .null
    }

    static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
}

extension SQLRow {
    func bytes(_ column: String) throws(ServiceError) -> [UInt8] {
        guard let bytes = Data(base64Encoded: try text(column)) else {
            throw ServiceError(
                .internalFailure, code: .internalError,
                "column '\(column)' is no base64: it was changed after it was written; restore it from a backup")
        }
        return Array(bytes)
    }

    func optionalBytes(_ column: String) throws(ServiceError) -> [UInt8]? {
        try optionalText(column) == nil ? nil : try bytes(column)
    }

    private func scope() throws(ServiceError) -> PolicyScope {
        let (text, tenantID) = (try text("scope"), try optionalText("tenant_id"))
        guard let scope = PolicyScope(text: text, tenantID: tenantID) else {
            throw ServiceError(
                .internalFailure, code: .internalError,
                """
                the stored policy scope '\(text)' of tenant '\(tenantID ?? "none")' is none that this version knows: \
                was it written by a newer one?
                """)
        }
        return scope
    }

    func policyVersion() throws(ServiceError) -> PolicyVersion {
        let draft = PolicyDraft(
            scope: try scope(), packID: try text("pack_id"), version: try text("version"),
            document: try text("document"), contentHash: try text("content_hash"), createdAt: try time("applied_at"),
            createdBy: try text("applied_by"))
        return PolicyVersion(draft, revision: try count("revision"))
    }

    func policySummary() throws(ServiceError) -> PolicySummary {
        PolicySummary(
            scope: try scope(), packID: try text("pack_id"),
            revisionInForce: try optionalInteger("current_revision").map { Int($0) },
            latestRevision: try count("latest_revision"), version: try text("version"),
            contentHash: try text("content_hash"), createdBy: try text("applied_by"), updatedAt: try time("updated_at"))
    }

    func decisionRecord() throws(ServiceError) -> DecisionRecord {
        var draft = DecisionDraft(
            tenantID: try text("tenant_id"), at: try time("decided_at"), requestID: try text("request_id"),
            assistantID: try optionalText("assistant_id"), keyID: try optionalText("key_id"), stage: try text("stage"),
            packID: try text("pack_id"), packRevision: try count("pack_revision"),
            packVersion: try text("pack_version"), ruleID: try text("rule_id"), mode: try value("mode"),
            action: try text("action"), latencyMicroseconds: try count("latency_microseconds"),
            sealedText: try optionalBytes("sealed_text"))
        // As they are stored: the initialiser would correct what was tampered with.
        draft.spans = try DecisionEncoding.spans(of: text("spans"))
        draft.spanCount = try count("span_count")
        draft.note = try optionalText("note")
        return DecisionRecord(
            decision: draft, sequence: try count("sequence"), previousHash: try text("previous_hash"),
            hash: try text("hash"))
    }

    func approval() throws(ServiceError) -> Approval {
        Approval(
            id: try text("id"), tenantID: try text("tenant_id"), requestID: try text("request_id"),
            assistantID: try text("assistant_id"), packID: try text("pack_id"), ruleID: try text("rule_id"),
            stage: try text("stage"), sealedExcerpt: try optionalBytes("sealed_excerpt"),
            createdAt: try time("created_at"), expiresAt: try time("expires_at"), state: try value("state"),
            decidedBy: try optionalText("decided_by"), decidedAt: try optionalTime("decided_at"))
    }
}
