import ArgumentParser
import Foundations

/// `worker top`
struct WorkerTop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "top", abstract: "Watch what the workers do, and which tenants they do it for.",
        discussion: """
            Rates are differences of the workers' totals between two readings. On a terminal it goes on until q or \
            Ctrl-C; elsewhere, and with --once, it reads twice and prints the difference. --output json prints one \
            object a line for each refresh.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Seconds between two readings: 0.1 to 3600.") var interval = 1.0
    @Flag(help: "Print one difference and end.") var once = false
    @Option(help: "Print this many differences and end: 1 to 1000000.") var refreshes: Int?

    func validate() throws {
        guard (0.1...3600).contains(interval) else {
            throw ValidationError("--interval is \(interval); it must be 0.1 to 3600 seconds")
        }
        if once && refreshes != nil { throw ValidationError("--once is --refreshes 1: give one of them") }
        if let refreshes, !(1...1_000_000).contains(refreshes) {
            throw ValidationError("--refreshes is \(refreshes); it must be 1 to 1000000")
        }
    }

    func run() async throws {
        let isTerminal = CommandEnvironment.current.isOutputTerminal
        let count = once ? 1 : refreshes
        try await connection.withClient { client in
            if output.output == .table, isTerminal, count == nil {
                try await watch(client)
            } else {
                try await report(client, times: count ?? (isTerminal ? nil : 1))
            }
        }
    }

    private static func read(_ client: APIClient) async throws -> FleetReading {
        let workers: [WorkerView] = try await client.all("/admin/v1/workers")
        return FleetReading(
            seconds: start.duration(to: .now) / .seconds(1), time: CommandEnvironment.current.clock.now(),
            workers: workers)
    }

    private static let start = ContinuousClock.now

    private static var isColoured: Bool {
        let environment = CommandEnvironment.current
        // https://no-color.org: any value that is not empty.
        let isUnwanted = environment.variables["NO_COLOR"].map { !$0.isEmpty } ?? false
        return environment.isOutputTerminal && !isUnwanted && environment.variables["TERM"] != "dumb"
    }

    // MARK: One difference after the other

    /// - Parameter times: nil goes on until the output is closed.
    private func report(_ client: APIClient, times: Int?) async throws {
        let environment = CommandEnvironment.current
        var before = try await Self.read(client)
        for time in 0..<(times ?? .max) {
            try await Task.sleep(for: .seconds(interval))
            let now = try await Self.read(client)
            try show(FleetReport(from: before, to: now), isFirst: time == 0)
            before = now
            guard environment.isOutputOpen() else { return }
        }
    }

    private func show(_ report: FleetReport, isFirst: Bool) throws {
        let environment = CommandEnvironment.current
        switch output.output {
        case .json: try environment.writeOutput(try WireFormat.line(report) + "\n")
        case .yaml: try environment.writeOutput("---\n" + (try YAMLText.from(json: WireFormat.line(report))))
        case .table:
            let columns = environment.terminalColumns
            let lines = FleetScreen(report: report, columns: columns).lines
                .map { $0.text(fitting: columns, isColoured: Self.isColoured) + "\n" }
            try environment.writeOutput((isFirst ? "" : "\n") + lines.joined())
        }
    }

    // MARK: Live

    private func watch(_ client: APIClient) async throws {
        let screen = CommandEnvironment.current.openScreen()
        // Before anything is said about how it ended.
        defer { screen.close() }
        let ending = try await withThrowingTaskGroup(of: LiveScreen.Ending?.self) { group in
            group.addTask {
                for await ending in screen.endings { return ending }
                return nil
            }
            group.addTask { try await refresh(screen, client) }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        // As a shell reports a process that a signal ended.
        if case .signal(let number) = ending { throw ExitCode(128 + number) }
    }

    /// Draws until it is cancelled. A server that answered once and is away for a while is waited for.
    private func refresh(_ screen: LiveScreen, _ client: APIClient) async throws -> LiveScreen.Ending? {
        var before: FleetReading?
        var report: FleetReport?
        while true {
            var notice: String?
            do {
                let now = try await Self.read(client)
                report = FleetReport(from: before, to: now)
                before = now
            } catch let failure as CommandFailure where before != nil {
                notice = failure.message
            } catch let refusal as APIRefusal where before != nil && (refusal.status >= 500 || refusal.status == 429) {
                notice = refusal.message
            }
            draw(report, notice: notice, on: screen, url: client.address.url)
            try await Task.sleep(for: .seconds(interval))
        }
    }

    private func draw(_ report: FleetReport?, notice: String?, on screen: LiveScreen, url: String) {
        let (columns, rows) = screen.size()
        var title = StyledLine("altiplano worker top", .bold)
        title.add("  \(url)  \(CommandEnvironment.current.clock.now())  q quits", .dim)
        var lines = [title, StyledLine(notice.map { "\($0); trying again" } ?? "", .red)]
        if let report { lines += FleetScreen(report: report, columns: columns).lines }
        if lines.count > rows {
            let hidden = lines.count - max(0, rows - 1)
            lines = lines.prefix(max(0, rows - 1)) + [StyledLine("… \(hidden) more lines", .dim)]
        }
        screen.draw(lines.map { $0.text(fitting: columns, isColoured: Self.isColoured) })
    }
}
