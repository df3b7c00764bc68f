import Foundation
import Foundations
import Store
import Testing

@testable import AdminCLI

/// The commands against the real gateway.
struct RoundTripTests {
    static let document = """
        name: ajuda
        tenant: acme
        model: pequeno
        system_prompt: Responda em português.
        sampling:
          temperature: 0.5
        """

    private func withShell(
        words: [String] = ["Olá", ", ", "mundo!"], _ body: @escaping @Sendable (Shell, LiveServer) async throws -> Void
    ) async throws {
        try await LiveServer.run(words: words) { server in
            var shell = try Shell()
            shell.variables["ALTIPLANO_SERVER"] = server.url
            shell.variables["ALTIPLANO_ADMIN_KEY"] = LiveServer.adminKey
            try await body(shell, server)
        }
    }

    private func object(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

    @Test func aTenantFromItsCreationToItsEnd() async throws {
        try await withShell { shell, _ in
            let created = await shell.run("tenant create acme -o json")
            #expect(created.code == 0 && created.errors == "")
            let tenant = try object(created.output)
            #expect(tenant["state"] == "active")
            let again = await shell.run("tenant create acme")
            #expect(again.code == 1 && again.output == "")
            #expect(again.errors.hasPrefix("error: there already is a tenant 'acme'"))
            #expect(again.errors.contains("request: req_"))
            #expect(await shell.run("tenant suspend acme").output.contains("suspended"))
            #expect(await shell.run("tenant resume acme -o yaml").output.contains("state: active\n"))
            let list = await shell.run("tenant list").output.split(separator: "\n")
            #expect(list.first?.hasPrefix("NAME   STATE") == true && list.first?.contains("WEIGHT   PRIORITY") == true)
            let larger = try object(await shell.run("tenant update acme --weight 20 -o json").output)
            #expect(larger["weight"] == 20 && larger["priority"] == "normal")
            #expect(await shell.run("tenant update acme --priority low").output.contains("20   low"))
            let excessive = await shell.run("tenant update acme --weight 1001")
            #expect(excessive.code == 1 && excessive.errors.contains("1001 is not from 1 to 1000"))
            let other = try object(await shell.run("tenant create outra --weight 2 --priority high -o json").output)
            #expect(other["weight"] == 2 && other["priority"] == "high")
            #expect(await shell.run("tenant delete outra --yes").code == 0)
            #expect(await shell.run("tenant delete acme --yes").code == 0)
            let gone = await shell.run("tenant show acme")
            #expect(gone.code == 1 && gone.errors.contains("there is no tenant 'acme'"))
            let empty = await shell.run("tenant list")
            #expect(empty.code == 0 && empty.output == "" && empty.errors.contains("tenant create"))
            #expect(await shell.run("tenant list -o json").output == "[]\n")
        }
    }

    @Test func listsOfSeveralPagesAreWhole() async throws {
        try await withShell { shell, server in
            let repository = TenantRepository(server.database)
            for number in 0..<250 {
                try await repository.insert(
                    Tenant(
                        id: "ten_\(number)", name: "t\(number)", state: .active, createdAt: WallClock.system.now()))
            }
            let tenants = try object(await shell.run("tenant list -o json").output).arrayValue ?? []
            #expect(Set(tenants.compactMap { $0["name"]?.stringValue }).count == 250)
            #expect(tenants.count == 250)
        }
    }

    @Test func aKeyIsShownOnceAndEndsWhenRevoked() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("tenant create acme")
            let key = try object(await shell.run("key create --tenant acme --expires 30d --output json").output)
            let token = try #require(key["key"]?.stringValue)
            let id = try #require(key["id"]?.stringValue)
            #expect(token.hasPrefix("alti_"))
            let plain = await shell.run("key create --tenant acme")
            #expect(plain.output.hasPrefix("alti_") && plain.output.split(separator: "\n").count == 1)
            let listed = await shell.run("key list --tenant acme -o json").output
            #expect(listed.contains(id) && !listed.contains(token))
            let revoked = try object(await shell.run("key revoke \(id) -o json").output)
            #expect(revoked["state"] == "revoked")
            #expect(await shell.run("key revoke key_none").code == 1)
            let wrong = await shell.run("key create --tenant acme --expires ontem")
            #expect(wrong.code == 1 && wrong.errors.contains("expires 'ontem' is not valid"))
        }
    }

    @Test func anAssistantFromItsDeployToItsRollback() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("tenant create acme")
            let file = try shell.write(Self.document, to: "ajuda.yaml")
            let dry = await shell.run("assistant deploy -f \(file) --dry-run")
            #expect(dry.code == 0 && dry.output.hasPrefix("acme/ajuda would be created:"))
            #expect(await shell.run("assistant list").output == "")
            #expect(await shell.run("assistant deploy -f \(file)").output.hasPrefix("acme/ajuda created at revision 1"))
            #expect(await shell.run("assistant deploy -f \(file)").output == "acme/ajuda unchanged (revision 1)\n")
            let warmer = Self.document.replacingOccurrences(of: "0.5", with: "0.75")
            let changed = await shell.run("assistant deploy -f -", input: warmer)
            #expect(
                changed.output
                    == "acme/ajuda is now at revision 2:\n- sampling.temperature: 0.5\n+ sampling.temperature: 0.75\n")
            #expect(await shell.run("assistant history ajuda").output.split(separator: "\n").count == 3)
            let back = try object(await shell.run("assistant rollback ajuda -o json").output)
            #expect(back["revision"] == 1 && back["changed"] == true)
            let shown = try object(await shell.run("assistant show ajuda -o json").output)
            #expect(shown["revision"] == 1 && shown["specification"]?["sampling"]?["temperature"] == 0.5)
            #expect(await shell.run("assistant rollback ajuda").errors.contains("none to go back to"))
            #expect(await shell.run("assistant delete ajuda --yes").code == 0)
            #expect(await shell.run("assistant show ajuda").errors.contains("there is no assistant 'ajuda'"))
        }
    }

    @Test func everyProblemOfAWrongFileIsPrintedWhereItIs() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("tenant create acme")
            let wrong = Self.document.replacingOccurrences(of: "0.5", with: "quente") + "\nsenha: 1\n"
            let file = try shell.write(wrong, to: "errada.yaml")
            let outcome = await shell.run("assistant deploy -f \(file)")
            #expect(outcome.code == 1 && outcome.output == "")
            // What takes longer than a second also says that it is under way.
            let lines = outcome.errors.split(separator: "\n").filter { !$0.hasSuffix("…") }
            try #require(lines.count == 3)
            #expect(lines[0].hasPrefix("\(file):6:"))
            #expect(lines[1].hasPrefix("\(file):7:"))
            #expect(lines[2] == "error: 2 problems in \(file); nothing was changed")
            #expect(await shell.run("assistant list -o json").output == "[]\n")
            #expect(await shell.run("assistant deploy -f \(shell.folder)/none.yaml").code == 1)
        }
    }

    @Test func aModelThatCannotBeLoadedIsRefusedWithTheReason() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("tenant create acme")
            let broken = Self.document.replacingOccurrences(of: "pequeno", with: "quebrado")
            let outcome = await shell.run("assistant deploy -f -", input: broken)
            #expect(outcome.code == 1 && outcome.errors.contains("not a GGUF file"))
        }
    }

    @Test func aChatStreamsAndRevokesItsKey() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("tenant create acme")
            _ = await shell.run("assistant deploy -f -", input: Self.document)
            let once = await shell.run(["chat", "ajuda", "Quem é você?"])
            #expect(once.code == 0 && once.output == "Olá, mundo!\n")
            #expect(once.errors.hasPrefix("7 prompt and 3 completion tokens in"))
            let piped = await shell.run("chat ajuda -o json", input: "Quem é você?")
            let answer = try object(piped.output)
            #expect(answer["content"] == "Olá, mundo!")
            let keys = try object(await shell.run("key list --tenant acme -o json").output).arrayValue ?? []
            #expect(keys.count == 2 && keys.allSatisfy { $0["state"] == "revoked" })
            var terminal = shell
            terminal.isTerminal = true
            let talk = await terminal.run("chat ajuda", input: "Oi\nTudo bem?\n")
            #expect(talk.code == 0 && talk.output == "Olá, mundo!\nOlá, mundo!\n")
            let unknown = await shell.run("chat ninguém oi")
            #expect(unknown.code == 1 && unknown.errors.contains("there is no assistant 'ninguém'"))
        }
    }

    @Test func anAnswerThatFailsEndsTheChatWithOne() async throws {
        try await withShell(words: []) { shell, _ in
            _ = await shell.run("tenant create acme")
            _ = await shell.run("assistant deploy -f -", input: Self.document)
            let outcome = await shell.run("chat ajuda oi")
            #expect(outcome.code == 1 && outcome.errors.contains("the worker ended during the answer"))
        }
    }

    @Test func workersAndModels() async throws {
        try await withShell { shell, _ in
            let workers = await shell.run("worker list").output
            #expect(workers.contains("worker-1") && workers.contains("backing-off"))
            #expect(workers.contains("2/4        1        1     75%"))
            var narrow = shell
            narrow.columns = 100
            let lines = await narrow.run("worker list").output.split(separator: "\n").map(String.init)
            #expect(lines.allSatisfy { TextWidth.columns($0) <= 100 })
            #expect(lines.last?.contains("backing-off") == true && lines.last?.contains("killed") == true)
            let restarted = try object(await shell.run("worker restart worker-1 -o json").output)
            #expect(restarted["restarts"] == 1)
            let unknown = await shell.run("worker restart worker-9")
            #expect(unknown.code == 1 && unknown.errors.contains("there is no worker 'worker-9'"))
            #expect(await shell.run("model list").output.contains("quebrado"))
        }
    }

    @Test func doctorFailsWhenAPartHasFailed() async throws {
        try await withShell { shell, _ in
            let outcome = await shell.run("doctor")
            #expect(outcome.code == 1)
            #expect(outcome.output.contains("worker-2") && outcome.output.contains("fail"))
            #expect(outcome.errors.contains("altiplano worker restart worker-2"))
            let checks = try object(await shell.run("doctor -o json").output).arrayValue ?? []
            let database = checks.first { $0["part"] == "database" }
            #expect(database?["status"] == "ok")
        }
    }

    @Test func doctorWithATenantsKeyChecksWhatItMay() async throws {
        try await withShell { shell, _ in
            _ = await shell.run("tenant create acme")
            let key = await shell.run("key create --tenant acme --scope admin").output
            var tenant = shell
            tenant.variables["ALTIPLANO_ADMIN_KEY"] = key.trimmingCharacters(in: .newlines)
            let outcome = await tenant.run("doctor")
            #expect(outcome.code == 0)
            #expect(outcome.output.contains("not checked: this is the key of a tenant"))
        }
    }

    @Test func loginKeepsAContextOnlyForAKeyThatWorks() async throws {
        try await LiveServer.run { server in
            let shell = try Shell()
            let wrong = await shell.run("login \(server.url)", input: "alti_admin_wrong")
            #expect(wrong.code == 1 && wrong.errors.contains("hint: check the key"))
            #expect(await shell.run("context list -o json").output == "[]\n")
            let right = await shell.run("login \(server.url)/ --name casa", input: LiveServer.adminKey + "\n")
            #expect(right.code == 0 && right.output.contains("context casa"))
            #expect(await shell.run("tenant create acme").code == 0)
            let listed = await shell.run("context list -o json").output
            #expect(listed.contains("casa") && !listed.contains(LiveServer.adminKey))
            #expect(await shell.run("context use outra").errors.contains("there are: casa"))
            #expect(await shell.run("logout").code == 0)
            #expect(await shell.run("tenant list").errors.contains("altiplano login"))
        }
    }

    @Test func aRefusedConnectionSaysWhereAndWhatToDo() async throws {
        var shell = try Shell()
        shell.variables["ALTIPLANO_ADMIN_KEY"] = "k"
        // Port 1 (tcpmux) needs privileges that no test server has.
        let outcome = await shell.run("tenant list --server http://127.0.0.1:1")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("cannot connect to http://127.0.0.1:1 (--server)"))
        #expect(outcome.errors.contains("hint: start the server with: altiplano serve"))
    }
}
