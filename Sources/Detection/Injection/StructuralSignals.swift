/// What the form of a text gives away, apart from its words: tokens of chat templates, dialogues, images that carry
/// data, text that people do not see, optimised suffixes.
struct StructuralSignals {
    /// Kind, strength in [0, 1] and range in the normalised bytes.
    private(set) var found: [(kind: InjectionSignal.Kind, strength: Double, range: Range<Int>)] = []
    private var turns = 0
    private var firstTurn = 0..<0
    private var hasSystemTurn = false
    private var lastTurnEnd = 0
    /// Where the last answer of a list of questions and answers begins, and how many begin as the one before.
    private var answerStart = 0
    private var repeatedAnswers = 0

    /// Special tokens and headings of the public chat templates (ChatML, Llama 2 and 3, Gemma, Alpaca, Vicuna).
    private static let markers: [(text: StaticString, strength: Double)] = [
        ("<|im_start|>", 1), ("<|im_end|>", 0.9), ("<|system|>", 1), ("<|user|>", 0.9), ("<|assistant|>", 0.9),
        ("<|endoftext|>", 0.9), ("<|eot_id|>", 0.9), ("<|start_header_id|>", 1), ("<|end_header_id|>", 0.9),
        ("<|begin_of_text|>", 0.9), ("<|end|>", 0.8), ("<|start|>", 0.8), ("<|message|>", 0.8), ("<|channel|>", 0.8),
        ("<<sys>>", 1), ("<</sys>>", 1), ("<start_of_turn>", 0.9), ("<end_of_turn>", 0.9), ("<system>", 0.7),
        ("</system>", 0.8), ("<system_prompt>", 0.8), ("</system_prompt>", 0.9), ("<instructions>", 0.4),
        ("</instructions>", 0.5), ("<system_message>", 0.8), ("</user_input>", 0.9), ("</user>", 0.6),
        ("</context>", 0.5), ("</document>", 0.4), ("</documents>", 0.5), ("</tool_response>", 0.8),
        ("<important>", 0.5), ("<admin>", 0.4), ("[inst]", 0.9), ("[/inst]", 0.9), ("[system]", 0.7),
        ("[system:", 0.7), ("[/system]", 0.8), ("[system](#", 1), ("[assistant](#", 1), ("[user](#", 0.9),
        ("[end of ", 0.3), ("[admin]", 0.5), ("[system message]", 0.8), ("### system", 0.8), ("###system", 0.8),
        ("### instruction", 0.6), ("### new instruction", 0.9), ("### human:", 0.7), ("### assistant:", 0.8),
        ("### user:", 0.7), ("### response:", 0.5), ("## system prompt", 0.6), ("# system prompt", 0.6),
        ("### sistema", 0.8), ("### instrucoes", 0.5), ("### instrucciones", 0.5), ("[sistema]", 0.7),
        ("### end of ", 0.5), ("\"role\":\"system\"", 0.6), ("\"role\": \"system\"", 0.6), ("{{#system", 0.8),
        ("===end of ", 0.4), ("--- end of ", 0.4), ("----- end of ", 0.4), ("-----end of ", 0.4),
        ("=== end of ", 0.4), ("</s>", 0.4), ("<sys>", 0.6), ("[sys]", 0.6),
    ]

    /// The markers by their second byte, as numbers into ``markers``.
    private static let markersOfSecond: [[Int]] = (0..<256).map { byte in
        markers.indices.filter { number in markers[number].text.withUTF8Buffer { $0[1] == UInt8(byte) } }
    }

    /// Who speaks in a dialogue with a model, in the languages of the lexicon; those of ``systemNames`` command it.
    private static let turnNames: [StaticString] =
        systemNames + [
            "user", "human", "assistant", "ai", "bot", "chatbot", "usuario", "assistente", "asistente", "humano", "ia",
            "chatgpt", "gpt", "model", "utilizador", "nutzer", "benutzer", "assistent", "utilisateur", "ki",
            "tool",
        ]
    private static let systemNames: [StaticString] = [
        "system", "sistema", "systeme", "system message", "mensagem do sistema", "mensaje del sistema",
        "message systeme", "systemnachricht", "operator", "operador", "operateur", "betreiber", "developer",
    ]

