import Foundation
import Generation
import SchedulingTesting
import Testing

@testable import Scheduling

struct TextAssemblerTests {
    /// The whole text, cut where the stop string that ends first begins: the answer however the bytes are cut.
    private func expected(_ bytes: [UInt8], stop: [String]) -> String {
        for end in 0...bytes.count {
            let lengths = stop.map { Array($0.utf8) }.filter { stop in
                !stop.isEmpty && stop.count <= end && Array(bytes[(end - stop.count)..<end]) == stop
            }.map(\.count)
            if let longest = lengths.max() { return String(decoding: bytes[..<(end - longest)], as: UTF8.self) }
        }
        return String(decoding: bytes.dropLast(TextAssembler.incompleteTailLength(bytes)), as: UTF8.self)
    }

    private func assembled(_ pieces: [[UInt8]], stop: [String]) -> (text: String, deltas: [String], logprobs: Int) {
        var assembler = TextAssembler(stop: stop)
        var deltas: [String] = []
        var logprobs = 0
        for (index, piece) in pieces.enumerated() {
            let alternative = TokenLogprob.Alternative(token: Int32(index), bytes: piece, logprob: -1)
            let final = assembler.append(piece, logprob: TokenLogprob(chosen: alternative, top: []))
            deltas.append(final.text)
            logprobs += final.logprobs.count
            if final.stopped { return (deltas.joined(), deltas, logprobs) }
        }
        let rest = assembler.finish()
        deltas.append(rest.text)
        return (deltas.joined(), deltas, logprobs + rest.logprobs.count)
    }

    private func cut(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var position = 0
        while position < bytes.count {
            let length = min(Int.random(in: 0...5, using: &random), bytes.count - position)
            pieces.append(Array(bytes[position..<(position + length)]))
            position += length
        }
        return pieces
    }

    @Test(arguments: [
        [], ["coração"], ["ab", "abc"], ["bc", "abcd"], ["aab", "ab"], ["\n\n"], ["👩‍🚀", "🚀"],
        ["é", "e\u{301}"], ["", "a"],
    ])
    func everyCutGivesTheSameText(stop: [String]) {
        let words = [
            "a", "b", "c", "d", "aa", "ab", "abc", "coração", "cora", "ção", "é", "e\u{301}", "👩‍🚀", "🚀", "\n",
            "\n\n", "日本",
        ]
        for seed in UInt64(1)...400 {
            var random = SeededGenerator(seed: seed)
            let text = (0..<12).compactMap { _ in words.randomElement(using: &random) }.joined()
            let bytes = Array(text.utf8)
            let result = assembled(cut(bytes, &random), stop: stop)
            #expect(
                Array(result.text.utf8) == Array(expected(bytes, stop: stop).utf8), "seed \(seed), text \(text)")
            // Whole characters only: nothing of a valid text may turn into a replacement.
            #expect(result.deltas.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") }, "seed \(seed), text \(text)")
        }
    }

    @Test func bytesThatAreNoTextBecomeTheSameReplacementsHoweverTheyAreCut() {
        for seed in UInt64(1)...2000 {
            var random = SeededGenerator(seed: seed)
            let bytes =
                (0..<10).map { _ in
                    [0x41, 0x80, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xED, 0xF0, 0x9F, 0x98, 0x80, 0xFF, 0xF4]
                        .randomElement(using: &random) ?? 0
                } as [UInt8]
            let result = assembled(cut(bytes, &random), stop: ["AA", "€"])
            let whole = expected(bytes, stop: ["AA", "€"])
            #expect(Array(result.text.utf8) == Array(whole.utf8), "seed \(seed), bytes \(bytes)")
        }
    }

    @Test func aCharacterCutOffAtTheEndIsLeftOut() {
        var assembler = TextAssembler(stop: [])
        #expect(assembler.append([0x6F, 0xF0, 0x9F, 0x98]).text == "o")
        #expect(assembler.finish().text == "")
        #expect(assembler.finish().text == "")
    }

    @Test func textThatMayBecomeAStopStringIsHeldAndComesBack() {
        var assembler = TextAssembler(stop: ["<fim>"])
        #expect(assembler.append(Array("Olá <fi".utf8)).text == "Olá ")
        #expect(assembler.append(Array("o>".utf8)).text == "<fio>")
        let last = assembler.append(Array("x<fim>y".utf8))
        #expect(last.text == "x")
        #expect(last.stopped)
    }

    @Test func aStopStringThatOverlapsItselfIsFound() {
        var assembler = TextAssembler(stop: ["aaab"])
        #expect(assembler.append(Array("aaa".utf8)).text == "")
        let last = assembler.append(Array("ab".utf8))
        #expect(last.text == "a")
        #expect(last.stopped)
    }

    @Test func eachTokenIsReportedWithTheDeltaThatCompletesIt() {
        let split = Array("é".utf8)
        var assembler = TextAssembler(stop: ["!!"])
        let logprob = { (token: Int32) in
            TokenLogprob(chosen: .init(token: token, bytes: [], logprob: -1), top: [])
        }
        #expect(assembler.append([split[0]], logprob: logprob(1)).logprobs.isEmpty)
        #expect(assembler.append([split[1]], logprob: logprob(2)).logprobs.map(\.chosen.token) == [1, 2])
        #expect(assembler.append([], logprob: logprob(3)).logprobs.map(\.chosen.token) == [3])
        #expect(assembler.append(Array("a!".utf8), logprob: logprob(4)).logprobs.isEmpty)
        // Token 4 straddles the cut and gave the "a"; token 5 is all stop string.
        let last = assembler.append(Array("!".utf8), logprob: logprob(5))
        #expect(last.logprobs.map(\.chosen.token) == [4])
        #expect(last.text == "")
    }

    @Test func withoutAStopStringEveryTokenIsReportedOnce() {
        for seed in UInt64(1)...100 {
            var random = SeededGenerator(seed: seed)
            let pieces = cut(Array("O coração da América 🌎 bate devagar".utf8), &random)
            #expect(assembled(pieces, stop: ["nunca"]).logprobs == pieces.count, "seed \(seed)")
        }
    }
}
