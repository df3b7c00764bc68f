import ArgumentParser
import Foundation
import Foundations

/// `audit ...`
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Read and prove the log of what policies decided.",
        subcommands: [AuditVerify.self, AuditExport.self, AuditList.self])
}

struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove that the decision log is as it was written.",
        discussion: """
            Each record carries the hash of the one before. The first record at which a chain does not hold is named, \
            and the exit code is 1. Keep the head's hash elsewhere: given back with --head, it shows that the log was \
            not written anew and that nothing was removed from its end, however much was added since.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only this tenant's log.") var tenant: String?
    @Option(
        help: ArgumentHelp(
            "The head that was kept from an earlier proof of --tenant's log: a record must have it.",
            valueName: "hash"))
    var head: String?

    /// A log of a million records takes a while to read, in seconds.
    private static let timeoutSeconds = 3600
    private static let pageSize = 20

    func validate() throws {
        guard let head else { return }
        guard tenant != nil else {
            throw ValidationError("--head is the head of one tenant's log: name it with --tenant.")
        }
        guard head.utf8.count == 64, head.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            throw ValidationError(
                "--head is '\(head.prefix(80))'; a head is a hash of 64 hexadecimal digits, as this command prints it.")
        }
    }

    func run() async throws {
        let (tenant, head) = (tenant, head?.lowercased())
        let verdicts: [ChainVerdictView] = try await connection.withClient { client in
            try await Progress.shown("Reading the decision log …") {
                try await Self.verdicts(tenant, head, client)
            }
        }
        var table = Table(
            [.left("tenant"), .left("chain"), .right("records"), .left("head or reason")],
            emptyNotice: "Nothing was decided yet.")
        for verdict in verdicts {
            let broken = "record \(verdict.brokenAt ?? 0): \(verdict.reason ?? "")"
            table.append([
                verdict.tenant, verdict.intact ? "intact" : "broken", verdict.records.map(String.init) ?? "",
                verdict.intact ? verdict.head ?? "" : broken,
            ])
        }
        try output.show(verdicts, table: table)
        guard let first = verdicts.first(where: { !$0.intact }) else { return }
        throw CommandFailure(
            "the decision log of \(first.tenant) is broken at record \(first.brokenAt ?? 0): \(first.reason ?? "")",
            hint: "compare with an export or a backup from before: altiplano audit export --tenant \(first.tenant)")
    }

    private static func verdicts(
        _ tenant: String?, _ head: String?, _ client: APIClient
    ) async throws -> [ChainVerdictView] {
        var verdicts: [ChainVerdictView] = []
        var after: String?
        repeat {
            let page: Page<ChainVerdictView> = try await client.call(
                "GET", "/admin/v1/decisions/verification",
                query: [("tenant", tenant), ("head", head), ("limit", String(pageSize)), ("after", after)],
                timeoutSeconds: timeoutSeconds)
            verdicts += page.data
            after = page.hasMore ? page.next : nil
        } while after != nil
        return verdicts
    }
}

struct AuditExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the decision log as JSON lines, oldest first, tenant by tenant.",
        discussion: """
            Texts are kept for tenants that wish it: altiplano tenant update NAME --keep-matched-text. They stand in \
            the export encrypted, and with --texts readable beside that.
            """)

    private static let pageSize = 1000

    @OptionGroup var connection: ConnectionOptions
    @Option(help: "Only this tenant's log.") var tenant: String?
    @OptionGroup var since: SinceOptions
    @Flag(help: "Open the matched texts that are kept.") var texts = false
    @Option(
        help: "The file to write; standard output when left out. It must not exist.")
    var output: String?

    func run() async throws {
        let (tenant, since, texts) = (tenant, try since.instant(), texts)
        let sink = try ExportSink(output)
        let count = try await connection.withClient { client in
            var count = 0
            let heads: [DecisionHeadView] = try await client.all(
                "/admin/v1/decisions/heads", query: [("tenant", tenant)])
            for head in heads { count += try await Self.export(head.tenantId, since, texts, client, sink) }
            return count
        }
        try sink.close()
        if let output { CommandEnvironment.current.writeError("\(count) decisions in \(output)\n") }
    }

    private static func export(
        _ tenant: String, _ since: String?, _ texts: Bool, _ client: APIClient, _ sink: ExportSink
    ) async throws -> Int {
        var count = 0
        var after: String? = "0"
        while let position = after {
            let page: Page<JSONNode> = try await client.call(
                "GET", "/admin/v1/decisions",
                query: [
                    ("tenant", tenant), ("since", since), ("after", position), ("limit", String(pageSize)),
                    ("texts", texts ? "true" : nil),
                ],
                timeoutSeconds: 120)
            for record in page.data { try sink.write(try WireFormat.line(record) + "\n") }
            count += page.data.count
            after = page.hasMore && sink.isRead() ? page.next : nil
        }
        return count
    }
}

/// Where an export goes.
private struct ExportSink: Sendable {
    private let path: String
    private let handle: FileHandle?

    /// - Parameter path: nil for standard output.
    /// - Throws: `CommandFailure` when the file cannot be made or is there already.
    init(_ path: String?) throws {
        self.path = path ?? ""
        guard let path else {
            handle = nil
            return
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(
                "cannot make the file \(path): \(String(cString: strerror(errno)))",
                hint: "an export never overwrites a file: name a new one")
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Whether anyone wants more of it: a file always does.
    func isRead() -> Bool { handle != nil || CommandEnvironment.current.isOutputOpen() }

    /// - Throws: `CommandFailure` when the text cannot be written.
    func write(_ text: String) throws {
        guard let handle else { return try CommandEnvironment.current.writeOutput(text) }
        do throws(CommandFailure) {
            _ = try ByteStreams.write(Array(text.utf8), to: handle.fileDescriptor, named: path)
        } catch {
            throw cut(error.message)
        }
    }

    /// - Throws: `CommandFailure` when what was written did not reach the disk.
    func close() throws {
        guard let handle else { return }
        // A file system may find out only here that it has no room.
        guard fsync(handle.fileDescriptor) == 0 else {
            throw cut("cannot write to \(path): \(String(cString: strerror(errno)))")
        }
        try handle.close()
    }

    private func cut(_ message: String) -> CommandFailure {
        CommandFailure(message, hint: "the file holds only a part of the log: remove it, and export to another place")
    }
}

struct AuditList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the latest decisions.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only this tenant's.") var tenant: String?
    @OptionGroup var since: SinceOptions
    @Option(help: "How many: 1 to 1000.") var limit = 50
    @Flag(help: "Open the matched texts that are kept.") var texts = false

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is \(limit); it must be 1 to 1000") }
    }

    func run() async throws {
        let query = [
            ("tenant", tenant), ("since", try since.instant()), ("limit", String(limit)),
            ("texts", texts ? "true" : nil),
        ]
        let page: Page<DecisionView> = try await connection.withClient {
            try await $0.call("GET", "/admin/v1/decisions", query: query)
        }
        var table = Table(
            [
                .left("at"), .left("tenant"), .right("record"), .left("rule"), .left("stage"), .left("action"),
                .left("mode"), .right("spans"), .left("found"), .left("request"),
            ] + (texts ? [.left("texts")] : []), emptyNotice: "Nothing was decided in that time.")
        for decision in page.data {
            let entities = Set(decision.spans.map(\.entity)).sorted().joined(separator: ", ")
            table.append(
                [
                    decision.at, decision.tenant, String(decision.sequence), "\(decision.pack)/\(decision.rule)",
                    decision.stage, decision.action, decision.mode, String(decision.spanCount), entities,
                    decision.requestId,
                ] + (texts ? [Self.texts(of: decision)] : []))
        }
        try output.show(page.data, table: table)
    }

    private static func texts(of decision: DecisionView) -> String {
        if let problem = decision.textsProblem { return "cannot be opened: \(problem)" }
        return (decision.texts ?? []).map { $0 ?? "…" }.joined(separator: " | ")
    }
}
