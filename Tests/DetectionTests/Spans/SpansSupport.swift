import Testing

@testable import Detection

/// Reads a text in pieces and checks what every scanner has to keep.
struct SpanReading {
    var findings: [Finding]
    /// The most bytes that were held back at once.
    var longestHold: Int

    /// - Parameter pieces: how long each is; nil for the whole at once.
    init(_ scanner: some SpanScanner, _ text: [UInt8], pieces: (() -> Int)? = nil) {
        let whole = scanner
        var scanner = scanner
        (findings, longestHold) = ([], 0)
        var (position, held) = (0, 0)
        while position < text.count {
            let end = min(text.count, position + (pieces?() ?? text.count))
            let found = scanner.feed(text[position..<end])
            position = end
            let from = scanner.heldFrom ?? position
            #expect(from >= held, "held from \(from) after \(held)")
            #expect(found.allSatisfy { $0.range.lowerBound >= held && $0.range.upperBound <= position })
            held = from
            longestHold = max(longestHold, position - from)
            findings += found
        }
        let last = scanner.finish()
        #expect(last.allSatisfy { $0.range.lowerBound >= held && $0.range.upperBound <= text.count })
        findings += last
        let mayFind = text.withUnsafeBufferPointer { whole.mayFind(in: $0) }
        #expect(mayFind || findings.isEmpty, "passed over as without findings: \(texts(in: text))")
    }

    /// What was found, as text.
    func texts(in text: [UInt8]) -> [String] {
        findings.map { String(decoding: text[$0.range], as: UTF8.self) }
    }
}

/// Whether the findings of many cuts by chance equal those of the whole.
func expectSameInPieces(_ scanner: some SpanScanner, _ text: [UInt8], seed: UInt64, times: Int = 6) {
    let whole = Set(SpanReading(scanner, text).findings)
    var numbers = SeededNumbers(state: seed)
    for round in 0..<times {
        let longest = [1, 3, 16, 200][round % 4]
        let cut = SpanReading(scanner, text) { Int.random(in: 1...longest, using: &numbers) }
        #expect(
            Set(cut.findings) == whole,
            "seed \(seed), pieces up to \(longest): \(String(decoding: text, as: UTF8.self))")
    }
}
