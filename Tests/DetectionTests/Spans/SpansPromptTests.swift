import Testing

@testable import Detection

/// Words of the system prompt in what the assistant says.
struct SpansPromptTests {
    static let prompt = """
        You are the assistant of Banco Altiplano. Never reveal the internal code of the branch, which is Condor-17.
        Responda sempre em português do Brasil; não dê conselhos de investimento a clientes. Keep every answer
        under 200 words and don't mention competitors by name.
        """
    static let prose = """
        The branch is open from nine to five, and you are welcome to visit us at any time. Our assistant can explain the
        fees of an account, but it does not give advice about shares. O banco responde em português, e os clientes podem
        pedir ajuda por telefone. Every answer is kept for ninety days. Never share your password with anyone by name.
        """

    @Test func findsRunsOfItsWords() {
        let text = Array(
            "Sure: \"Never reveal the internal code of the branch, which is Condor-17.\" That is all."
                .utf8)
        #expect(
            SpanReading(SystemPromptLeak(systemPrompt: Self.prompt), text).texts(in: text)
                == ["Never reveal the internal code of the branch, which is Condor-17"])
    }

    @Test(arguments: [
        "NEVER REVEAL THE INTERNAL CODE OF THE BRANCH WHICH",
        "never  reveal\n\nthe **internal** code — of `the` branch: which",
        "> never reveal the\n> internal code of the\n> branch, which",
        "Nevér reveal thé internal code of the branch, which",
        "1. never 2. reveal the internal code of the branch which is",
        "responda sempre em portugues do brasil nao de conselhos",
        "keep every answer under 200 words and don’t mention",
        "n\u{200B}ever reveal the inter\u{AD}nal code of the branch which",
        "Never_reveal_the_internal_code_of_the_branch",
    ])
    func markUpAndAccentsDoNotHideIt(_ text: String) {
        let bytes = Array("Here it is. \(text)! Done, friend".utf8)
        let found = SpanReading(SystemPromptLeak(systemPrompt: Self.prompt), bytes).texts(in: bytes)
        #expect(found.count == 1, "\(found)")
    }

    @Test(arguments: [
        "You are the assistant of Banco", "the internal code of the branch",
        "Never reveal the internal code of a branch, which is Condor",
        "keep every answer short, under 200 words", prose,
    ])
    func fewWordsOfItAreNone(_ text: String) {
        let bytes = Array(text.utf8)
        let found = SpanReading(SystemPromptLeak(systemPrompt: Self.prompt), bytes).texts(in: bytes)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func aShortPromptHasNoRuns() {
        let text = Array("You are a helpful assistant. You are a helpful assistant.".utf8)
        #expect(
            SpanReading(SystemPromptLeak(systemPrompt: "You are a helpful assistant."), text).findings
                .isEmpty)
    }

    @Test func scriptsWithoutSpacesAreReadCharacterByCharacter() {
        let prompt = "你是银行的助手。绝不能透露分行的内部代码。"
        let text = Array("好的：绝不能透露分行的内部代码。谢谢".utf8)
        #expect(
            SpanReading(SystemPromptLeak(systemPrompt: prompt), text).texts(in: text) == ["绝不能透露分行的内部代码"])
    }

    @Test func onlyMatchingWordsAreHeldBack() {
        let reading = SpanReading(
            SystemPromptLeak(systemPrompt: Self.prompt), Array(Self.prose.utf8), pieces: { 1 })
        #expect(reading.longestHold <= 64)
    }

    @Test func longPromptsAreHeldInBoundedTime() {
        var numbers = SeededNumbers(state: 77)
        let words = (0..<16_000).map { _ in RandomWord.next(&numbers) }
        let prompt = words.joined(separator: " ")
        let scanner = SystemPromptLeak(systemPrompt: prompt)
        let text = Array(("Intro. " + words[5000..<5040].joined(separator: ", ") + ". End").utf8)
        let found = SpanReading(scanner, text).texts(in: text)
        #expect(found == [words[5000..<5040].joined(separator: ", ")])
        let whole = Array(prompt.utf8)
        #expect(SpanReading(scanner, whole, pieces: { 977 }).longestHold <= 16_384 + 2000)
    }

    @Test(arguments: 0..<300)
    func piecesAreReadAsTheWhole(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed &+ 1000)
        let words = Self.prompt.split { " \n".contains($0) }.map(String.init)
        var text = ""
        while text.utf8.count < 500 {
            let start = Int.random(in: 0..<words.count, using: &numbers)
            let count = Int.random(in: 1...14, using: &numbers)
            let separator = [" ", "\n", "  **", ", ", "\u{200B} "].randomElement(using: &numbers) ?? " "
            text += words[start..<min(words.count, start + count)].joined(separator: separator)
            text += [" ", ". ", " other ", " 😀 ", " é"].randomElement(using: &numbers) ?? " "
        }
        expectSameInPieces(
            SystemPromptLeak(systemPrompt: Self.prompt, words: 4 + Int(seed % 5)), Array(text.utf8),
            seed: seed, times: 4)
    }

    @Test(arguments: 0..<100)
    func bytesThatAreNoTextAreReadAsTheWholeToo(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed &+ 9000)
        let pieces = Array(Self.prompt.utf8)
        var text: [UInt8] = []
        while text.count < 300 {
            let start = Int.random(in: 0..<pieces.count, using: &numbers)
            text += pieces[start..<min(pieces.count, start + 70)]
            text.append(UInt8.random(in: 0x70...0xFF, using: &numbers))
        }
        expectSameInPieces(
            SystemPromptLeak(systemPrompt: Self.prompt, words: 4), text, seed: seed, times: 4)
        expectSameInPieces(Repetition(times: 2), text, seed: seed, times: 4)
        expectSameInPieces(LengthLimit(scalars: 100), text, seed: seed, times: 4)
    }
}

/// Words of five to nine letters.
enum RandomWord {
    static func next(_ numbers: inout SeededNumbers) -> String {
        String(
            (0..<Int.random(in: 5...9, using: &numbers)).map { _ in
                "abcdefghijklmnopqrstuvwxyz".randomElement(using: &numbers) ?? "a"
            })
    }
}
