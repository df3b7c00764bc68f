import Documents
import Foundation
import Generation
import Scheduling
import Testing

@testable import AdminCLI

@Suite(.timeLimit(.minutes(5)))
struct SimulateCommandTests {
    static let scenario = """
        # Uma hora ruim de segunda-feira, mais curta.
        duration_seconds: 20
        seed: 7
        machine:
          cells: 4096
          sequences: 8
          step_milliseconds: 5
        scheduler:
          inter_token_target_milliseconds: 40
          prefix_cache: true
        tenants:
          - name: açaí
            weight: 3
            priority: high
            clients: 4
            think_seconds: 0.5
            shared_tokens: 200
            pinned: true
            unique_tokens: 20..60
            answer_tokens: 10..30
          - name: outra
            requests_per_second: 0.5
            unique_tokens: 100
            answer_tokens: 20
            cancelled_share: 0.25
        """

    private static func problems(of text: String) -> [DocumentProblem] {
        do throws(DocumentProblems) {
            _ = try ScenarioDocument.parse(text)
            return []
        } catch {
            return error.problems
        }
    }

    @Test func everyFieldOfAFileIsRead() throws {
        let scenario = try ScenarioDocument.parse(Self.scenario)
        #expect(scenario.durationSeconds == 20)
        #expect(scenario.seed == 7)
        #expect(scenario.machine.cells == 4096)
        #expect(scenario.machine.sequences == 8)
        #expect(scenario.machine.cost.stepMilliseconds == 5)
        #expect(scenario.machine.cost.prefillMilliseconds == 4)
        #expect(scenario.settings.policy.interTokenMilliseconds == 40)
        #expect(scenario.settings.sharesPrefixes)
        #expect(scenario.tenants.map(\.name) == ["açaí", "outra"])
        #expect(scenario.tenants[0].share == .init(weight: 3, priority: .high))
        #expect(scenario.tenants[0].arrivals == .closed(clients: 4, thinkSeconds: 0.5))
        #expect(scenario.tenants[0].sharedTokens == 200)
        #expect(scenario.tenants[0].isPinned)
        #expect(scenario.tenants[0].uniqueTokens == 20...60)
        #expect(scenario.tenants[1].arrivals == .open(requestsPerSecond: 0.5))
        #expect(scenario.tenants[1].answerTokens == 20...20)
        #expect(scenario.tenants[1].cancelledShare == 0.25)
    }

