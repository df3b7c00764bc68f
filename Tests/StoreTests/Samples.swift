import Foundations
import Store

let start = Timestamp(milliseconds: 1_763_900_000_000)

func tenant(_ name: String) -> Tenant {
    Tenant(id: "ten_\(name)", name: name, state: .active, createdAt: start)
}

func plan(_ name: String) -> Plan {
    Plan(id: "pln_\(name)", name: name, description: "Para quem paga: ção.", createdAt: start)
}

func key(_ id: String, of tenant: Tenant) -> APIKey {
    APIKey(
        id: id, tenantID: tenant.id, name: "aplicação móvel", digest: "00ff", scopes: [.inference, .admin],
        createdAt: start, expiresAt: start.adding(milliseconds: 1000))
}

func usage(
    _ requestID: String, of tenant: String = "ten_acme", model: String = "smollm2", tokens: Int = 3,
    outcome: UsageRecord.Outcome = .completed, at time: Timestamp = start
) -> UsageRecord {
    UsageRecord(
        requestID: requestID, tenantID: tenant, keyID: "key_1", assistantID: "ast_1", assistantName: "atendimento",
        revision: 2, model: model, endpoint: "chat.completions", promptTokens: 10, cachedTokens: 4,
        completionTokens: tokens, workerMilliseconds: 25, outcome: outcome, startedAt: time,
        finishedAt: time.adding(milliseconds: 30))
}

func response(
    _ id: String, of tenant: Tenant, after previous: StoredResponse? = nil, at time: Timestamp = start, days: Int64 = 30
) -> StoredResponse {
    StoredResponse(
        id: id, tenantID: tenant.id, keyID: "key_1", assistantName: "atendimento", previousID: previous?.id,
        turns: (previous?.turns ?? 0) + 1, conversationBytes: (previous?.conversationBytes ?? 0) + 40,
        inputItems: #"[{"text":"E depois de \#(id)? ção \u0000"}]"#, outputItems: #"[{"text":"'\#(id)' 🦙"}]"#,
        object: #"{"id":"\#(id)"}"#, createdAt: time, expiresAt: time.adding(milliseconds: days * day))
}

let day: Int64 = 24 * 3600 * 1000

extension AssistantRepository {
    @discardableResult
    func deploy(
        _ name: String, of tenant: Tenant, specification: String = "{}", model: String = "smollm2"
    ) async throws -> (Assistant, AssistantRevision) {
        try await deploy(
            tenantID: tenant.id, name: name, specification: specification, model: model,
            newID: IdentifierSource().next("ast"), at: start)
    }
}
