import ArgumentParser
import Foundations
import Synchronization
import Testing

@testable import AdminCLI

struct CommandLineTests {
    static let commands = [
        "chat a", "chat a b", "chat a --tenant t --max-tokens 5 --temperature 0.5 --seed 1 --system s -o json",
        "login http://x --key-file k --name n", "logout", "logout n", "context list", "context use n",
        "tenant create a", "tenant create a --weight 5 --priority low", "tenant update a --weight 1000",
        "tenant update a --keep-matched-text", "tenant update a --no-keep-matched-text",
        "tenant update a --priority high -o json", "tenant list", "tenant ls -o json", "tenant show a",
        "tenant suspend a -o yaml",
        "tenant resume a", "tenant delete a --yes", "key create --tenant t",
        "key create --tenant t --name n --scope inference --scope admin --expires 30d --output json",
        "key list --tenant t", "key revoke key_1", "assistant deploy -f f --dry-run", "assistant deploy --file -",
        "assistant list", "assistant list --tenant t", "assistant show a", "assistant history a --tenant t",
        "assistant rollback a --to 3", "assistant rollback a --revision 3", "assistant delete a -y", "model list",
        "worker list", "worker top", "worker top --once", "worker top --interval 0.5 --refreshes 10 -o json",
        "worker restart worker-1", "usage show", "usage show --tenant t --from 24h --to 1h",
        "usage show --records --tenant t --limit 5 --before 2026-01-01T00:00:00Z",
        "db migrate --database postgres://h/d",
        "db status --home /tmp", "doctor", "simulate", "simulate -f s.yaml --seed 2 -o json", "completions bash",
        "completions zsh", "completions fish",
    ]

    @Test(arguments: commands) func commandIsUnderstood(_ line: String) throws {
        _ = try Shell.Root.parseAsRoot(line.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        "", "tenant", "tenant create --help", "assistant deploy --help", "chat --help", "db --help", "help worker list",
    ])
    func helpGoesToOutputAndExitsZero(_ line: String) async throws {
        let outcome = try await Shell().run(line)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("USAGE:"))
        #expect(outcome.errors == "")
    }

    @Test(arguments: [
        "nonsense", "tenant create", "tenant list --output xml", "tenant list extra",
        "tenant update a", "tenant update a --priority urgent", "tenant update a --weight many", "key create",
        "usage show --limit 0",
        "usage show --records", "usage show --before x", "usage show --from ontem", "assistant deploy",
        "assistant rollback a --to x", "completions powershell", "--nope", "chat", "tenant delete a",
        "assistant delete a",
    ])
    func misuseExitsTwoWithAMessageOnErrorOutput(_ line: String) async throws {
        let outcome = try await Shell().run(line)
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("error:"))
    }

    @Test func withoutAServerEveryCommandSaysHowToGetOne() async throws {
        let outcome = try await Shell().run("tenant list")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("altiplano serve") && outcome.errors.contains("altiplano login"))
    }

    @Test func destructiveVerbsAskOnATerminal() async throws {
        var shell = try Shell()
        shell.isTerminal = true
        for answer in ["n", "", "nope"] {
            let outcome = await shell.run("tenant delete acme", input: answer)
            #expect(outcome.code == 1)
            #expect(
                outcome.errors.contains("delete the tenant 'acme'") && outcome.errors.contains("nothing was changed"))
        }
        let agreed = await shell.run("tenant delete acme", input: "sim")
        #expect(agreed.errors.contains("no server runs"), "it went on to look for the server")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsNameTheCommands(_ shell: String) async throws {
        let outcome = try await Shell().run("completions \(shell)")
        #expect(outcome.code == 0)
        for noun in ["tenant", "assistant", "worker", "doctor"] { #expect(outcome.output.contains(noun)) }
    }

    @Test func databaseCommandsGetTheirTarget() async throws {
        var shell = try Shell()
        let record = Targets()
        let status = DatabaseCommands.Status(
            kind: "sqlite", location: "/x/db.sqlite", schemaVersion: 1, latestVersion: 2, migrations: ["0002-usage"])
        shell.database = DatabaseCommands(
            migrate: { target in
                record.add(target); return status
            },
            status: { target in
                record.add(target); return status
            })
        let shown = await shell.run("db status --database postgres://h/d --home /srv/a")
        #expect(shown.code == 0 && shown.output.contains("0002-usage") && shown.errors.contains("db migrate"))
        let migrated = await shell.run("db migrate -o json")
        #expect(migrated.output.contains("\"schema_version\" : 1"))
        #expect(
            record.all == [
                .init(url: "postgres://h/d", home: "/srv/a"),
                .init(url: nil, home: shell.folder + "/.local/share/altiplano"),
            ])
    }

    private final class Targets: Sendable {
        private let targets = Mutex<[DatabaseCommands.Target]>([])
        func add(_ target: DatabaseCommands.Target) { targets.withLock { $0.append(target) } }
        var all: [DatabaseCommands.Target] { targets.withLock { $0 } }
    }

    @Test func aFailureOfTheDatabaseIsPrintedWithItsCause() async throws {
        var shell = try Shell()
        let failing: @Sendable (DatabaseCommands.Target) async throws -> DatabaseCommands.Status = { _ in
            throw ServiceError(.unavailable, code: .databaseUnavailable, "the database is away", cause: "ECONNREFUSED")
        }
        shell.database = DatabaseCommands(migrate: failing, status: failing)
        let outcome = await shell.run("db status")
        #expect(outcome.code == 1)
        #expect(outcome.errors == "error: the database is away\ncause: ECONNREFUSED\n")
    }
}
