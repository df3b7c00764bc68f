import Detection
import Foundation

/// The prompt-injection scorer over labelled texts, for ops/bench/injection and ops/fit-injection.
///
/// Arguments: `measure FILE...` prints recall and false positives as tables, `features` turns labelled texts of the
/// standard input into what the scorer sees in them, `misses FILE... --split NAME` prints what is judged wrongly,
/// `prose` reads texts, one a line as JSON strings, and prints how many reach which score, and `time FILE` prints
/// microseconds for 2 KB of a text.
@main
enum ScorerBench {
    struct Usage: Error {}

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let files = Array(arguments.dropFirst())
        switch arguments.first {
        case "measure": try Measurement(texts: files.flatMap(LabelledText.read)).printTables()
        case "features": try printFeatures()
        case "misses":
            guard let option = files.firstIndex(of: "--split"), option + 1 < files.count else { throw Usage() }
            try printMisses(files[..<option].flatMap(LabelledText.read), split: files[option + 1])
        case "prose": try printProse()
        case "time": try printTimes(files)
        default: throw Usage()
        }
    }

    private static func print(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(value) + [0x0A])
    }

    /// A labelled text's windows: each has its signals, and its tokens as the names of their weights; a token that
    /// counts half has an empty name at its end.
    private struct Features: Encodable {
        struct Window: Encodable {
            var signals: [String: Double]
            var tokens: [[String]]
        }

        var group: String
        var family: String
        var language: String
        var split: String
        var label: Int
        var windows: [Window]
    }

    private static func printFeatures() throws {
        let scorer = InjectionScorer()
        while let line = readLine() {
            let text = try JSONDecoder().decode(LabelledText.self, from: Data(line.utf8))
            let windows = scorer.observations(of: text.text).map { window in
                Features.Window(
                    signals: window.signals, tokens: window.tokens.map { $0.features + ($0.isHalved ? [""] : []) })
            }
            try print(
                Features(
                    group: text.group, family: text.family, language: text.language, split: text.split,
                    label: text.label, windows: windows))
        }
    }

    private struct Miss: Encodable {
        var score: Double
        var family: String
        var language: String
        var signals: [String]
        var text: String
    }

    private static func printMisses(_ texts: [LabelledText], split: String) throws {
        let scorer = InjectionScorer()
        for text in texts where text.split == split {
            let score = scorer.score(text.text)
            guard (score.value >= 0.5) != (text.label == 1) else { continue }
            let signals = score.signals.map { "\($0.name) \(String(format: "%.2f", $0.weight))" }
            try print(
                Miss(
                    score: (score.value * 1000).rounded() / 1000, family: text.family, language: text.language,
                    signals: signals, text: text.text))
        }
    }

    private static func printProse() throws {
        let scorer = InjectionScorer()
        var values: [Double] = []
        while let line = readLine() {
            let text = try JSONDecoder().decode(String.self, from: Data(line.utf8))
            values.append(scorer.score(text).value)
        }
        for threshold in [0.5, 0.9] {
            let count = values.count { $0 >= threshold }
            let share = 100 * Double(count) / Double(max(values.count, 1))
            Swift.print("\(count) of \(values.count) score \(threshold) or more (\(String(format: "%.2f", share)) %)")
        }
    }

    /// The median over rounds of all texts of the files, cut or repeated to 2,000 bytes.
    private static func printTimes(_ files: [String]) throws {
        let scorer = InjectionScorer()
        for file in files {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let pieces = stride(from: 0, to: max(text.utf8.count - 2000, 1), by: 2000).map { start in
                Array(text.utf8.dropFirst(start).prefix(2000))
            }
            var times: [Double] = []
            for round in 0..<max(8, 4000 / pieces.count) {
                let start = ContinuousClock.now
                for piece in pieces { _ = scorer.score(utf8: piece) }
                if round > 2 { times.append(start.duration(to: .now) / .microseconds(1) / Double(pieces.count)) }
            }
            times.sort()
            let least = String(format: "%.2f", times[0])
            let median = String(format: "%.2f", times[times.count / 2])
            Swift.print("\(file): \(median) us for 2,000 bytes, at best \(least)")
        }
    }
}