    /// The names by their first byte, the longest first, as numbers into ``turnNames``.
    private static let turnNamesOfFirst: [[Int]] = (0..<256).map { byte in
        turnNames.indices.filter { number in turnNames[number].withUTF8Buffer { $0[0] == UInt8(byte) } }
            .sorted { turnNames[$0].utf8CodeUnitCount > turnNames[$1].utf8CodeUnitCount }
    }

    /// The bytes at which a marker may begin.
    private static let begins: [Bool] = (0..<256).map { byte in
        "<[#{=-\"!\n".utf8.contains(UInt8(byte))
    }

    mutating func scan(_ text: NormalizedText) {
        text.bytes.withUnsafeBufferPointer { bytes in
            turn(at: 0, in: bytes)
            Self.begins.withUnsafeBufferPointer { begins in
                var index = 0
                while index < bytes.count {
                    if begins[Int(bytes[index])] {
                        switch bytes[index] {
                        case 0x0A: turn(at: index + 1, in: bytes)
                        case UInt8(ascii: "!"): image(at: index, in: bytes)
                        case UInt8(ascii: "="):
                            query(at: index, in: bytes)
                            marker(at: index, in: bytes)
                        default: marker(at: index, in: bytes)
                        }
                    }
                    index += 1
                }
            }
            gibberish(in: bytes)
        }
        if repeatedAnswers > 0 {
            found.append((.fakeTurns, repeatedAnswers > 1 ? 0.8 : 0.5, 0..<text.bytes.count))
        }
        if turns > 0 {
            if turns > 1 {
                // The last turn is left for the model to go on with.
                let isOpen = text.bytes[lastTurnEnd...].allSatisfy { $0 <= 0x20 }
                found.append(
                    (.fakeTurns, min(1, (turns > 5 ? 0.8 : turns > 3 ? 0.6 : 0.3) + (isOpen ? 0.3 : 0)), firstTurn))
            }
            if hasSystemTurn { found.append((.roleMarker, turns > 1 ? 0.7 : 0.55, firstTurn)) }
        }
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, with text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { marker in
            for offset in marker.indices where bytes[index + offset] != marker[offset] { return false }
            return true
        }
    }

    private mutating func marker(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        // A run of one character, such as a rule of dashes, is looked at once.
        if index > 0, bytes[index - 1] == bytes[index], bytes[index] != UInt8(ascii: "<") { return }
        if Self.starts(bytes, index, with: "<!--") {
            found.append((.hiddenText, 0.4, index..<index + 4))
            return
        }
        guard index + 1 < bytes.count else { return }
        for number in Self.markersOfSecond[Int(bytes[index + 1])] {
            let marker = Self.markers[number]
            guard Self.starts(bytes, index, with: marker.text) else { continue }
            // Within a sentence, a marker is more often spoken of than used.
            let isMentioned = index > 1 && bytes[index - 1] == 0x20 && bytes[index - 2] &- 0x61 < 26
            let strength = isMentioned ? marker.strength * 0.6 : marker.strength
            found.append((.roleMarker, strength, index..<index + marker.text.utf8CodeUnitCount))
            return
        }
    }

