import Foundation
import Foundations
import Testing

@testable import AdminCLI

/// `policy filter`: standard input to standard output.
struct PolicyFilterTests {
    private func shell(_ input: [[UInt8]]) throws -> (PolicyShell, String) {
        var shell = try PolicyShell()
        shell.input = input
        return (shell, try shell.shell.write(PolicyShell.pack, to: "p.yaml"))
    }

    @Test(arguments: ["", "--chunk-bytes 1", "--chunk-bytes 7", "--chunk-seed 1", "--chunk-seed 99"])
    func everyWayOfCuttingGivesTheSame(_ options: String) async throws {
        let text = Array(String(repeating: "Olá, o crachá é BX-1234 e não BX-12. ", count: 50).utf8)
        let (shell, file) = try shell([Array(text[..<701]), Array(text[701...])])
        let outcome = await shell.run("policy filter --policy \(file) \(options)")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            outcome.output == String(repeating: "Olá, o crachá é [REDACTED] e não BX-12. ", count: 50))
    }

    @Test func bytesThatAreNoTextPass() async throws {
        let bytes: [UInt8] = [0, 255, 254, 0xC3, 0x28, 10, 0x80, 13]
        let (shell, file) = try shell([bytes])
        let outcome = await shell.run("policy filter --policy \(file) --chunk-bytes 3")
        #expect(outcome.code == 0 && outcome.bytes == bytes)
    }

    @Test func aBlockEndsTheTextAndTheReading() async throws {
        let (shell, file) = try shell([
            Array("before HALT and what follows".utf8), Array("more".utf8), Array("more".utf8),
        ])
        let outcome = await shell.run("policy filter --policy \(file)")
        #expect(outcome.code == 3 && outcome.output == "before Ended.")
        #expect(outcome.reads == 1)
        #expect(outcome.errors == "the text was blocked by the rule demo/halt; it ends here\n")
    }

    @Test func aTextThatIsCutOffIsNotBlocked() async throws {
        var (shell, file) = try shell([Array("Ten characters and then more of them".utf8), Array("more".utf8)])
        file = try shell.shell.write(
            """
            id: short
            version: 1.0.0
            description: Short texts.
            rules:
              - id: length
                stages: [output]
                detector: { length: { characters: 10 } }
                action: replace
                replacement: "..."
            """, to: "short.yaml")
        let outcome = await shell.run("policy filter --policy \(file)")
        #expect(outcome.code == 0 && outcome.output == "Ten charac..." && outcome.reads == 1)
        #expect(outcome.errors == "the text was cut off by the rule short/length (replace); it ends here\n")
    }

    @Test func aTextThatNeedsApprovalDoesNotPass() async throws {
        var (shell, file) = try shell([Array("before HALT and what follows".utf8), Array("more".utf8)])
        file = try shell.shell.write(
            PolicyShell.pack.replacing("action: block", with: "action: require_approval"), to: "asking.yaml")
        let outcome = await shell.run("policy filter --policy \(file)")
        #expect(outcome.code == 3 && outcome.output == "before " && outcome.reads == 1)
        #expect(outcome.errors == "the text waits for an operator by the rule demo/halt; it ends here\n")
    }

    @Test func nothingIsWrittenAfterAPolicyFailed() async throws {
        var (shell, file) = try shell([Array("Where is it? And what is more?".utf8)])
        file = try shell.shell.write(PolicyOfflineTests.hazards, to: "guarded.yaml")
        let outcome = await shell.run("policy filter --policy \(file) --stage input")
        #expect(outcome.code == 1 && outcome.output == "")
        #expect(outcome.errors.contains("guarded/harm") && outcome.errors.contains("no model here"))
    }

    @Test func aReaderThatLeavesEndsTheCommand() async throws {
        var (shell, file) = try shell(Array(repeating: Array("text and more text. ".utf8), count: 100))
        shell.readerLeavesAfter = 30
        let outcome = await shell.run("policy filter --policy \(file)")
        #expect(outcome.code == 0 && outcome.reads < 10)
    }

    @Test(arguments: ["", "--policy p --chunk-bytes 0", "--policy p --chunk-bytes 2 --chunk-seed 1"])
    func misuseExitsWithTwo(_ options: String) async throws {
        let outcome = try await PolicyShell().run("policy filter \(options)")
        #expect(outcome.code == 2)
    }
}
