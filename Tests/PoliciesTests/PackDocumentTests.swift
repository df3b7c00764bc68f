import Documents
import Foundations
import Policies
import Testing

/// What a policy file may say, and what is said of one that is wrong.
struct PackDocumentTests {
    private static func problems(_ text: String) -> [String] {
        do {
            _ = try PackDocument.parse(text)
            return []
        } catch let problems as DocumentProblems {
            return problems.problems.map { "\($0.line):\($0.column) \($0.message)" }
        } catch {
            return ["\(error)"]
        }
    }

    private static func rule(_ lines: String) -> String {
        """
        id: p
        version: 1.0.0
        description: d
        rules:
          - id: r
            stages: [input]
            action: redact
            detector: \(lines)
        """
    }

    @Test func everyMistakeIsListedWithItsPlace() {
        let text = """
            id: Bad Name
            version: one
            rules:
              - id: r
                stages: [nowhere]
                detector: {pattern: "(a"}
                action: explode
                canary: 200
                colour: red
            """
        let found = Self.problems(text)
        for expected in [
            "1:5 'id' is 'Bad Name'", "2:10 'version' is 'one'", "'description' is missing",
            "5:14 'rules[0].stages[0]'",
            "6:25 'rules[0].detector.pattern' is not a pattern", "7:13 'rules[0].action' is 'explode'",
            "8:13 'rules[0].canary' is 200", "9:5 unknown field 'rules[0].colour'",
        ] {
            #expect(found.contains { $0.contains(expected) }, "\(expected) is not in \(found)")
        }
    }

