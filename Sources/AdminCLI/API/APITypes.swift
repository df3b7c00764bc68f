// The admin API's answers, field for field as its OpenAPI document has them. Times are ISO 8601 in UTC.

struct TenantView: Codable, Sendable, Hashable {
    var id: String
    var name: String
    var state: String
    var weight: Int
    /// `low`, `normal` or `high`.
    var priority: String
    /// Whether what policies match is kept, encrypted, in its decision log.
    var keepMatchedText: Bool
    /// The name of the plan it is on.
    var plan: String?
    var createdAt: String
    /// Only in the answer to a change.
    var warnings: [String]?
}

struct PlanView: Codable, Sendable, Hashable {
    var id: String
    var name: String
    var description: String?
    var createdAt: String
}

struct KeyView: Codable, Sendable, Hashable {
    var id: String
    var tenant: String
    var name: String
    var scopes: [String]
    /// `active`, `expired` or `revoked`.
    var state: String
    var createdAt: String
    var expiresAt: String?
    var revokedAt: String?
    /// The key itself: only in the answer that creates it.
    var key: String?
}

struct AssistantView: Codable, Sendable, Hashable {
    var id: String
    var tenant: String
    var name: String
    var model: String
    var revision: Int
    var createdAt: String
    var updatedAt: String
    /// Only when one assistant is asked for.
    var specification: JSONNode?
}

struct RevisionView: Codable, Sendable, Hashable {
    var revision: Int
    var current: Bool
    var model: String
    var createdAt: String
    var specification: JSONNode
}

struct DeploymentView: Codable, Sendable, Hashable {
    struct Difference: Codable, Sendable, Hashable {
        var path: String
        var before: String?
        var after: String?
    }

    var tenant: String
    var assistant: String
    var revision: Int?
    var changed: Bool
    var created: Bool
    var dryRun: Bool
    var difference: [Difference]
    var specification: JSONNode
}

struct ModelView: Codable, Sendable, Hashable {
    var name: String
    var path: String?
    var sizeBytes: UInt64
    var architecture: String?
    var problem: String?
    var loaded: Bool
}

struct WorkerView: Codable, Sendable, Hashable {
    var id: String
    var model: String
    var state: String
    var stateSince: String
    var processId: Int?
    var residentBytes: UInt64?
    var restarts: Int
    var active: Int
    var queued: Int
    var paused: Int
    var waitingTenants: Int
    var sequences: Int?
    var contextCells: Int?
    /// Those of the prefix cache too.
    var usedCells: Int
    var cachedCells: Int
    var pinnedCells: Int
    var hostBytes: Int
    var lastError: String?
    var scheduler: SchedulerView
}

/// What a worker's scheduler has done since its process started.
struct SchedulerView: Codable, Sendable, Hashable {
    struct BatchBucket: Codable, Sendable, Hashable {
        /// The most tokens; nil for any number.
        var upTo: Int?
        var steps: Int
    }

    struct TenantLoad: Codable, Sendable, Hashable {
        var tenant: String
        var tenantId: String
        var weight: Int
        var active: Int
        var queued: Int
        var paused: Int
        var servedTokens: Int
    }

    var steps: Int
    var stepTokens: Int
    var stepMicroseconds: Int
    var decodeTokens: Int
    var prefillTokens: Int
    var cachedTokens: Int
    var cacheHits: Int
    var cacheMisses: Int
    var cacheOffloads: Int
    var cacheReloads: Int
    var cacheEvictions: Int
    var preemptions: Int
    var restores: Int
    var draftedTokens: Int
    var acceptedTokens: Int
    var batchSizes: [BatchBucket]
    var tenants: [TenantLoad]
}

struct UsageView: Codable, Sendable, Hashable {
    var tenant: String
    var assistant: String
    var model: String
    var calls: Int
    var promptTokens: Int
    var cachedTokens: Int
    var completionTokens: Int
    var workerMilliseconds: Int
    var outcomes: [String: Int]
}

struct UsageRecordView: Codable, Sendable, Hashable {
    var requestId: String
    var tenant: String
    var keyId: String
    var assistant: String
    var assistantId: String
    var revision: Int
    var model: String
    var endpoint: String
    var promptTokens: Int
    var cachedTokens: Int
    var completionTokens: Int
    var workerMilliseconds: Int
    var outcome: String
    var startedAt: String
    var finishedAt: String
}

/// One part that was checked.
struct CheckView: Codable, Sendable, Hashable {
    enum Status: String, Codable, Sendable { case ok, warn, fail }

    var part: String
    var status: Status
    var detail: String
    /// What to do when it is not `ok`.
    var advice: String?
}

struct ServerView: Codable, Sendable, Hashable {
    struct Principal: Codable, Sendable, Hashable {
        /// `platform` or `tenant`.
        var kind: String
        var tenant: String?
        var keyId: String?
        var scopes: [String]?
    }

    var version: String
    var address: String
    var home: String?
    var database: String
    var startedAt: String
    var uptimeSeconds: Int
    var principal: Principal
}
