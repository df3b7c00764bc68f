import Testing

@testable import Detection

/// Texts that are too long, and that say the same again and again.
struct SpansLengthAndRepetitionTests {
    @Test func lengthBeginsAtTheFirstScalarTooMany() {
        let text = Array("aé漢😀bc".utf8)
        #expect(SpanReading(LengthLimit(scalars: 4), text).findings.map(\.range.lowerBound) == [10])
        #expect(SpanReading(LengthLimit(scalars: 3), text).findings.map(\.range.lowerBound) == [6])
        #expect(SpanReading(LengthLimit(scalars: 6), text).findings.isEmpty)
        for limit in 0...6 {
            expectSameInPieces(LengthLimit(scalars: limit), text, seed: UInt64(limit))
        }
    }

    @Test func lengthHoldsNothingBelowTheLimit() {
        let text = Array(String(repeating: "palavra ", count: 50).utf8)
        var numbers = SeededNumbers(state: 1)
        #expect(
            SpanReading(LengthLimit(scalars: 400), text) { Int.random(in: 1...9, using: &numbers) }
                .longestHold == 0)
    }

    @Test func aWordMoreOftenThanItMay() {
        let text = Array("So foo Foo, foo\nfoo... FOO bar".utf8)
        #expect(SpanReading(Repetition(times: 3), text).texts(in: text) == ["foo... FOO"])
        #expect(SpanReading(Repetition(times: 5), text).findings.isEmpty)
        let wide = Array("não não não não sim".utf8)
        #expect(
            SpanReading(Repetition(times: 2), wide).texts(in: wide).contains { $0.hasPrefix("não não") })
    }

    @Test func aLineMoreOftenThanItMay() {
        let line = "This line is the same as the one before it.\n"
        let text = Array(("Begin\n" + String(repeating: line, count: 7) + "End").utf8)
        let found = SpanReading(Repetition(times: 4), text).texts(in: text)
        #expect(found.count == 1)
        #expect(found.first?.contains(String(repeating: line, count: 3)) == true, "\(found)")
        #expect(found.first?.contains(String(repeating: line, count: 4)) == false, "\(found)")
    }

    @Test(arguments: [
        "--------------------------------------------------------------------------------",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        "0 0 0 0 0 0 0 0 0 0 0 0 0 0", "no no no, that that is not it", "=====================",
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
        "very, very, very good",
        "The cat sat on the mat. The cat sat on the hat. The cat sat on the bat.",
    ])
    func rulesTablesAndSpeechAreNone(_ text: String) {
        let found = SpanReading(Repetition(times: 4), Array(text.utf8)).texts(in: Array(text.utf8))
        #expect(found.isEmpty, "\(found)")
    }

    @Test func scalarsAreNeverCut() {
        for unit in ["ção ", "é€", "漢字仮名", "😀a", "ü"] {
            let text = Array(("x" + String(repeating: unit, count: 30) + "è").utf8)
            let reading = SpanReading(Repetition(times: 5), text)
            #expect(!reading.findings.isEmpty)
            for finding in reading.findings {
                #expect(String(validating: text[finding.range], as: UTF8.self) != nil, "\(unit) \(finding)")
            }
        }
    }

    @Test func longRunsAreSeveralFindingsThatTouch() {
        let text = Array(String(repeating: "again and ", count: 20_000).utf8)
        let reading = SpanReading(Repetition(times: 10), text, pieces: { 97 })
        #expect(reading.longestHold <= Repetition.longest + 300)
        let blocks = reading.findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
        #expect(blocks.last?.range.upperBound == text.count)
        #expect(
            zip(blocks, blocks.dropFirst()).allSatisfy { $0.range.upperBound >= $1.range.lowerBound })
    }

    @Test(arguments: 0..<300)
    func piecesAreReadAsTheWhole(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        let words = ["foo", "Foo", "a", "não", "b2", "😀", "bar", "0", "xyxyxy"]
        var text = ""
        while text.utf8.count < 400 {
            let unit = (0..<Int.random(in: 1...4, using: &numbers))
                .map { _ in words.randomElement(using: &numbers) ?? "" }
                .joined(separator: [" ", "", "\n", ", "].randomElement(using: &numbers) ?? " ")
            let separator = [" ", "", "\n", "... "].randomElement(using: &numbers) ?? " "
            text += String(repeating: unit + separator, count: Int.random(in: 1...9, using: &numbers))
        }
        expectSameInPieces(
            Repetition(times: Int.random(in: 2...5, using: &numbers)), Array(text.utf8), seed: seed,
            times: 4)
    }

    @Test func cleanProseIsNotHeldBack() {
        let text = Array(SpansPromptTests.prose.utf8)
        #expect(SpanReading(Repetition(times: 20), text, pieces: { 1 }).longestHold <= 64)
    }
}