    @Test(arguments: [
        (#"{pattern: '(?=a)b'}"#, "not supported"), (#"{pattern: '(a)\1'}"#, "not supported"),
        (#"{pattern: 'a*'}"#, "empty text"), (#"{pattern: '[a-z]{1,90000}'}"#, "bound"),
        (#"{pattern: "a", secrets: all}"#, "exactly one kind"), ("{}", "exactly one kind"),
        (#"{entities: [BR_CFP]}"#, "BR_CFP"), (#"{entities: [BR_CPFF]}"#, "did you mean 'BR_CPF'?"),
        (#"{entities: [br_cpf]}"#, "did you mean 'BR_CPF'?"), (#"{entities: [ZZZZ_QQQQQ]}"#, "policy entities"),
        (#"{nosuch: all}"#, "8:16 'nosuch' is no kind of detector; a detector has exactly one kind"),
        (#"{secret: all, min_score: 0.5}"#, "'secret' is no kind of detector; did you mean 'secrets'?"),
        (#"{any: [{patern: a}]}"#, "'patern' is no kind of detector; did you mean 'pattern'?"),
        (#"{plugin: x}"#, "no plugins"), (#"{topics: {}}"#, "need 'deny'"),
        (#"{hazards: {model: m, categories: [S99]}}"#, "S1 to S14"), (#"{length: {}}"#, "'characters' is missing"),
        (#"{prompt_injection: {threshold: 7}}"#, "7.0"),
    ])
    func aDetectorThatCannotBeIsRefusedByName(detector: String, message: String) {
        let found = Self.problems(Self.rule(detector))
        #expect(found.contains { $0.contains(message) }, "\(found)")
    }

    @Test func nestingHasABound() {
        let deep = String(repeating: "{not: ", count: 12) + #"{pattern: "a"}"# + String(repeating: "}", count: 12)
        let found = Self.problems(Self.rule(deep))
        #expect(found.count == 1 && found[0].contains("nested deeper"), "\(found)")
    }

    @Test func aTestOfARuleThatIsNotThereIsAMistake() {
        let text = Self.rule(#"{pattern: "a"}"#) + "\ntests:\n  - {text: a, action: redact, rules: [other]}"
        let found = Self.problems(text)
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("10:39 'tests[0].rules[0]' expects the rule 'other'"), "\(found)")
    }

    /// What is wrong with one rule hides nothing of what is wrong with others.
    @Test func everythingIsSaidAtOnce() {
        let text = """
            id: p
            version: 1.0.0
            description: d
            rules:
              - id: a
                stages: [input]
                action: explode
                detector: {pattern: a}
              - stages: [input]
                id: a
                action: redact
                detector: {nosuch: all}
              - id: bruxa
                stages: [input]
                action: redact
                detector: {topics: {}, pattern: b}
            tests:
              - text: a
                action: redact
                rules: [a, bruxo]
            """
        let found = Self.problems(text)
        let expected = [
            "7:13 'rules[0].action' is 'explode'", "10:9 two rules are named 'a', the first in line 5:",
            "12:16 'nosuch' is no kind", "16:24 a detector has exactly one kind, not pattern and topics",
            "20:16 'tests[0].rules[1]' expects the rule 'bruxo', which the pack does not have; did you mean 'bruxa'?",
        ]
        #expect(found.count == expected.count, "\(found)")
        for (problem, start) in zip(found, expected) { #expect(problem.hasPrefix(start)) }
    }

    /// The rest of a file that asks for too much is not looked at: it would take minutes.
    @Test func theFirstPatternTooManyIsNamed() {
        let rules = (1...30).map { number in
            "  - id: r\(number)\n    stages: [input]\n    action: flag\n"
                + "    detector: {patterns: ['a\(number)[a-z]{1,9000}b', 'c\(number)[a-z]{1,9000}d']}\n"
        }
        let found = Self.problems(
            "id: p\nversion: 1.0.0\ndescription: d\nrules:\n" + rules.joined())
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("28:") == true && found.first?.contains("bound of 100000 for a file") == true)
        #expect(
            Self.problems("id: p\nversion: ١.٠.٠\ndescription: d\nrules: []\n").contains {
                $0.contains("three numbers")
            })
    }

    @Test func aFieldThatIsGivenTwiceIsReportedAtTheSecond() {
        let found = Self.problems("id: p\nrules:\n  - id: a\n    action: block\n    id: b\n")
        #expect(found == ["5:5 a field is given twice: 'id'"])
    }

    @Test func theNearestWordsAreThoseThatWereMeant() {
        let known = KnownWords(["pattern", "patterns", "any", "all", "BR_CPF"])
        #expect(known.question(about: "Pattern") == "; did you mean 'pattern'?")
        #expect(known.question(about: "pattren") == "; did you mean 'pattern'?")
        #expect(known.question(about: "an") == "; did you mean 'any'?")
        #expect(known.question(about: "none") == nil)
        #expect(known.question(about: String(repeating: "a", count: 1 << 20)) == nil)
    }
}

/// A lower scope may tighten and never relax.
struct TighteningTests {
    private static func rule(_ change: (inout PolicyRule) -> Void = { _ in }) -> PolicyRule {
        var rule = PolicyRule(
            id: "r", stages: [.input, .output], detector: .catalogue(.init(.entities, entities: ["BR_CPF", "US_SSN"])),
            action: .redact, message: LocalizedText(["en": "Call 188."]), category: "self-harm")
        change(&rule)
        return rule
    }

    static let relaxing: [(String, @Sendable (inout PolicyRule) -> Void)] = [
        ("mode", { $0.mode = .shadow }), ("canary", { $0.canaryPercent = 50 }), ("action", { $0.action = .flag }),
        ("stage", { $0.stages = [.input] }), ("error", { $0.onError = .flag }),
        ("entities", { $0.detector = .catalogue(.init(.entities, entities: ["BR_CPF"])) }),
        ("score", { $0.detector = .catalogue(.init(.entities, entities: ["BR_CPF", "US_SSN"], minimumScore: 0.9)) }),
        ("approval", { $0.action = .requireApproval }),
        ("detector", { $0.detector = .length(scalars: 10) }), ("replacement", { $0.replacement = "x" }),
        ("message", { $0.message = LocalizedText(["en": "Do it."]) }), ("category", { $0.category = nil }),
    ]

    /// A model that is asked about more than before judges what it was asked about before differently.
    @Test func aLowerScopeAsksAGuardModelTheSame() {
        func rule(_ custom: [HazardDetector.Category]) -> PolicyRule {
            let hazards = HazardDetector(model: "guard", categories: nil, custom: custom, threshold: 0.5)
            return PolicyRule(id: "r", stages: [.input], detector: .hazards(hazards), action: .block)
        }
        let other = HazardDetector.Category(id: "S99", name: "safe", description: "Everything is safe.")
        #expect(Tightening.relaxation(by: rule([other]), of: rule([])) == "it asks about other hazards of its own")
        #expect(Tightening.relaxation(by: rule([]), of: rule([other])) != nil)
        #expect(Tightening.relaxation(by: rule([other]), of: rule([other])) == nil)
    }

    @Test func whatIsWeakerIsNamed() {
        for (what, change) in Self.relaxing {
            #expect(Tightening.relaxation(by: Self.rule(change), of: Self.rule()) != nil, "\(what)")
        }
    }

    @Test func whatIsStricterTakesThePlace() throws {
        let tight = Self.rule { rule in
            rule.action = .block
            rule.detector = .catalogue(.init(.entities, entities: nil, minimumScore: 0.3))
        }
        #expect(Tightening.relaxation(by: tight, of: Self.rule()) == nil)
        let bound = { (rule: PolicyRule, rank: Int) in
            PolicyProgram.BoundRule(rule: rule, packID: "p", packVersion: "1.0.0", scopeRank: rank)
        }
        #expect(Tightening.rules([bound(Self.rule(), 0), bound(tight, 1)]).map(\.scopeRank) == [1])
        let weak = Self.rule { $0.action = .flag }
        #expect(Tightening.rules([bound(Self.rule(), 0), bound(weak, 1)]).map(\.scopeRank).sorted() == [0, 1])
    }
}