    /// What may stand before the one who speaks.
    @inline(__always)
    private static func leads(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "["): true
        default: false
        }
    }

    /// `User:` and the like where a line begins.
    private mutating func turn(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var index = start
        while index < min(start + 6, bytes.count), Self.leads(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] &- 0x61 < 26 else { return }
        for number in Self.turnNamesOfFirst[Int(bytes[index])]
        where Self.starts(bytes, index, with: Self.turnNames[number]) {
            var end = index + Self.turnNames[number].utf8CodeUnitCount
            while end < bytes.count, Self.leads(bytes[end]) || bytes[end] == UInt8(ascii: "]") { end += 1 }
            guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { continue }
            if turns == 0 { firstTurn = start..<end + 1 }
            turns += 1
            lastTurnEnd = end + 1
            if number < Self.systemNames.count { hasSystemTurn = true }
            return
        }
        answer(at: index, in: bytes)
    }

    /// `A: Sure! ...` again and again, as many-shot attacks lead a model into the habit (Anil and others, 2024,
    /// "Many-shot jailbreaking"): answers of an exam differ.
    private mutating func answer(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard index + 10 < bytes.count, bytes[index + 1] == UInt8(ascii: ":") || bytes[index + 2] == UInt8(ascii: ":")
        else { return }
        let start = index + (bytes[index + 1] == UInt8(ascii: ":") ? 3 : 4)
        let first = answerStart
        guard bytes[index] == UInt8(ascii: "a") || bytes[index] == UInt8(ascii: "r") else { return }
        answerStart = start
        guard first > 0 else { return }
        for offset in 0..<6 where start + offset >= bytes.count || bytes[first + offset] != bytes[start + offset] {
            return
        }
        repeatedAnswers += 1
    }

    /// An address whose query waits for a value: `https://a.example/?q=` and then no more, or a placeholder.
    private mutating func query(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        guard next <= 0x20 || ")\"'.,>{[<$".utf8.contains(next) else { return }
        var start = index
        var hasQuery = false
        while start > max(0, index - 160), bytes[start - 1] > 0x20 {
            start -= 1
            if bytes[start] == UInt8(ascii: "?") { hasQuery = true }
            guard hasQuery, bytes[start] == UInt8(ascii: "h") else { continue }
            guard Self.starts(bytes, start, with: "http://") || Self.starts(bytes, start, with: "https://") else {
                continue
            }
            found.append((.exfiltration, "{[<$".utf8.contains(next) ? 0.3 : 0.6, start..<index + 1))
            return
        }
    }

    /// A Markdown image whose address carries a query: rendering it sends what stands there.
    private mutating func image(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else { return }
        let limit = min(bytes.count, index + 300)
        guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: "]")),
            Self.starts(bytes, close, with: "](http")
        else { return }
        let end = bytes[close..<limit].firstIndex(of: UInt8(ascii: ")")) ?? limit
        guard let query = bytes[close..<end].firstIndex(of: UInt8(ascii: "?")) else { return }
        let isPlaceholder = bytes[query..<end].contains { "{[<$ ".utf8.contains($0) }
        found.append((.exfiltration, isPlaceholder ? 1 : 0.3, index..<end))
    }

    /// The end of a request that is no language: marks inside and between words, as greedy coordinate search leaves
    /// them (Zou and others, 2023, "Universal and transferable adversarial attacks on aligned language models").
    private mutating func gibberish(in bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 80 else { return }
        let tail = max(bytes.count / 2, bytes.count - 160)
        let head = max(0, tail - 200)
        let end = Self.oddness(bytes[tail...])
        guard end.odd * 9 > end.count, end.code < 3, end.words > 3 else { return }
        let start = Self.oddness(bytes[head..<tail])
        guard start.odd * 30 < start.count, start.words > 5 else { return }
        found.append((.gibberish, 0.8, tail..<bytes.count))
    }

    /// 1 for a letter or digit, 2 for a mark, 4 for one that words have inside, 8 for one that code is full of.
    private static let shapes: [UInt8] = (0..<256).map { value in
        let byte = UInt8(value)
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 { return 1 }
        guard byte > 0x20, byte < 0x7F else { return 0 }
        return 2 | ("'-./_@,:".utf8.contains(byte) ? 4 : 0) | (";={}<>".utf8.contains(byte) ? 8 : 0)
    }

    private static func oddness(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (
        odd: Int, code: Int, words: Int, count: Int
    ) {
        var odd = 0
        var code = 0
        var words = 0
        var previous: UInt8 = 0x20
        var wasShape: UInt8 = 0
        shapes.withUnsafeBufferPointer { shapes in
            for byte in bytes {
                let shape = shapes[Int(byte)]
                if wasShape & 2 != 0 {
                    if shape & 2 != 0, byte != previous { odd += 2 }
                    if byte &- 0x61 < 26, wasShape & 4 == 0 { odd += 1 }
                }
                if shape & 8 != 0 { code += 1 }
                if byte == 0x20, wasShape & 1 != 0 { words += 1 }
                previous = byte
                wasShape = shape
            }
        }
        return (odd, code, words, bytes.count)
    }
}
