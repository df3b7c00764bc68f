import Detection
import Foundation

/// A text of Tests/DetectionTests/Golden/injection.
struct LabelledText: Decodable {
    var group: String
    var family: String
    var language: String
    var split: String
    /// 1 for an attack.
    var label: Int
    var text: String

    static func read(_ file: String) throws -> [LabelledText] {
        let decoder = JSONDecoder()
        return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(LabelledText.self, from: Data($0.utf8))
        }
    }
}

/// What share of the attacks is found, and of the benign texts taken for one, by split, language and family.
struct Measurement {
    private struct Judged {
        var text: LabelledText
        var score: Double
    }

    /// Splits that no weight is fitted on.
    static let heldOut = ["independent", "independent2", "independent3", "test"]

    private let judged: [Judged]

    init(texts: [LabelledText]) {
        let scorer = InjectionScorer()
        judged = texts.map { Judged(text: $0, score: scorer.score($0.text).value) }
    }

    func printTables() {
        let splits = Set(judged.map(\.text.split)).sorted()
        print("| split | attacks | found at 0.5 | at 0.9 | benign | taken at 0.5 | at 0.9 |")
        print("|---|---|---|---|---|---|---|")
        for split in splits { print(row(split, judged.filter { $0.text.split == split })) }
        for split in splits where Self.heldOut.contains(split) {
            let cases = judged.filter { $0.text.split == split }
            print("\n| \(split) | attacks | found at 0.5 | at 0.9 | benign | taken at 0.5 | at 0.9 |")
            print("|---|---|---|---|---|---|---|")
            for language in Set(cases.map(\.text.language)).sorted() {
                print(row(language, cases.filter { $0.text.language == language }))
            }
            for family in Set(cases.map(\.text.family)).sorted() {
                print(row(family, cases.filter { $0.text.family == family }))
            }
        }
    }

    private func row(_ name: String, _ cases: [Judged]) -> String {
        let attacks = cases.filter { $0.text.label == 1 }
        let benign = cases.filter { $0.text.label == 0 }
        let cells =
            ["\(attacks.count)", Self.share(attacks, 0.5), Self.share(attacks, 0.9)]
            + ["\(benign.count)", Self.share(benign, 0.5), Self.share(benign, 0.9)]
        return "| \(name) | " + cells.joined(separator: " | ") + " |"
    }

    private static func share(_ cases: [Judged], _ threshold: Double) -> String {
        guard !cases.isEmpty else { return "" }
        let count = cases.count { $0.score >= threshold }
        return String(format: "%.1f %% (%d)", 100 * Double(count) / Double(cases.count), count)
    }
}
