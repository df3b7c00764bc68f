import Documents
import Foundation
import Foundations
import Policies
import Testing

/// Inputs that nobody wrote: files cut, doubled and changed at random, and bytes that are no text.
///
/// `ALTIPLANO_FUZZ_SECONDS` sets how long each runs (2 in every test run), `ALTIPLANO_PARITY_SEED` what is made.
struct FuzzTests {
    private static let seconds = TestEnvironment["ALTIPLANO_FUZZ_SECONDS"].flatMap(Double.init) ?? 2
    private static let seed =
        TestEnvironment["ALTIPLANO_PARITY_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...UInt64.max)

    private static let document = """
        id: fuzz
        version: 1.0.0
        description: "A pack: with everything"
        owasp: [LLM01]
        rules:
          - id: a
            stages: [input, output]
            detector: {pattern: '[a-z]{1,3}(x|é)+', ignore_case: true, edges: any}
            action: redact
            replacement: "#"
            message: {en: "No.", pt: "Não."}
          - id: b
            stages: [output]
            detector:
              all:
                - entities: [EMAIL_ADDRESS]
                - not: {pattern: "ok"}
            action: block
            mode: shadow
            canary: 50
        tests:
          - {text: "abx", action: redact, rules: [a]}
        """

    @Test func aBrokenFileIsRefusedWithAPlace() throws {
        print("fuzz: seed \(Self.seed)")
        var random = SplitMix(seed: Self.seed)
        let original = Array(Self.document.utf8)
        let end = ContinuousClock.now + .seconds(Self.seconds)
        var refused = 0
        while ContinuousClock.now < end {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                guard !bytes.isEmpty else { break }
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch random.next() % 5 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place...].prefix(12), at: place)
                case 3: bytes.removeSubrange(place..<min(bytes.count, place + 30))
                default: bytes.insert(Array("{}[]:,\"'-|>&*!%#\n ".utf8).randomElement(using: &random) ?? 0, at: place)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            do {
                _ = try PackDocument.parse(text)
            } catch let problems as DocumentProblems {
                refused += 1
                #expect(!problems.problems.isEmpty, "seed \(Self.seed): \(text.debugDescription)")
                #expect(problems.problems.allSatisfy { $0.line >= 1 && !$0.message.isEmpty })
            }
        }
        #expect(refused > 0)
    }

    @Test func bytesThatAreNoTextPass() throws {
        var random = SplitMix(seed: Self.seed)
        let pack = try PackDocument.parse(Self.document)
        let program = try PolicyProgram(
            pack.rules.map { .init(rule: $0, packID: pack.id, packVersion: pack.version) }, isPrefiltered: false)
        let end = ContinuousClock.now + .seconds(Self.seconds)
        while ContinuousClock.now < end {
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                random.next() % 3 == 0 ? UInt8(truncatingIfNeeded: random.next()) : UInt8(random.next() % 26 + 97)
            }
            var whole = try PolicyStream(program, stage: .output, isWhole: true)
            var pieces = try PolicyStream(program, stage: .output)
            try bytes.withUnsafeBufferPointer { try whole.feed($0) }
            for byte in bytes { try withUnsafePointer(to: byte) { try pieces.feed(.init(start: $0, count: 1)) } }
            try whole.finish()
            try pieces.finish()
            #expect(whole.takeOutput() == pieces.takeOutput(), "seed \(Self.seed)")
        }
    }

    /// Bounds hold, and say which they are.
    @Test func hugeTextsMeetABound() throws {
        let pack = try PackDocument.parse(Self.document)
        let program = try PolicyProgram(
            pack.rules.map { .init(rule: $0, packID: pack.id, packVersion: pack.version) }, isPrefiltered: false)
        var spans = try PolicyStream(program, stage: .output, isWhole: true)
        try spans.feed(String(repeating: "abx ", count: 100_000))
        let error = #expect(throws: ServiceError.self) { try spans.finish() }
        #expect(error?.code == .boundExceeded && error?.message.contains("50000") == true)
        var long = try PolicyStream(program, stage: .output, isWhole: true)
        try long.feed(String(repeating: "a ", count: 3_500_000))
        let tooLong = #expect(throws: ServiceError.self) { try long.feed(String(repeating: "a", count: 2_000_000)) }
        #expect(tooLong?.message.contains("text for policies") == true)
    }
}
