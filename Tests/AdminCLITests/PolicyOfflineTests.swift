import Foundation
import Foundations
import Policies
import Testing

@testable import AdminCLI

/// The policy commands that need no server.
struct PolicyOfflineTests {
    // MARK: check, test, entities

    @Test func checkNamesEveryMistakeWhereItIs() async throws {
        let shell = try PolicyShell()
        let good = try shell.shell.write(PolicyShell.pack, to: "p/good.yaml")
        let fine = await shell.run("policy check \(good)")
        #expect(fine.code == 0 && fine.output == "\(good): demo 1.0.0, 3 rules, 2 tests\n" && fine.errors == "")
        let wrong =
            PolicyShell.pack.replacing("action: block", with: "action: explode")
            .replacing("'HALT'", with: "'HA('") + "colour: red\n"
        let bad = try shell.shell.write(wrong, to: "p/wrong.yaml")
        let outcome = await shell.run("policy check \(shell.shell.folder)/p")
        #expect(outcome.code == 1 && outcome.output.contains("good.yaml: demo 1.0.0"))
        let lines = outcome.errors.split(separator: "\n")
        try #require(lines.count == 4)
        #expect(lines[0].hasPrefix("\(bad):14:") && lines[0].contains("HA(") == false)
        #expect(lines[1].hasPrefix("\(bad):15:") && lines[1].contains("explode"))
        #expect(lines[2].hasPrefix("\(bad):32:1: unknown field 'colour'"))
        #expect(lines[3] == "error: 3 problems in \(bad)")
        let json = try JSONValue(parsing: await shell.run("policy check \(bad) -o json").output)
        #expect(json.arrayValue?.first?["problems"]?.arrayValue?.count == 3)
        let missing = await shell.run("policy check none.yaml")
        #expect(missing.code == 1 && missing.errors.contains("cannot read none.yaml"))
    }

    @Test func testRunsTheGoldenCasesAndNamesThoseThatFail() async throws {
        let shell = try PolicyShell()
        let good = try shell.shell.write(PolicyShell.pack, to: "good.yaml")
        let fine = await shell.run("policy test \(good)")
        #expect(fine.code == 0 && fine.output == "demo 1.0.0: 2 passed (\(good))\n")
        let bad = try shell.shell.write(
            PolicyShell.pack.replacing("action: allow", with: "action: block"), to: "bad.yaml")
        let outcome = await shell.run("policy test \(bad)")
        #expect(outcome.code == 1 && outcome.output == "demo 1.0.0: 1 passed, 1 failed (\(bad))\n")
        #expect(outcome.errors == "\(bad):29: nothing: the action is allow, not block\nerror: 1 case failed\n")
    }

    static let hazards = """
        id: guarded
        version: 1.0.0
        description: For tests.
        rules:
          - id: harm
            stages: [input]
            detector:
              hazards:
                model: guard
            action: block
        tests:
          - name: harm
            text: Where is the bomb?
            action: block

        """

