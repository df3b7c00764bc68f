import Foundation
import Foundations
import Testing

@testable import AdminCLI

/// Policy files as commands read them: pipes, folders, and those that cannot be read.
struct PolicyFileTests {
    /// A pipe that holds a text, by the path of its descriptor, as `<(...)` gives one.
    private static func withPipe(
        of text: String, _ body: (String) async throws -> Void
    ) async throws {
        let pipe = Pipe()
        // Less than a pipe holds, so that nothing has to read it meanwhile.
        try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try pipe.fileHandleForWriting.close()
        try await body("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
        try pipe.fileHandleForReading.close()
    }

    @Test(arguments: [
        ("policy check FILE", "FILE: demo 1.0.0, 3 rules, 2 tests\n"),
        ("policy test FILE", "demo 1.0.0: 2 passed (FILE)\n"),
        ("policy filter -p FILE", "my [REDACTED]"),
        ("policy explain -p FILE --jsonl", #"{"id":null,"error":"line 1: the line is not valid JSON"#),
    ])
    func aPipeIsReadLikeAFile(line: String, expected: String) async throws {
        let shell = try PolicyShell()
        try await Self.withPipe(of: PolicyShell.pack) { file in
            let outcome = await shell.run(line.replacing("FILE", with: file), input: "my BX-1234")
            #expect(outcome.output.hasPrefix(expected.replacing("FILE", with: file)), "\(outcome)")
        }
    }

    @Test func whatIsReadHasABound() async throws {
        let shell = try Shell()
        let endless = await shell.run("policy check /dev/zero")
        #expect(endless.code == 1)
        #expect(endless.errors.contains("/dev/zero:1:1: /dev/zero is larger than the bound of 1048576 bytes\n"))
        let large = try shell.write(String(repeating: "#", count: 1 << 21), to: "large.yaml")
        let outcome = await shell.run("policy check \(large)")
        #expect(outcome.errors.contains("has 2097152 bytes; the bound is 1048576 bytes"))
        #expect(await shell.run("policy check /dev/null").errors.contains("/dev/null:1:1: the document is empty"))
    }

    @Test func aFolderIsNoPolicyFile() async throws {
        let shell = try Shell()
        for command in ["filter", "explain --jsonl"] {
            let outcome = await shell.run("policy \(command) -p \(shell.folder)")
            #expect(outcome.code == 1)
            #expect(
                outcome.errors.hasPrefix(
                    "\(shell.folder):1:1: cannot read \(shell.folder): it is a folder; its policy files are those that "
                        + "end in .yaml or .yml\n"))
        }
    }

    @Test func whatCannotBeReadIsOneProblemAmongOthers() async throws {
        let shell = try Shell()
        let bytes = shell.folder + "/p/a.yaml"
        let wrong = try shell.write("id: X\nversion: 1\n", to: "p/b.yaml")
        try Data(Array("id: demo\ndescription: caf".utf8) + [0xE9, 0x0A]).write(to: URL(filePath: bytes))
        let good = try shell.write(PolicyShell.pack, to: "p/c.yaml")
        _ = try shell.write("", to: "empty/readme.txt")
        let outcome = await shell.run("policy check none.yaml \(shell.folder)/p \(shell.folder)/empty")
        #expect(outcome.code == 1 && outcome.output == "\(good): demo 1.0.0, 3 rules, 2 tests\n")
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        try #require(lines.count == 8)
        #expect(lines[0] == "none.yaml:1:1: cannot read none.yaml: No such file or directory")
        #expect(lines[1].hasPrefix("\(bytes):2:17: \(bytes) is not UTF-8 text: line 2, column 17 is no character"))
        #expect(lines[2...5].allSatisfy { $0.hasPrefix(wrong + ":") })
        #expect(lines[6].contains("empty: it is a folder"))
        #expect(lines[7].hasPrefix("error: 7 problems in none.yaml, \(bytes), \(wrong), "))
        let tested = await shell.run("policy test none.yaml \(wrong)")
        #expect(tested.code == 1 && tested.errors.hasSuffix("error: 5 problems in the policy files\n"))
    }

    @Test func standardInputIsReadAsItIs() async throws {
        var shell = try PolicyShell()
        let windows = PolicyShell.pack.replacing("\n", with: "\r\n")
        let fine = await shell.run("policy check -", input: windows)
        #expect(fine.code == 0 && fine.output == "<stdin>: demo 1.0.0, 3 rules, 2 tests\n")
        shell.input = [Array("id: ".utf8), [0xFF]]
        let wrong = await shell.run("policy check -")
        #expect(wrong.code == 1 && wrong.errors.hasPrefix("<stdin>:1:5: standard input is not UTF-8 text: line 1"))
        shell.input = Array(repeating: [UInt8](repeating: 0x61, count: 1 << 19), count: 100)
        let endless = await shell.run("policy check -")
        #expect(endless.errors.contains("the policy file is larger than the bound of 1048576 bytes"))
        #expect(endless.reads == 3)
    }

    @Test func aByteOrderMarkIsNoPartOfTheText() async throws {
        let shell = try Shell()
        let file = try shell.write("\u{FEFF}" + PolicyShell.pack, to: "marked.yaml")
        #expect(await shell.run("policy check \(file)").code == 0)
    }

    @Test(arguments: ["policy filter -p FILE --language xx", "policy explain -p FILE --language xx text"])
    func anUnknownLanguageIsRefused(_ line: String) async throws {
        let shell = try Shell()
        let file = try shell.write(PolicyShell.pack, to: "p.yaml")
        let outcome = await shell.run(line.replacing("FILE", with: file))
        #expect(outcome.code == 2 && outcome.errors.contains("'xx'") && outcome.errors.contains("- pt\n"))
    }

    @Test(arguments: [
        ("12345678901234567890123", "12345678901234567890123"), ("1.50", "1.50"), (" -1e2 ", "-1e2"), ("7", "7"),
        (#""é""#, #""é""#), ("[1]", "[1]"), ("null", "null"),
    ])
    func theIDOfALineComesBackAsItWas(given: String, answered: String) async throws {
        let shell = try PolicyShell()
        let file = try shell.shell.write(PolicyShell.pack, to: "p.yaml")
        let line = #"{"x": {"id": 9.5}, "text": "id", "id":\#(given)}"#
        let outcome = await shell.run("policy explain -p \(file) --jsonl", input: line)
        #expect(outcome.output == #"{"id":\#(answered),"action":"allow","matches":[]}"# + "\n")
        let wrong = await shell.run("policy explain -p \(file) --jsonl", input: #"{"id": \#(given)}"#)
        #expect(wrong.output.hasPrefix(#"{"id":\#(answered),"error":"#))
    }

    @Test(arguments: [
        ("policy withdraw demo", "Usage: altiplano policy withdraw "),
        ("audit list --since yesterday", "Usage: altiplano audit list "),
    ])
    func misuseIsToldWithTheUsageOfTheCommand(line: String, usage: String) async throws {
        var shell = try Shell()
        shell.variables["ALTIPLANO_SERVER"] = "http://127.0.0.1:1"
        let outcome = await shell.run(line)
        #expect(outcome.code == 2 && outcome.errors.contains(usage), "\(outcome.errors)")
    }
}
