import Engines
import Foundations
import Generation

/// Workers and what their schedulers tell. The numbers come from another process: nothing here trusts them to be right.
extension AdminViews {
    static let worker = JSONSchema.object([
        .init("id", .string(), "Stays the same over restarts."),
        .init("model", .string(), "The model it runs."),
        .init("state", .oneOf(WorkerStatus.State.allCases.map(\.rawValue)), "What it is doing."),
        .init("state_since", .time, "Since when."),
        .init("process_id", .nullable(.integer()), "The process; null when none runs."),
        .init("resident_bytes", .nullable(.integer(minimum: 0)), "Resident memory, in bytes."),
        .init("restarts", .integer(minimum: 0), "How often it was started again."),
        .init("active", .integer(minimum: 0), "Sequences being generated."),
        .init("queued", .integer(minimum: 0), "Requests that wait for their first sequence."),
        .init("paused", .integer(minimum: 0), "Requests that were preempted and wait to go on."),
        .init("waiting_tenants", .integer(minimum: 0), "Tenants with a request that waits."),
        .init("sequences", .nullable(.integer(minimum: 1)), "Sequences that can be generated at once."),
        .init("context_cells", .nullable(.integer(minimum: 1)), "KV cells shared by all sequences, in tokens."),
        .init("used_cells", .integer(minimum: 0), "KV cells in use, those of the prefix cache too, in tokens."),
        .init("cached_cells", .integer(minimum: 0), "KV cells that only the prefix cache holds, in tokens."),
        .init("pinned_cells", .integer(minimum: 0), "KV cells of pinned prefixes, in tokens."),
        .init("host_bytes", .integer(minimum: 0), "Host memory of saved sequences and evicted prefixes, in bytes."),
        .init("last_error", .nullable(.string()), "Why it was last down."),
        .init("scheduler", scheduler, "What its scheduler has done since the process started."),
    ])

    /// - Parameter names: tenants' names by id; a tenant that is not there is listed under its id.
    static func worker(_ status: WorkerStatus, names: [String: String]) -> JSONValue {
        let load = status.load
        return [
            "id": .string(status.id), "model": .string(status.model), "state": .string(status.state.rawValue),
            "state_since": JSONValue(time: status.stateSince),
            "process_id": JSONValue(status.processID) { .integer(Int64($0)) },
            "resident_bytes": JSONValue(status.residentBytes) { .integer(Int64(clamping: $0)) },
            "restarts": JSONValue(count: status.restarts), "active": amount(load.activeSequences),
            "queued": amount(load.queuedRequests), "paused": amount(load.pausedRequests),
            "waiting_tenants": amount(load.waitingTenants),
            "sequences": JSONValue(status.description?.sequences, JSONValue.init(count:)),
            "context_cells": JSONValue(status.description?.contextCells, JSONValue.init(count:)),
            "used_cells": amount(load.usedCells), "cached_cells": amount(load.cachedCells),
            "pinned_cells": amount(load.pinnedCells), "host_bytes": amount(load.hostBytes),
            "last_error": JSONValue(status.lastError, JSONValue.string),
            "scheduler": scheduler(load, names: names),
        ]
    }

    private static let counters: [(name: String, value: @Sendable (WorkerLoad) -> UInt64, description: String)] = [
        ("steps", \.steps, "Decode steps."),
        ("step_tokens", \.totals.stepTokens, "Tokens of all steps."),
        ("step_microseconds", \.totals.stepMicroseconds, "Time spent in steps, in microseconds."),
        ("decode_tokens", \.totals.decodeTokens, "Tokens sampled."),
        ("prefill_tokens", \.totals.prefillTokens, "Prompt tokens computed."),
        ("cached_tokens", \.totals.cachedTokens, "Prompt tokens found in the prefix cache."),
        ("cache_hits", \.totals.cacheHits, "Requests that found some of their prompt in the cache."),
        ("cache_misses", \.totals.cacheMisses, "Requests that found nothing there."),
        ("cache_offloads", \.totals.cacheOffloads, "Prefixes moved to host memory."),
        ("cache_reloads", \.totals.cacheReloads, "Prefixes brought back from host memory."),
        ("cache_evictions", \.totals.cacheEvictions, "Prefixes forgotten."),
        ("preemptions", \.totals.preemptions, "Requests saved to make room."),
        ("restores", \.totals.restores, "Saved requests that went on."),
        ("drafted_tokens", \.totals.draftedTokens, "Tokens proposed by lookup."),
        ("accepted_tokens", \.totals.acceptedTokens, "Proposed tokens that the model agreed with."),
    ]

    private static let scheduler = JSONSchema.object(
        counters.map { JSONSchema.Field($0.name, .integer(minimum: 0), $0.description) } + [
            .init(
                "batch_sizes",
                .array(
                    .object([
                        .init("up_to", .nullable(.integer(minimum: 1)), "The most tokens; null for any number."),
                        .init("steps", .integer(minimum: 0), "Steps of that size, smaller ones not included."),
                    ])), "Steps by their number of tokens."),
            .init(
                "tenants",
                .array(
                    .object([
                        .init("tenant", .string(), "The tenant's name; its id when it was deleted."),
                        .init("tenant_id", .string(), "The tenant's permanent identifier."),
                        .init("weight", .integer(minimum: 0), "Its weight, as its last request had it."),
                        .init("active", .integer(minimum: 0), "Its sequences being generated."),
                        .init("queued", .integer(minimum: 0), "Its requests that wait for their first sequence."),
                        .init("paused", .integer(minimum: 0), "Its requests that were preempted."),
                        .init(
                            "served_tokens", .integer(minimum: 0),
                            "Service it got: uncached prompt tokens and weighted generated tokens."),
                    ]), maximumItems: WorkerLoad.listedTenants),
                "The tenants with requests now, the busiest first."),
        ])

    private static func scheduler(_ load: WorkerLoad, names: [String: String]) -> JSONValue {
        var view = JSONObject(counters.map { JSONObject.Member($0.name, amount($0.value(load))) })
        view["batch_sizes"] = .array(
            load.totals.batchBuckets.map { bucket in
                ["up_to": JSONValue(bucket.bound, JSONValue.init(count:)), "steps": amount(bucket.steps)]
            })
        view["tenants"] = .array(
            load.tenants.prefix(WorkerLoad.listedTenants).map { tenant in
                [
                    "tenant": .string(names[tenant.tenant] ?? tenant.tenant), "tenant_id": .string(tenant.tenant),
                    "weight": amount(tenant.weight), "active": amount(tenant.active), "queued": amount(tenant.queued),
                    "paused": amount(tenant.paused), "served_tokens": amount(tenant.servedTokens),
                ]
            })
        return .object(view)
    }

    private static func amount(_ count: some BinaryInteger) -> JSONValue { .integer(max(0, Int64(clamping: count))) }
}
