import ArgumentParser
import Documents
import Foundation
import Generation
import Scheduling

/// `simulate`
struct SimulateCommand: AsyncParsableCommand {
    /// The largest scenario file, in bytes.
    static let maximumFileBytes = 1 << 20

    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Plan capacity: run the scheduler on a machine that is only simulated.",
        discussion: """
            Needs no server and no model. A scenario file says what the machine's steps cost, how the scheduler is set \
            and what each tenant asks for; flags do for tenants that are all alike, and go before the file. The same \
            scenario and seed give the same numbers. See docs/simulation.md.
            """)

    @OptionGroup var output: OutputOptions
    @Option(name: .shortAndLong, help: "The scenario file (YAML); - reads standard input.") var file: String?
    @Option(help: "Simulated seconds (default 600).") var duration: Double?
    @Option(help: "Where the random numbers begin (default 1).") var seed: UInt64?
    @OptionGroup(title: "Machine") var machine: MachineOptions
    @OptionGroup(title: "Scheduler") var scheduler: SchedulerOptions
    @OptionGroup(title: "Tenants, all alike (without a file)") var tenants: TenantOptions

    func run() async throws {
        var scenario = Scenario()
        if let file {
            guard !tenants.isGiven else {
                throw ValidationError("With --file the tenants are the file's: leave the flags for tenants out.")
            }
            scenario = try await read(file)
        }
        try Check.value(duration, in: ScenarioBounds.durationSeconds, "--duration")
        scenario.durationSeconds = duration ?? scenario.durationSeconds
        scenario.seed = seed ?? scenario.seed
        try machine.apply(to: &scenario.machine)
        try scheduler.apply(to: &scenario.settings)
        if file == nil { scenario.tenants = try tenants.alike() }
        for tenant in scenario.tenants {
            if let wrong = ScenarioRules.size(of: tenant, cells: scenario.machine.cells) {
                throw ValidationError(wrong)
            }
        }
        let report = try simulate(scenario)
        try output.show(report, text: SimulationText.text(report, width: CommandEnvironment.current.terminalColumns))
    }

    private func simulate(_ scenario: Scenario) throws -> SimulationReport {
        let environment = CommandEnvironment.current
        var simulation = Simulation(scenario)
        let clock = ContinuousClock()
        var said = clock.now
        var hasSaid = false
        defer { if hasSaid { environment.writeError("\r\u{1B}[K") } }
        return try simulation.run { share in
            guard environment.isErrorTerminal, clock.now - said > .seconds(1) else { return true }
            said = clock.now
            hasSaid = true
            environment.writeError("\rsimulated \(Int(share * 100)) % …")
            return true
        }
    }

    private func read(_ file: String) async throws -> Scenario {
        let text = try await TextFile.read(
            file, maximumBytes: Self.maximumFileBytes, what: "the scenario file",
            hint: "-f takes the path of a scenario file")
        do {
            return try ScenarioDocument.parse(text)
        } catch {
            let name = file == "-" ? "<stdin>" : file
            let environment = CommandEnvironment.current
            for problem in error.problems {
                environment.writeError("\(name):\(problem.line):\(problem.column): \(problem.message)\n")
            }
            let count = error.problems.count
            throw CommandFailure("\(count) \(count == 1 ? "problem" : "problems") in \(name); nothing was simulated")
        }
    }
}

/// Flags for what a scenario's `machine` says.
struct MachineOptions: ParsableArguments {
    @Option(help: "KV cells, in tokens (default 16384).") var cells: Int?
    @Option(help: "Sequences generated at once (default 32).") var sequences: Int?
    @Option(help: "The most tokens in a batch (default 512).") var batchTokens: Int?
    @Option(help: "Milliseconds of a step, whatever is in it (default 4).") var stepMs: Double?
    @Option(help: "Milliseconds of a decoded token (default 4).") var decodeMs: Double?
    @Option(help: "Milliseconds of a prompt token (default 4).") var prefillMs: Double?
    @Option(help: "Milliseconds that 1000 tokens of context add to a token (default 0.5).") var contextMs: Double?

    func apply(to machine: inout Scenario.Machine) throws {
        try Check.value(cells, in: ScenarioBounds.cells, "--cells")
        try Check.value(sequences, in: ScenarioBounds.sequences, "--sequences")
        try Check.value(batchTokens, in: ScenarioBounds.batchTokens, "--batch-tokens")
        let step = ScenarioBounds.leastStepMilliseconds...ScenarioBounds.milliseconds.upperBound
        try Check.value(stepMs, in: step, "--step-ms")
        try Check.value(decodeMs, in: ScenarioBounds.milliseconds, "--decode-ms")
        try Check.value(prefillMs, in: ScenarioBounds.milliseconds, "--prefill-ms")
        try Check.value(contextMs, in: ScenarioBounds.milliseconds, "--context-ms")
        machine.cells = cells ?? machine.cells
        machine.sequences = sequences ?? machine.sequences
        machine.batchTokens = batchTokens ?? machine.batchTokens
        machine.cost.stepMilliseconds = stepMs ?? machine.cost.stepMilliseconds
        machine.cost.decodeMilliseconds = decodeMs ?? machine.cost.decodeMilliseconds
        machine.cost.prefillMilliseconds = prefillMs ?? machine.cost.prefillMilliseconds
        machine.cost.contextMilliseconds = contextMs ?? machine.cost.contextMilliseconds
    }
}

