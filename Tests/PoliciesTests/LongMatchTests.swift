import Detection
import Expressions
import Foundations
import Policies
import Testing

/// A match has no length at which it is let through: what began as one is hidden to its end.
struct LongMatchTests {
    private static func program(_ pattern: String, _ edges: Edges) throws -> PolicyProgram {
        let rule = PolicyRule(
            id: "r", stages: [.output], detector: .patterns(.init(expressions: [pattern], edges: edges)),
            action: .redact, replacement: "[X]")
        return try PolicyProgram([.init(rule: rule, packID: "p", packVersion: "1.0.0")])
    }

    private static func written(_ text: String, _ program: PolicyProgram, pieces: Int?) throws -> String {
        var stream = try PolicyStream(program, stage: .output, isWhole: pieces == nil)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces ?? bytes.count) {
            try bytes[start..<min(start + (pieces ?? bytes.count), bytes.count)].withUnsafeBufferPointer {
                try stream.feed($0)
            }
        }
        try stream.finish()
        return String(decoding: stream.takeOutput(), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("SECRET-[a-z]+", "a"), ("(SECRET-|x)[a-z0-9]{3,}", "b7"), ("SECRET(-[a-z ]+)*", "cd "), ("S[^;]+", "ef"),
            ("S[^;]+", "eção 漢字 😀"), ("SECRET-([, ]{0,2}[a-zà-ü])+", "dé, gué, "),
        ], [Edges.word, .number, .any])
    func aLongMatchIsHiddenToItsEnd(pattern: (String, String), edges: Edges) throws {
        let program = try Self.program(pattern.0, edges)
        for length in [10, 4080, 4097, 5000, 70_000] {
            let secret = "SECRET-" + String(String(repeating: pattern.1, count: length).prefix(length - 1)) + "z"
            let text = "before; \(secret); after"
            for pieces in [nil, 1, 7, 4096] where pieces != 1 || length < 6000 {
                #expect(
                    try Self.written(text, program, pieces: pieces) == "before; [X]; after",
                    "\(pattern.0), \(edges), \(length) bytes in pieces of \(pieces ?? text.utf8.count)")
            }
        }
    }

    /// What began too early to become a match does not hide one that began in time.
    @Test func aMatchThatBeganLaterIsFound() throws {
        let program = try Self.program("X.*Y", .any)
        let early = "X" + String(repeating: "b", count: 4090)
        let text = early + "X" + String(repeating: "c", count: 100) + "Y!"
        for pieces in [nil, 1, 100] {
            #expect(try Self.written(text, program, pieces: pieces) == early + "[X]!", "\(pieces ?? 0)")
        }
    }

    /// Where every byte ends a match, one finding is kept and not one for each.
    @Test func aHugeMatchIsOneFinding() throws {
        let program = try Self.program("a+", .any)
        #expect(try Self.written(String(repeating: "a", count: 7_000_000), program, pieces: nil) == "[X]")
    }

    @Test func whatCanNeverMatchIsRefused() {
        #expect(throws: PatternProblem.self) {
            try PatternCheck.check(
                Shape(
                    "[a-z]{5000}", ignoringCase: false, edges: .word, score: 1, inContext: 1, completeWithin: 4096))
        }
    }
}
