import Foundations
import Store

func policy(
    _ scope: PolicyScope, pack: String = "pii", version: String = "1.0.0", hash: String = "h1",
    document: String = "id: pii\nversion: 1.0.0\n# ção 🛡\n", at time: Timestamp = start
) -> PolicyDraft {
    PolicyDraft(
        scope: scope, packID: pack, version: version, document: document, contentHash: hash, createdAt: time,
        createdBy: "key_1")
}

func decision(
    _ requestID: String, of tenantID: String = "ten_acme",
    spans: [DecisionSpan] = [
        DecisionSpan(start: 3, end: 17, entity: "EMAIL_ADDRESS", score: 0.85)
    ], note: String? = nil, sealed: [UInt8]? = nil, mode: DecisionDraft.Mode = .enforce
) -> DecisionDraft {
    DecisionDraft(
        tenantID: tenantID, at: start, requestID: requestID, assistantID: "ast_1", keyID: "key_1", stage: "output",
        packID: "pii", packRevision: 2, packVersion: "1.0.1", ruleID: "e-mail", mode: mode, action: "redact",
        spans: spans, latencyMicroseconds: 41, note: note, sealedText: sealed)
}

func approval(
    _ id: String, of tenantID: String = "ten_acme", expiresAfter milliseconds: Int64 = 60_000,
    excerpt: [UInt8] = [0, 255, 10]
) -> Approval {
    Approval(
        id: id, tenantID: tenantID, requestID: "req_1", assistantID: "ast_1", packID: "finance", ruleID: "transfer",
        stage: "tool_arguments", sealedExcerpt: excerpt, createdAt: start,
        expiresAt: start.adding(milliseconds: milliseconds))
}

/// Repeatable randomness, so that a failure can be run again (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
