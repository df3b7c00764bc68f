import Foundations

extension SQLRow {
    func time(_ column: String) throws(ServiceError) -> Timestamp { Timestamp(milliseconds: try integer(column)) }

    func optionalTime(_ column: String) throws(ServiceError) -> Timestamp? {
        try optionalInteger(column).map { Timestamp(milliseconds: $0) }
    }

    func count(_ column: String) throws(ServiceError) -> Int { Int(try integer(column)) }

    func value<Value: RawRepresentable>(_ column: String) throws(ServiceError) -> Value where Value.RawValue == String {
        let stored = try text(column)
        guard let value = Value(rawValue: stored) else {
            throw ServiceError(
                .internalFailure, code: .internalError,
                "column '\(column)' holds '\(stored)', which is no \(Value.self): was it written by a newer version?")
        }
        return value
    }

    /// - Parameter prefix: what the query put before the columns of the tenant, when it joins two tables.
    func tenant(prefix: String = "") throws(ServiceError) -> Tenant {
        Tenant(
            id: try text(prefix + "id"), name: try text(prefix + "name"), state: try value(prefix + "state"),
            weight: try count(prefix + "weight"), priority: try value(prefix + "priority"),
            keepsMatchedText: try integer(prefix + "keeps_matched_text") != 0, plan: try planReference(prefix: prefix),
            createdAt: try time(prefix + "created_at"))
    }

    private func planReference(prefix: String) throws(ServiceError) -> PlanReference? {
        guard let id = try optionalText(prefix + "plan_id") else { return nil }
        return PlanReference(id: id, name: try text(prefix + "plan_name"))
    }

    func plan() throws(ServiceError) -> Plan {
        Plan(
            id: try text("id"), name: try text("name"), description: try optionalText("description"),
            createdAt: try time("created_at"))
    }

    func key() throws(ServiceError) -> APIKey {
        var scopes: Set<APIKey.Scope> = []
        // A scope that this version does not know grants nothing here.
        for name in try text("scopes").split(separator: " ") {
            if let scope = APIKey.Scope(rawValue: String(name)) { scopes.insert(scope) }
        }
        return APIKey(
            id: try text("id"), tenantID: try text("tenant_id"), name: try text("name"), digest: try text("digest"),
            scopes: scopes, createdAt: try time("created_at"), expiresAt: try optionalTime("expires_at"),
            revokedAt: try optionalTime("revoked_at"))
    }

    func assistant() throws(ServiceError) -> Assistant {
        Assistant(
            id: try text("id"), tenantID: try text("tenant_id"), name: try text("name"),
            currentRevision: try count("current_revision"), createdAt: try time("created_at"),
            updatedAt: try time("updated_at"))
    }

    /// Reads a row of `assistant_revisions`, whose columns share no name with those of `assistants` but `tenant_id`.
    func revision() throws(ServiceError) -> AssistantRevision {
        AssistantRevision(
            assistantID: try text("assistant_id"), tenantID: try text("tenant_id"), number: try count("number"),
            specification: try text("specification"), model: try text("model"), createdAt: try time("deployed_at"))
    }

    func usageRecord() throws(ServiceError) -> UsageRecord {
        UsageRecord(
            requestID: try text("request_id"), tenantID: try text("tenant_id"), keyID: try text("key_id"),
            assistantID: try text("assistant_id"), assistantName: try text("assistant_name"),
            revision: try count("revision"), model: try text("model"), endpoint: try text("endpoint"),
            promptTokens: try count("prompt_tokens"), cachedTokens: try count("cached_tokens"),
            completionTokens: try count("completion_tokens"), workerMilliseconds: try count("worker_milliseconds"),
            outcome: try value("outcome"), startedAt: try time("started_at"), finishedAt: try time("finished_at"))
    }

    func storedResponse() throws(ServiceError) -> StoredResponse {
        StoredResponse(
            id: try text("id"), tenantID: try text("tenant_id"), keyID: try text("key_id"),
            assistantName: try text("assistant_name"), previousID: try optionalText("previous_id"),
            turns: try count("turns"), conversationBytes: try count("conversation_bytes"),
            inputItems: try text("input_items"), outputItems: try text("output_items"), object: try text("object"),
            createdAt: try time("created_at"), expiresAt: try time("expires_at"))
    }

    func responseTurn() throws(ServiceError) -> ResponseTurn {
        ResponseTurn(
            id: try text("id"), previousID: try optionalText("previous_id"), inputItems: try text("input_items"),
            outputItems: try text("output_items"))
    }
}