/// Flags for what a scenario's `scheduler` says; they are those of `altiplano serve`.
struct SchedulerOptions: ParsableArguments {
    enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

    @Option(help: "The gap between tokens that prompts of others may stretch it to, in milliseconds (default 50).")
    var interTokenTarget: Int?
    @Option(help: "How far a tenant may be ahead, in weighted tokens (default 128).") var fairnessWindow: Int?
    @Option(help: "Whether equal beginnings of prompts are computed once: on or off (default on).")
    var prefixCache: Switch?
    @Option(help: "Host memory for evicted prefixes, in MiB (default 256).") var hostCache: Int?

    func apply(to settings: inout Scenario.Settings) throws {
        try Check.value(interTokenTarget, in: ScenarioBounds.interTokenMilliseconds, "--inter-token-target")
        try Check.value(fairnessWindow, in: ScenarioBounds.fairnessWindow, "--fairness-window")
        try Check.value(hostCache, in: ScenarioBounds.hostCacheMebibytes, "--host-cache")
        if let interTokenTarget { settings.policy.interTokenMilliseconds = Double(interTokenTarget) }
        if let fairnessWindow { settings.policy.fairnessWindow = Double(fairnessWindow) }
        if let prefixCache { settings.sharesPrefixes = prefixCache == .on }
        settings.hostCacheMebibytes = hostCache ?? settings.hostCacheMebibytes
    }
}

/// Flags for tenants that are all alike.
struct TenantOptions: ParsableArguments {
    @Option(help: "How many tenants (default 1).") var tenants: Int?
    @Option(help: "Requests per second of each, at random times.") var rate: Double?
    @Option(help: "Clients of each, who ask again after an answer (default 8).") var clients: Int?
    @Option(help: "Seconds between an answer and the next question, on average (default 0).") var think: Double?
    @Option(help: "Tokens with which all prompts of a tenant begin (default 0).") var sharedTokens: Int?
    @Option(help: "Further tokens of a prompt, such as 20..200 (default 64..256).") var uniqueTokens: String?
    @Option(help: "Tokens of an answer, such as 50..150 (default 16..128).") var answerTokens: String?
    @Option(help: "The share of requests whose client leaves early, 0 to 1 (default 0).") var cancelled: Double?

    var isGiven: Bool {
        tenants != nil || rate != nil || clients != nil || think != nil || sharedTokens != nil || uniqueTokens != nil
            || answerTokens != nil || cancelled != nil
    }

    func alike() throws -> [Scenario.Tenant] {
        try Check.value(tenants, in: ScenarioBounds.tenants, "--tenants")
        try Check.value(rate, in: ScenarioBounds.requestsPerSecond, "--rate")
        try Check.value(clients, in: ScenarioBounds.clients, "--clients")
        try Check.value(think, in: ScenarioBounds.thinkSeconds, "--think")
        try Check.value(sharedTokens, in: ScenarioBounds.promptTokens, "--shared-tokens")
        try Check.value(cancelled, in: ScenarioBounds.cancelledShare, "--cancelled")
        guard rate == nil || (clients == nil && think == nil) else {
            throw ValidationError("Give either --rate, or --clients and --think.")
        }
        var tenant = Scenario.Tenant(name: "")
        tenant.arrivals =
            rate.map { .open(requestsPerSecond: $0) } ?? .closed(clients: clients ?? 8, thinkSeconds: think ?? 0)
        tenant.sharedTokens = sharedTokens ?? tenant.sharedTokens
        tenant.uniqueTokens =
            try Check.range(uniqueTokens, in: ScenarioBounds.promptTokens, "--unique-tokens") ?? tenant.uniqueTokens
        tenant.answerTokens =
            try Check.range(answerTokens, in: ScenarioBounds.answerTokens, "--answer-tokens") ?? tenant.answerTokens
        tenant.cancelledShare = cancelled ?? tenant.cancelledShare
        return (1...(tenants ?? 1)).map { number in
            var named = tenant
            named.name = "tenant-\(number)"
            return named
        }
    }
}

/// Bounds of flags; what is past them is misuse.
private enum Check {
    static func value<Value: Comparable>(_ value: Value?, in range: ClosedRange<Value>, _ flag: String) throws {
        guard let value, !range.contains(value) else { return }
        throw ValidationError("\(flag) is \(value); it must be from \(range.lowerBound) to \(range.upperBound).")
    }

    static func range(_ text: String?, in bounds: ClosedRange<Int>, _ flag: String) throws -> ClosedRange<Int>? {
        guard let text else { return nil }
        switch ScenarioRules.range(text, in: bounds) {
        case .success(let range): return range
        case .failure(let wrong): throw ValidationError("\(flag) \(wrong.message).")
        }
    }
}
