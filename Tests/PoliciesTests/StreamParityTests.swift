import Detection
import Foundations
import Policies
import Testing

/// However a text is cut, what is written and the verdict are those of the whole text, and nothing hidden is ever
/// written.
///
/// `ALTIPLANO_PARITY_CASES` sets how many texts are made (100,000 in `ops/parity`, fewer in every test run), and
/// `ALTIPLANO_PARITY_SEED` which ones.
struct StreamParityTests {
    private static let cases = setting("ALTIPLANO_PARITY_CASES") ?? 4000
    private static let seed =
        setting("ALTIPLANO_PARITY_SEED").map(UInt64.init(clamping:)) ?? UInt64.random(in: 0...UInt64.max)

    private static func setting(_ name: String) -> Int? {
        TestEnvironment[name].flatMap(Int.init)
    }

    @Test func chunksDoNotMatter() throws {
        print("parity: \(Self.cases) texts, seed \(Self.seed)")
        let programs = try TextPrograms()
        var random = SplitMix(seed: Self.seed)
        for number in 0..<Self.cases {
            let program = programs.all[number % programs.all.count]
            let text = HostileText.make(&random)
            let whole = try Outcome.whole(text, program)
            let pieces = try Outcome.pieces(text, program, &random)
            guard whole == pieces else {
                Issue.record("seed \(Self.seed), text \(number) \(text.debugDescription): \(whole) is not \(pieces)")
                return
            }
            for hidden in whole.hidden where whole.output.containsBytes(hidden) && !whole.kept.containsBytes(hidden) {
                Issue.record("seed \(Self.seed), text \(number) \(text.debugDescription): a hidden span was written")
                return
            }
        }
    }

    /// Rules in any order come to the same.
    @Test func theOrderOfRulesDoesNotMatter() throws {
        var random = SplitMix(seed: Self.seed)
        for _ in 0..<40 {
            let rules = TextPrograms.rules.shuffled(using: &random)
            let one = try PolicyProgram(rules, isPrefiltered: false)
            let other = try PolicyProgram(rules.shuffled(using: &random), isPrefiltered: false)
            for _ in 0..<20 {
                let text = HostileText.make(&random)
                let (left, right) = (try Outcome.whole(text, one), try Outcome.whole(text, other))
                #expect(left == right, "seed \(Self.seed), text \(text.debugDescription)")
            }
        }
    }

    /// The patterns of lower scopes are read apart, and come to the same.
    @Test func scopesAreReadAsOne() throws {
        var random = SplitMix(seed: Self.seed)
        let flat = try PolicyProgram(TextPrograms.rules)
        let layered = try PolicyProgram(TextPrograms.layered(TextPrograms.rules))
        #expect(flat.recognizers.count == 1 && layered.recognizers.count == 3)
        for _ in 0..<max(500, Self.cases / 10) {
            let text = HostileText.make(&random)
            let (left, right) = (try Outcome.whole(text, flat), try Outcome.whole(text, layered))
            #expect(left == right, "seed \(Self.seed), text \(text.debugDescription)")
        }
    }

    /// What the prefilter leaves out holds nothing.
    @Test func thePrefilterLosesNothing() throws {
        var random = SplitMix(seed: Self.seed)
        let quick = try PolicyProgram(TextPrograms.rules)
        let thorough = try PolicyProgram(TextPrograms.rules, isPrefiltered: false)
        for _ in 0..<max(500, Self.cases / 10) {
            let text = HostileText.make(&random)
            let (left, right) = (try Outcome.whole(text, quick), try Outcome.whole(text, thorough))
            #expect(left == right, "seed \(Self.seed), text \(text.debugDescription)")
        }
    }
}

/// What became of a text.
private struct Outcome: Hashable, CustomStringConvertible {
    var output: [UInt8]
    var action: PolicyAction
    var matches: [String]
    /// The bytes of spans that were rewritten, and of the text between them.
    var hidden: [[UInt8]]
    var kept: [UInt8]

    var description: String {
        "\(action.rawValue) \(matches) '\(String(decoding: output, as: UTF8.self))'"
    }

    static func whole(_ text: [UInt8], _ program: PolicyProgram) throws -> Outcome {
        var stream = try PolicyStream(program, stage: .output, isWhole: true)
        try text.withUnsafeBufferPointer { try stream.feed($0) }
        try stream.finish()
        return outcome(of: &stream, [], text, program)
    }

    static func pieces(_ text: [UInt8], _ program: PolicyProgram, _ random: inout SplitMix) throws -> Outcome {
        var stream = try PolicyStream(program, stage: .output)
        var written: [UInt8] = []
        var position = 0
        let longest = [1, 3, 7, 40][Int(random.next() % 4)]
        while position < text.count {
            let count = min(Int.random(in: 1...longest, using: &random), text.count - position)
            try text[position..<position + count].withUnsafeBufferPointer { try stream.feed($0) }
            written += stream.takeOutput()
            position += count
        }
        try stream.finish()
        return outcome(of: &stream, written, text, program)
    }

    private static func outcome(
        of stream: inout PolicyStream, _ written: [UInt8], _ text: [UInt8], _ program: PolicyProgram
    ) -> Outcome {
        let verdict = stream.verdict
        let output = written + stream.takeOutput()
        // What comes behind the end of a text that was blocked is not read, at once or in pieces.
        let end = verdict.stoppedBy.flatMap { rule in verdict.matches.first { $0.rule == rule }?.range.upperBound }
        let matches = verdict.matches.filter { $0.range.upperBound <= end ?? .max }
        let rewritten = matches.filter { $0.isEnforced && program.rules[$0.rule].rule.action > .flag }
        var kept: [UInt8] = []
        var position = 0
        for match in rewritten {
            if match.range.lowerBound > position { kept += text[position..<match.range.lowerBound] + [0] }
            position = max(position, match.range.upperBound)
        }
        if position < text.count { kept += text[position...] }
        return Outcome(
            output: output, action: verdict.action,
            matches: matches.map { "\(program.rules[$0.rule].name) \($0.entity) \($0.range) \($0.scalars)" },
            hidden: rewritten.map { Array(text[$0.range]) }.filter { $0.count >= 4 }, kept: kept)
    }
}

extension [UInt8] {
    fileprivate func containsBytes(_ other: [UInt8]) -> Bool {
        guard count >= other.count else { return false }
        return indices.dropLast(other.count - 1).contains { self[$0..<$0 + other.count].elementsEqual(other) }
    }
}
