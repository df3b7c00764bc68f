import ArgumentParser
import Foundations

/// `policy shadow ...`
struct PolicyShadow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shadow", abstract: "See what rules in shadow mode would do.", subcommands: [ShadowReport.self])
}

struct ShadowReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Sum what rules in shadow mode would have done, from the decision log.",
        discussion: """
            Of each rule: what it would have done, in how many calls, texts of them and places in those, and one of \
            the places as an example (audit list shows its record).
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only this tenant's texts.") var tenant: String?
    @OptionGroup var since: SinceOptions

    func run() async throws {
        let query = [("tenant", tenant), ("since", try since.instant())]
        let totals: [ShadowTotalView] = try await connection.withClient {
            try await $0.all("/admin/v1/decisions/shadow", query: query)
        }
        var table = Table(
            [
                .left("rule"), .left("tenant"), .left("would"), .right("calls"), .right("texts"), .right("spans"),
                .left("example"), .left("last"),
            ], emptyNotice: "No rule in shadow mode matched anything in that time.")
        let now = CommandEnvironment.current.clock.now()
        for total in totals {
            table.append([
                "\(total.pack)/\(total.rule)", total.tenant, total.action, String(total.calls),
                String(total.texts), String(total.spans), total.example?.text ?? "",
                Age.text(since: total.lastAt, now: now),
            ])
        }
        try output.show(totals, table: table)
    }
}

/// `--since`
struct SinceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Decided at or after this time: ISO 8601, or how long ago (24h, 30d).", valueName: "when"))
    var since: String?

    /// An ISO 8601 time as it is, a duration as that long ago.
    func instant() throws -> String? { try since.map { try Instant.text($0, option: "--since") } }
}

/// A time that a user gives.
enum Instant {
    /// - Throws: `ValidationError` for what is neither a time nor a duration.
    static func text(_ text: String, option: String) throws -> String {
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
