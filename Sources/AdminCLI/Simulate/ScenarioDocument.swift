import Documents
import Generation
import Scheduling

/// The YAML file that `altiplano simulate -f` takes.
enum ScenarioDocument {
    /// - Throws: `DocumentProblems` with every mistake.
    static func parse(_ text: String) throws(DocumentProblems) -> Scenario {
        var reader = try DocumentReader(yaml: text)
        var scenario = Scenario()
        if let seconds = reader.decimal("duration_seconds", in: ScenarioBounds.durationSeconds) {
            scenario.durationSeconds = seconds
        }
        if let seed = reader.integer("seed", in: 0...Int.max) { scenario.seed = UInt64(seed) }
        if let machine = reader.section("machine", machine) { scenario.machine = machine }
        if let settings = reader.section("scheduler", settings) { scenario.settings = settings }
        let cells = scenario.machine.cells
        if let tenants = reader.sections("tenants", count: ScenarioBounds.tenants, { tenant(&$0, cells: cells) }) {
            scenario.tenants = tenants
        } else if reader.problems.isEmpty {
            reader.report("tenants", "'tenants' is missing")
        }
        let names = scenario.tenants.map(\.name)
        for (place, name) in names.enumerated() where names[..<place].contains(name) && !name.isEmpty {
            reader.report("tenants", "two tenants are named '\(name)'; give each a name of its own")
        }
        reader.refuseUnknownFields()
        guard reader.problems.isEmpty else {
            throw DocumentProblems(reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return scenario
    }

    private static func machine(_ reader: inout DocumentReader) -> Scenario.Machine {
        var machine = Scenario.Machine()
        machine.cells = reader.integer("cells", in: ScenarioBounds.cells) ?? machine.cells
        machine.sequences = reader.integer("sequences", in: ScenarioBounds.sequences) ?? machine.sequences
        machine.batchTokens = reader.integer("batch_tokens", in: ScenarioBounds.batchTokens) ?? machine.batchTokens
        machine.cellBytes = reader.integer("cell_bytes", in: ScenarioBounds.cellBytes) ?? machine.cellBytes
        let step = ScenarioBounds.leastStepMilliseconds...ScenarioBounds.milliseconds.upperBound
        let costs: [(String, WritableKeyPath<SimulatedBackend.Cost, Double>, ClosedRange<Double>)] = [
            ("step_milliseconds", \.stepMilliseconds, step),
            ("decode_milliseconds", \.decodeMilliseconds, ScenarioBounds.milliseconds),
            ("prefill_milliseconds", \.prefillMilliseconds, ScenarioBounds.milliseconds),
            ("context_milliseconds", \.contextMilliseconds, ScenarioBounds.milliseconds),
            ("saved_milliseconds", \.savedMilliseconds, ScenarioBounds.milliseconds),
        ]
        for (name, cost, range) in costs {
            if let milliseconds = reader.decimal(name, in: range) { machine.cost[keyPath: cost] = milliseconds }
        }
        return machine
    }

    private static func settings(_ reader: inout DocumentReader) -> Scenario.Settings {
        var settings = Scenario.Settings()
        if let target = reader.integer("inter_token_target_milliseconds", in: ScenarioBounds.interTokenMilliseconds) {
            settings.policy.interTokenMilliseconds = Double(target)
        }
        if let window = reader.integer("fairness_window_tokens", in: ScenarioBounds.fairnessWindow) {
            settings.policy.fairnessWindow = Double(window)
        }
        settings.sharesPrefixes = reader.boolean("prefix_cache") { _ in nil } ?? settings.sharesPrefixes
        settings.hostCacheMebibytes =
            reader.integer("host_cache_mebibytes", in: ScenarioBounds.hostCacheMebibytes) ?? settings.hostCacheMebibytes
        settings.waitingPerTenant =
            reader.integer("waiting_per_tenant", in: ScenarioBounds.waitingPerTenant) ?? settings.waitingPerTenant
        return settings
    }

    private static func tenant(_ reader: inout DocumentReader, cells: Int) -> Scenario.Tenant {
        let name = reader.text("name", isRequired: true) { name in
            (1...63).contains(name.utf8.count) ? nil : "must have 1 to 63 bytes, not \(name.utf8.count)"
        }
        var tenant = Scenario.Tenant(name: name ?? "")
        tenant.share.weight = reader.integer("weight", in: SchedulingShare.weightBounds) ?? tenant.share.weight
        _ = reader.text("priority") { word in
            guard let priority = SchedulingShare.Priority(rawValue: word) else {
                return "is '\(word)'; it must be low, normal or high"
            }
            tenant.share.priority = priority
            return nil
        }
        tenant.arrivals = arrivals(&reader) ?? tenant.arrivals
        tenant.sharedTokens = reader.integer("shared_tokens", in: ScenarioBounds.promptTokens) ?? tenant.sharedTokens
        tenant.isPinned = reader.boolean("pinned") { _ in nil } ?? tenant.isPinned
        tenant.uniqueTokens = range("unique_tokens", in: ScenarioBounds.promptTokens, &reader) ?? tenant.uniqueTokens
        tenant.answerTokens = range("answer_tokens", in: ScenarioBounds.answerTokens, &reader) ?? tenant.answerTokens
        tenant.cancelledShare =
            reader.decimal("cancelled_share", in: ScenarioBounds.cancelledShare) ?? tenant.cancelledShare
        if let wrong = ScenarioRules.size(of: tenant, cells: cells) { reader.report("name", wrong) }
        return tenant
    }

    private static func arrivals(_ reader: inout DocumentReader) -> Scenario.Arrivals? {
        let rate = reader.decimal("requests_per_second", in: ScenarioBounds.requestsPerSecond)
        let clients = reader.integer("clients", in: ScenarioBounds.clients)
        let think = reader.decimal("think_seconds", in: ScenarioBounds.thinkSeconds)
        switch (rate, clients) {
        case (let rate?, nil):
            if think != nil { reader.report("think_seconds", ScenarioRules.thinkWithoutClients) }
            return .open(requestsPerSecond: rate)
        case (nil, let clients?): return .closed(clients: clients, thinkSeconds: think ?? 0)
        default:
            reader.report("clients", ScenarioRules.arrivals)
            return nil
        }
    }

    private static func range(
        _ name: String, in bounds: ClosedRange<Int>, _ reader: inout DocumentReader
    ) -> ClosedRange<Int>? {
        var range: ClosedRange<Int>?
        _ = reader.text(name) { text in
            switch ScenarioRules.range(text, in: bounds) {
            case .success(let found): range = found
            case .failure(let wrong): return wrong.message
            }
            return nil
        }
        return range
    }
}
