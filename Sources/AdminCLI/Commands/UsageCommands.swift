import ArgumentParser
import Foundations

/// `usage ...`
struct UsageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usage", abstract: "See what was used.", subcommands: [UsageShow.self])
}

struct UsageShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show totals by tenant, assistant and model, or single calls.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only this tenant's.") var tenant: String?
    @Option(
        help: ArgumentHelp(
            "Calls started at or after this time: ISO 8601, or how long ago (24h, 30d).", valueName: "when"))
    var from: String?
    @Option(help: ArgumentHelp("Calls started before this time: ISO 8601, or how long ago.", valueName: "when"))
    var to: String?
    @Flag(help: "List single calls, newest first, instead of totals; needs --tenant.") var records = false
    @Option(help: "How many calls to list: 1 to 1000.") var limit = 100
    @Option(help: ArgumentHelp("With --records: calls that started before this ISO 8601 time.", valueName: "when"))
    var before: String?

    func validate() throws {
        if records && tenant == nil { throw ValidationError("--records needs --tenant") }
        if records && (from != nil || to != nil) {
            throw ValidationError("--records takes --before, not --from or --to")
        }
        if !records && before != nil { throw ValidationError("--before goes with --records") }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is \(limit); it must be 1 to 1000") }
    }

    func run() async throws {
        if records { try await showRecords() } else { try await showTotals() }
    }

    private func showTotals() async throws {
        let query = [("tenant", tenant), ("from", try instant(from, "--from")), ("to", try instant(to, "--to"))]
        let totals: [UsageView] = try await connection.withClient {
            try await $0.all("/admin/v1/usage", query: query)
        }
        var table = Table(
            [
                .left("tenant"), .left("assistant"), .left("model"), .right("calls"), .right("prompt"),
                .right("cached"), .right("completion"), .right("worker time"), .right("not completed"),
            ],
            emptyNotice: "Nothing was used in that time.")
        for total in totals {
            let failed = total.calls - (total.outcomes["completed"] ?? 0)
            table.append([
                total.tenant, total.assistant, total.model, String(total.calls), String(total.promptTokens),
                String(total.cachedTokens), String(total.completionTokens),
                Quantity.duration(milliseconds: total.workerMilliseconds), String(failed),
            ])
        }
        try output.show(totals, table: table)
    }

    private func showRecords() async throws {
        let query = [("tenant", tenant), ("limit", String(limit)), ("before", before)]
        let page: Page<UsageRecordView> = try await connection.withClient {
            try await $0.call("GET", "/admin/v1/usage/records", query: query)
        }
        var table = Table(
            [
                .left("started"), .left("assistant"), .right("revision"), .right("prompt"), .right("cached"),
                .right("completion"), .right("worker time"), .left("outcome"), .left("request"),
            ],
            emptyNotice: "There are no calls.")
        for record in page.data {
            table.append([
                record.startedAt, record.assistant, String(record.revision), String(record.promptTokens),
                String(record.cachedTokens), String(record.completionTokens),
                Quantity.duration(milliseconds: record.workerMilliseconds), record.outcome, record.requestId,
            ])
        }
        try output.show(page.data, table: table)
        if page.hasMore, let next = page.next {
            CommandEnvironment.current.writeError("There are older calls: --before \(next)\n")
        }
    }

    /// An ISO 8601 time as it is, a duration as that long ago.
    private func instant(_ text: String?, _ option: String) throws -> String? {
        guard let text else { return nil }
        if Timestamp(iso8601: text) != nil { return text }
        let units: [Character: Int64] = ["m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            (0...100_000).contains(count)
        else {
            throw ValidationError(
                "\(option) '\(text)': use a time such as 2026-11-01T00:00:00Z or a duration such as 24h or 30d")
        }
        return CommandEnvironment.current.clock.now().adding(milliseconds: -count * unit).description
    }
}
