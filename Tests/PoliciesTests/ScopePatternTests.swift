import Foundations
import Testing

@testable import Detection
@testable import Policies

/// How the patterns of the scopes are compiled.
struct ScopePatternTests {
    private static func rule(_ id: String, _ expression: String, rank: Int) -> PolicyProgram.BoundRule {
        PolicyProgram.BoundRule(
            rule: PolicyRule(
                id: id, stages: [.input], detector: .patterns(.init(expressions: [expression])), action: .redact),
            packID: "p", packVersion: "1.0.0", scopeRank: rank)
    }

    private static let above = [
        rule("platform", "shared-[0-9]{4}", rank: 0), rule("plan-a", "gold-[0-9]{4}", rank: 1),
        rule("plan-b", "silver-[0-9]{4}", rank: 1),
    ]

    /// Tenants of one plan have its patterns in memory once, also where they have patterns of their own or tighten one
    /// of the platform's.
    @Test func tenantsOfAPlanShareItsPatterns() throws {
        let plain = try PolicyProgram(Self.above)
        let other = try PolicyProgram(Self.above.reversed())
        let own = try PolicyProgram(
            Self.above + [Self.rule("own", "own-[0-9]{4}", rank: 2), Self.rule("helper", "help-[0-9]{4}", rank: 3)])
        let tightening = try PolicyProgram(
            Array(Self.above.dropFirst()) + [Self.rule("platform", "shared-[0-9]{4}", rank: 2)])
        #expect(plain.recognizers.count == 2 && own.recognizers.count == 3 && tightening.recognizers.count == 2)
        #expect(plain.recognizers[0] === other.recognizers[0] && plain.recognizers[1] === other.recognizers[1])
        #expect(plain.recognizers[0] === own.recognizers[0] && plain.recognizers[1] === own.recognizers[1])
        #expect(plain.recognizers[1] === tightening.recognizers[0])
        // What is shared is counted once.
        #expect(plain.patternMemory == other.patternMemory && plain.patternMemory.count == 1)
        #expect(own.patternMemory.first == plain.patternMemory.first && own.patternMemory.count == 2)
        #expect(plain.patternMemory.first?.positions == plain.recognizers[1].positionCount)
    }

    @Test func everyScopesPatternsAreFound() throws {
        let program = try PolicyProgram(
            Self.above + [Self.rule("own", "own-[0-9]{4}", rank: 2), Self.rule("helper", "help-[0-9]{4}", rank: 3)])
        let text = "shared-1111 gold-2222 silver-3333 own-4444 help-5555"
        var stream = try PolicyStream(program, stage: .input, isWhole: true)
        try Array(text.utf8).withUnsafeBufferPointer { try stream.feed($0) }
        try stream.finish()
        #expect(
            stream.verdict.matches.map { program.rules[$0.rule].rule.id } == [
                "platform", "plan-a", "plan-b", "own", "helper",
            ])
        #expect(
            String(decoding: stream.takeOutput(), as: UTF8.self)
                == Array(repeating: "[REDACTED]", count: 5)
                .joined(separator: " "))
    }

    /// Whatever each of the four scopes has in force can be compiled: the catalogue with the platform's packs, those of
    /// a plan, and those of a tenant with its assistant's.
    @Test func aProgramHasRoomForEveryScope() throws {
        let catalogue = try RecognizerSet(
            Catalogue.entities + Catalogue.secrets + Catalogue.hiddenText + Catalogue.code)
        let scope = PolicyPack.positionBound.limit
        for needed in [catalogue.positionCount + scope, scope, 2 * scope] {
            #expect(needed <= PositionAutomaton.positionsOfAll)
        }
    }
}