    @Test func casesThatNeedAModelAreSkippedWithTheReason() async throws {
        var shell = try PolicyShell()
        let file = try shell.shell.write(Self.hazards, to: "guarded.yaml")
        let skipped = await shell.run("policy test \(file)")
        #expect(skipped.code == 0)
        #expect(
            skipped.output
                == "guarded 1.0.0: 0 passed, 1 skipped (there is no model here that could be asked) (\(file))\n")
        shell.models = PolicyModels { request in
            #expect(request.folder == "/models" && request.detectors.count == 1)
            return .init(ask: { question in
                question.text.contains("bomb") ? [PolicyStream.Answer(entity: "S9", score: 0.9)] : []
            })
        }
        let asked = await shell.run("policy test \(file) --model-folder /models")
        #expect(asked.code == 0 && asked.output.hasPrefix("guarded 1.0.0: 1 passed ("))
    }

    /// Of a pack with both kinds of rules, cases that expect only rules without a model are run with those.
    @Test func casesAreRunWithTheRulesThatNeedNoModel() async throws {
        let shell = try PolicyShell()
        let mixed = Self.hazards.replacing(
            "tests:\n",
            with: """
                  - id: badge
                    stages: [input]
                    detector: { pattern: 'BX-[0-9]{4}' }
                    action: redact
                  - id: guarded-answer
                    stages: [output]
                    detector: { hazards: { model: guard } }
                    action: flag
                tests:
                  - name: only a badge
                    text: My badge is BX-1234.
                    action: redact
                    rules: [badge]
                    output: My badge is [REDACTED].
                  - name: wrong
                    text: My badge is BX-12.
                    action: redact
                    rules: [badge]
                  - name: nothing
                    text: Bom dia!
                    action: allow
                    rules: []
                  - name: both
                    text: The bomb has the badge BX-1234.
                    action: block
                    rules: [badge, harm]
                  - name: no other rule looks here
                    stage: output
                    text: Bom dia!
                    action: allow
                    rules: []

                """)
        let file = try shell.shell.write(mixed, to: "mixed.yaml")
        let outcome = await shell.run("policy test \(file) -o json")
        let cases = try JSONValue(parsing: outcome.output).arrayValue?.first?["cases"]?.arrayValue ?? []
        #expect(outcome.code == 1 && outcome.errors.contains(": wrong: the action is allow, not redact"))
        #expect(
            cases.map { $0["outcome"] } == ["passed", "failed", "passed", "skipped", "skipped", "skipped"])
        #expect(
            cases.first?["notes"]?.arrayValue == ["without harm: there is no model here that could be asked"])
        let summary = await shell.run("policy test \(file)").output
        #expect(
            summary.hasPrefix(
                "guarded 1.0.0: 2 passed (2 of them without the rules that ask a model), 1 failed, 3 skipped (there is")
        )
    }

    @Test func entitiesAreThoseOfTheRecognizers() async throws {
        let shell = try PolicyShell()
        let outcome = await shell.run("policy entities")
        #expect(outcome.code == 0 && outcome.output.hasPrefix("ENTITY") && outcome.output.contains("BR_CPF"))
        let secrets = try JSONValue(parsing: await shell.run("policy entities --group secrets -o json").output)
        #expect(secrets.arrayValue?.isEmpty == false)
        #expect(secrets.arrayValue?.allSatisfy { $0["group"] == "secrets" } == true)
        #expect(await shell.run("policy entities --group planets").code == 2)
    }

    // MARK: explain

    @Test func explainShowsRulesSpansAndOutput() async throws {
        let shell = try PolicyShell()
        let file = try shell.shell.write(PolicyShell.pack, to: "p.yaml")
        let outcome = await shell.run(["policy", "explain", "--policy", file, "Olá! watch BX-1234"])
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        try #require(lines.count == 5)
        #expect(lines[0].hasPrefix("RULE") && lines[1].contains("demo/watched") && lines[1].contains("shadow"))
        #expect(lines[2].contains("demo/badge") && lines[2].contains("11-18") && lines[2].hasSuffix("BX-1234"))
        #expect(lines[3] == "action: redact" && lines[4] == "output: Olá! watch [REDACTED]")
        let none = await shell.run("policy explain -p \(file) -", input: "Bom dia")
        #expect(none.output == "No rule matches.\naction: allow\noutput: Bom dia\n")
        let json = try JSONValue(
            parsing: await shell.run(["policy", "explain", "-p", file, "-o", "json", "a HALT b"]).output)
        #expect(json["action"] == "block" && json["stopped_by"] == "demo/halt" && json["output"] == "a Ended.")
        #expect(json["matches"]?.arrayValue?.first?["start"] == 2)
        let retrieved = await shell.run(["policy", "explain", "-p", file, "--stage", "retrieved", "HALT"])
        #expect(retrieved.output.contains("action: allow"))
        for wrong in ["policy explain x", "policy explain -p f --tenant t x", "policy explain -p f --stage no x"] {
            #expect(await shell.run(wrong).code == 2)
        }
    }

    @Test func linesAreExplainedInOrder() async throws {
        var shell = try PolicyShell()
        let file = try shell.shell.write(PolicyShell.pack, to: "p.yaml")
        var text = ""
        for number in 0..<500 { text += #"{"id": \#(number), "text": "número \#(number): BX-1234"}"# + "\n" }
        // Cut within lines, and within characters.
        let bytes = Array(text.utf8)
        shell.input = stride(from: 0, to: bytes.count, by: 997).map { Array(bytes[$0..<min($0 + 997, bytes.count)]) }
        let outcome = await shell.run("policy explain --policy \(file) --jsonl")
        #expect(outcome.code == 0 && outcome.errors == "")
        let lines = outcome.output.split(separator: "\n")
        try #require(lines.count == 500)
        for number in [0, 9, 10, 499] {
            let start = "número \(number): ".unicodeScalars.count
            #expect(
                lines[number] == #"{"id":\#(number),"action":"redact","matches":[{"pack":"demo","rule":"badge","#
                    + #""entity":"PATTERN","start":\#(start),"end":\#(start + 7),"score":1.0}]}"#)
        }
    }

    @Test func wrongLinesAreAnsweredWithTheirError() async throws {
        let shell = try PolicyShell()
        let file = try shell.shell.write(PolicyShell.pack, to: "p.yaml")
        let outcome = await shell.run(
            "policy explain --policy \(file) --jsonl",
            input: """
                {"id": "a", "text": "HALT", "stage": "output"}
                nonsense

                {"id": "b"}
                {"id": "c", "text": "x", "stage": "moon"}
                {"text": "HALT", "stage": "retrieved"}
                """)
        #expect(outcome.code == 1)
        let lines = try outcome.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        try #require(lines.count == 5)
        #expect(lines[0]["id"] == "a" && lines[0]["action"] == "block")
        #expect(lines[1]["id"] == .some(.null))
        #expect(lines[1]["error"]?.stringValue?.hasPrefix("line 2: the line is not valid JSON") == true)
        #expect(lines[2] == ["id": "b", "error": "line 4: 'text' is missing, or not a string"])
        #expect(lines[3]["error"]?.stringValue?.contains("'stage' is not one of input") == true)
        #expect(lines[4] == ["id": .null, "action": "allow", "matches": []])
        #expect(outcome.errors.contains("3 of 6 lines could not be explained"))
    }

    @Test func aLineThatIsTooLongIsSkippedInBoundedMemory() {
        var reader = LineReader(maximumBytes: 8)
        #expect(reader.feed(Array("ab\r\ncd".utf8)) == [.bytes(Array("ab".utf8))])
        #expect(reader.feed(Array("efghijk".utf8)) == [])
        #expect(reader.feed(Array("lmnop\nq".utf8)) == [.tooLong])
        #expect(reader.finish() == .bytes(Array("q".utf8)))
        #expect(reader.finish() == nil)
    }
}
