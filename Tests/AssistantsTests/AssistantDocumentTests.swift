import Documents
import Foundations
import Testing

@testable import Assistants

struct AssistantDocumentTests {
    static let good = """
        name: suporte
        tenant: acme
        model: smollm2-135m-instruct
        description: Atendimento em português
        system_prompt: |
          Você responde em português.
        sampling:
          temperature: 0.2
          top_p: 0.9
          top_k: 40
          seed: 7
        limits:
          completion_tokens: 128
          concurrent_calls: 3
          messages: 50
          seconds: 30
        """

    @Test func aWholeDocumentIsRead() throws {
        let specification = try AssistantDocument.parse(Self.good)
        #expect(specification.name == "suporte")
        #expect(specification.systemPrompt == "Você responde em português.\n")
        #expect(specification.sampling.temperature == 0.2)
        #expect(specification.sampling.seed == 7)
        #expect(specification.limits.concurrentCalls == 3)
        let again = try AssistantSpecification(canonicalJSON: specification.canonicalJSON())
        #expect(again == specification)
    }

    @Test func everyMistakeIsReportedWithItsLine() throws {
        let document = """
            name: Not A Name
            modell: smollm2
            sampling:
              temperature: hot
              top_p: 3
              tpo_k: 1
            limits:
              completion_tokens: -1
            """
        let problems = try Self.problems(of: document)
        #expect(problems.map(\.line) == [1, 1, 1, 2, 4, 5, 6, 8])
        #expect(problems.filter { $0.path == "tenant" }.first?.message.contains("missing") == true)
        #expect(problems.filter { $0.path == "modell" }.first?.message.contains("did you mean 'model'") == true)
        #expect(problems.filter { $0.path == "sampling.tpo_k" }.first?.message.contains("did you mean 'top_k'") == true)
        #expect(problems.filter { $0.path == "sampling.top_p" }.first?.message.contains("3.0") == true)
    }

    @Test(arguments: [
        "", "- a\n- b", "name: [unclosed", "a: 1\na: 2", "just text", "name: {x: 1}\ntenant: t\nmodel: m",
        "name: a\ntenant: null\nmodel: m", "? [complex]\n: key", "name: &a x\nmodel: *b",
    ])
    func oddDocumentsAreRefusedNotTrapped(_ document: String) throws {
        #expect(try !Self.problems(of: document).isEmpty)
    }

    @Test(.timeLimit(.minutes(1))) func nestedAliasesAreRefusedBeforeTheyCost() throws {
        var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
        for level in 1...20 {
            let alias = "*a\(level - 1)"
            bomb += "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ","))]\n"
        }
        #expect(try Self.problems(of: bomb + "? *a20\n: 1\n").map(\.message.isEmpty) == [false])
        let emphasis = "name: a\ntenant: t\nmodel: m\nsystem_prompt: |\n  Use *emphasis* & care.\n  * and lists\n"
        #expect(try Self.problems(of: emphasis).isEmpty)
    }

    @Test func aSystemPromptMayBePinned() throws {
        let plain = try AssistantDocument.parse(Self.good)
        #expect(!plain.pinsSystemPrompt)
        #expect(try !plain.canonicalJSON().contains("pin_system_prompt"))
        let refused = try AssistantDocument.parse(Self.good + "\npin_system_prompt: false")
        #expect(try refused == plain && refused.canonicalJSON() == plain.canonicalJSON())
        let pinned = try AssistantDocument.parse(Self.good + "\npin_system_prompt: true")
        #expect(pinned.pinsSystemPrompt)
        #expect(try AssistantSpecification(canonicalJSON: pinned.canonicalJSON()) == pinned)
        let lines = try SpecificationDifference.lines(from: plain.canonicalJSON(), to: pinned.canonicalJSON())
        #expect(lines == [DifferenceLine(path: "pin_system_prompt", before: nil, after: "true")])
    }

    @Test(arguments: [
        ("sim", "must be true or false, not 'sim'"), ("\"true\"", "must be true or false"), ("1", "not '1'"),
        ("null", "not 'null'"), ("[true]", "not 'a structure'"),
    ])
    func aPinIsTrueOrFalse(_ value: String, _ message: String) throws {
        let problems = try Self.problems(
            of: "name: a\ntenant: t\nmodel: m\nsystem_prompt: s\npin_system_prompt: \(value)")
        #expect(problems.map(\.line) == [5] && problems.map(\.path) == ["pin_system_prompt"])
        #expect(problems.first?.message.contains(message) == true)
    }

    @Test(arguments: ["", "system_prompt: \"\"\n"]) func nothingCannotBePinned(_ prompt: String) throws {
        let problems = try Self.problems(of: "pin_system_prompt: true\nname: a\ntenant: t\nmodel: m\n\(prompt)")
        #expect(problems.map(\.line) == [1])
        #expect(problems.first?.message.contains("there is no 'system_prompt'") == true)
    }

    /// Revisions that were stored before a field existed are read as they were meant, and written as they were.
    @Test func oldSpecificationsStayEqualToThemselves() throws {
        let old =
            #"{"limits":{"seconds":30},"model":"m","name":"a","sampling":{},"system_prompt":"Olá","tenant":"t"}"#
        let specification = try AssistantSpecification(canonicalJSON: old)
        #expect(!specification.pinsSystemPrompt)
        #expect(try specification.canonicalJSON() == old)
    }

    @Test func theTenantOfTheKeyFillsIn() throws {
        let document = "name: a\nmodel: m"
        #expect(try AssistantDocument.parse(document, defaultTenant: "acme").tenant == "acme")
    }

    @Test func anOversizedDocumentNamesItsBound() throws {
        let document = "name: a\ndescription: " + String(repeating: "x", count: 300_000)
        #expect { try AssistantDocument.parse(document) } throws: { "\($0)".contains("262144 bytes") }
    }

    @Test func theDifferenceNamesFields() throws {
        var changed = try AssistantDocument.parse(Self.good)
        let before = try changed.canonicalJSON()
        changed.sampling.temperature = 0.5
        changed.limits.seconds = nil
        let lines = try SpecificationDifference.lines(from: before, to: changed.canonicalJSON())
        #expect(lines.map(\.path) == ["limits.seconds", "sampling.temperature"])
        #expect(lines.map(\.before) == ["30", "0.2"])
        #expect(lines.map(\.after) == [nil, "0.5"])
    }

    private static func problems(of document: String) throws -> [DocumentProblem] {
        do {
            _ = try AssistantDocument.parse(document)
            return []
        } catch let problems as DocumentProblems {
            return problems.problems
        }
    }
}
