import Foundation
import Policies
import Testing

struct PseudonymTests {
    /// Each key has its own words put back, and no two share a placeholder.
    @Test func placeholdersBelongToTheKeyThatSentTheWords() throws {
        var conversation = ConversationPseudonyms()
        #expect(conversation.isEmpty)
        var first = conversation["key_a"]
        #expect(first.placeholder(for: "111", entity: "BR_CPF") == "<BR_CPF_1>")
        conversation["key_a"] = first
        var second = conversation["key_b"]
        #expect(second.placeholder(for: "222", entity: "BR_CPF") == "<BR_CPF_2>")
        #expect(second.placeholder(for: "111", entity: "BR_CPF") == "<BR_CPF_3>")
        conversation["key_b"] = second
        let kept = try JSONDecoder().decode(ConversationPseudonyms.self, from: JSONEncoder().encode(conversation))
        #expect(kept == conversation && !kept.isEmpty)
        let text = "<BR_CPF_1> <BR_CPF_2> <BR_CPF_3>"
        #expect(PseudonymRestoring(kept["key_a"]).whole(text) == "111 <BR_CPF_2> <BR_CPF_3>")
        #expect(PseudonymRestoring(kept["key_b"]).whole(text) == "<BR_CPF_1> 222 111")
        #expect(PseudonymRestoring(kept["key_c"]).whole(text) == text)
        var third = kept["key_a"]
        #expect(third.placeholder(for: "333", entity: "BR_CPF") == "<BR_CPF_4>")
    }

    @Test func originalsAreEscapedWithinJSON() {
        var pseudonyms = Pseudonyms()
        let name = pseudonyms.placeholder(for: "a\"b\\c\n", entity: "X") ?? ""
        #expect(PseudonymRestoring(pseudonyms, isJSON: true).whole("{\"v\":\"\(name)\"}") == #"{"v":"a\"b\\c\n"}"#)
        #expect(PseudonymRestoring(pseudonyms).whole(name) == "a\"b\\c\n")
    }
}

struct LongPseudonymTests {
    /// A few letters of an answer must not become megabytes.
    @Test func whatIsTooLongIsRedacted() throws {
        let rule = PolicyRule(
            id: "r", stages: [.input], detector: .patterns(.init(expressions: ["S[a-z]+"])), action: .pseudonymise)
        let program = try PolicyProgram([.init(rule: rule, packID: "p", packVersion: "1.0.0")])
        for (count, written) in [(4095, "<REDACTED_1>"), (4096, "[REDACTED]"), (100_000, "[REDACTED]")] {
            var stream = try PolicyStream(program, stage: .input, isWhole: true)
            try stream.feed("S" + String(repeating: "a", count: count))
            try stream.finish()
            #expect(String(decoding: stream.takeOutput(), as: UTF8.self) == written)
        }
    }
}

struct LengthActionTests {
    /// Whichever rule writes what stands at the limit, nothing behind it passes.
    @Test(arguments: [PolicyAction.redact, .replace, .pseudonymise], [PolicyAction.redact, .replace, .pseudonymise])
    func nothingPassesBehindTheLongestText(length: PolicyAction, other: PolicyAction) throws {
        let rules = [
            PolicyRule(
                id: "length", stages: [.output], detector: .length(scalars: 20), action: length, replacement: "…"),
            PolicyRule(
                id: "word", stages: [.output], detector: .patterns(.init(expressions: ["SECRET[0-9]+"])),
                action: other, replacement: "[S]"),
        ]
        let program = try PolicyProgram(rules.map { .init(rule: $0, packID: "p", packVersion: "1.0.0") })
        let text = "aaaaaaaaaaaaaa SECRET12345 bbb SECRET1 and the rest"
        for step in [1, 5, text.utf8.count] {
            var stream = try PolicyStream(program, stage: .output)
            for start in stride(from: 0, to: text.utf8.count, by: step) {
                try stream.feed(String(text.dropFirst(start).prefix(step)))
            }
            try stream.finish()
            let written = String(decoding: stream.takeOutput(), as: UTF8.self)
            #expect(written.hasPrefix("aaaaaaaaaaaaaa ") && !written.contains("bbb") && !written.contains("rest"))
            #expect(!written.contains("SECRET") && stream.isEnded)
        }
    }
}