    @Test func aWrongFileListsEveryProblemWithItsLine() async throws {
        let shell = try Shell()
        let path = try shell.write(
            """
            duration_seconds: 0
            machine:
              cells: many
              sequnces: 4
            scheduler:
              prefix_cache: maybe
            tenants:
              - name: a
                weight: 1001
                priority: urgent
                clients: 4
                requests_per_second: 2
                unique_tokens: 200..20
                answer_tokens: x
              - clients: 1
                cancelled_share: 1.5
              - 17
            """, to: "wrong.yaml")
        let outcome = await shell.run(["simulate", "-f", path])
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        let lines = [
            "1:19: 'duration_seconds'", "3:10: 'machine.cells'", "did you mean 'sequences'?",
            "6:17: 'scheduler.prefix_cache' must be true or false, not 'maybe'", "9:13: 'tenants[0].weight' is 1001",
            "10:15: 'tenants[0].priority' is 'urgent'", "either requests_per_second, or clients",
            "13:20: 'tenants[0].unique_tokens' is '200..20'; the smaller number comes first",
            "14:20: 'tenants[0].answer_tokens' is 'x'", "'tenants[1].name' is missing",
            "16:22: 'tenants[1].cancelled_share' is 1.5", "'tenants[2]' must be a mapping",
            "problems in \(path); nothing was simulated",
        ]
        for line in lines { #expect(outcome.errors.contains(line), "missing: \(line)\nin:\n\(outcome.errors)") }
        #expect(outcome.errors.contains("\(path):1:19: "))
    }

    @Test(arguments: [
        ("", "empty"), ("- a", "mapping"), ("tenants: 5", "must be a list"), ("tenants: []", "1 to 1000"),
        ("seed: 1", "'tenants' is missing"), ("tenants:\n  - name: a\n  - name: a", "two tenants"),
        ("tenants:\n  - {name: a, clients: 1, unique_tokens: 0}", "may have no token"),
        (
            "machine: {cells: 100}\ntenants:\n  - {name: a, clients: 1, unique_tokens: 90, answer_tokens: 11}",
            "101 tokens"
        ),
        ("tenants:\n  - {name: a, requests_per_second: 1, think_seconds: 1}", "think_seconds goes with clients"),
        ("tenants:\n  - {name: a, requests_per_second: .inf}", "must be a number"),
        ("tenants:\n  - {name: a, clients: 99999999999999999999}", "whole number"),
        ("machine: {step_milliseconds: 0}\ntenants:\n  - {name: a, clients: 1}", "0.01 to"),
        ("a: &a [x]\ntenants: *a", "aliases"),
    ])
    func whatCannotBeSimulatedIsRefused(text: String, message: String) {
        let problems = Self.problems(of: text)
        #expect(problems.contains { $0.message.contains(message) }, "\(problems)")
    }

    @Test func jsonHasEveryNumberAndIsTheSameEveryTime() async throws {
        let shell = try Shell()
        let path = try shell.write(Self.scenario, to: "s.yaml")
        let first = await shell.run(["simulate", "-f", path, "--output", "json"])
        #expect(first.code == 0, "\(first.errors)")
        #expect(await shell.run(["simulate", "-f", path, "--output", "json"]).output == first.output)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
        for field in [
            "all", "tenants", "utilisation", "mean_batch", "preemptions", "peak_cells", "peak_queue", "steps",
        ] {
            #expect(json[field] != nil, "\(field) is missing")
        }
        let tenant = try #require((json["tenants"] as? [[String: Any]])?.first)
        #expect(tenant["tenant"] as? String == "açaí")
        #expect(tenant["completed"] as? Int ?? 0 > 5)
        #expect((tenant["first_token_milliseconds"] as? [String: Any])?["p95"] as? Double ?? 0 > 0)
        #expect(tenant["cache_hit_share"] as? Double ?? 0 > 0.5)
        let other = await shell.run(["simulate", "-f", path, "--output", "json", "--seed", "8"])
        #expect(other.output != first.output)
    }

    @Test func flagsDoForTenantsThatAreAlike() async throws {
        let outcome = try await Shell().run(
            "simulate --duration 20 --tenants 2 --clients 2 --think 0.2 --shared-tokens 50 --unique-tokens 10..20"
                + " --answer-tokens 5 --cells 2048 --sequences 4 --prefix-cache off --inter-token-target 30")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors == "")
        for text in ["tenant-1", "tenant-2", "all", "FIRST P50", "Jain index", "mean batch"] {
            #expect(outcome.output.contains(text), "missing: \(text)")
        }
    }

    @Test func tablesFitATerminal() async throws {
        var shell = try Shell()
        shell.columns = 100
        let path = try shell.write(Self.scenario, to: "s.yaml")
        let outcome = await shell.run(["simulate", "-f", path])
        #expect(outcome.output.split(separator: "\n").allSatisfy { TextWidth.columns(String($0)) <= 100 })
    }

    @Test(arguments: [
        "--cells 1", "--duration 0", "--duration nan", "--tenants 0", "--rate 1 --clients 2", "--unique-tokens 5..1",
        "--answer-tokens 0", "--cancelled 2", "--step-ms 0", "--prefix-cache maybe", "--cells 64", "-f x --clients 2",
        "--seed -1", "--inter-token-target 0",
    ])
    func misuseExitsTwo(_ flags: String) async throws {
        let outcome = try await Shell().run("simulate \(flags)")
        #expect(outcome.code == 2, "\(outcome.errors)")
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("error:"))
    }

    @Test func aFileThatIsNotThereIsNamed() async throws {
        let outcome = try await Shell().run("simulate -f /nonexistent/x.yaml")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("/nonexistent/x.yaml"))
    }
}
