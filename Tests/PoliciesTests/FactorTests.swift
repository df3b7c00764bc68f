import Detection
import Foundation
import Policies
import Testing

/// Reading a whole text around factors only finds what reading all of it finds: with every recognizer of the catalogue,
/// over the texts of all golden cases, alone and joined by chance.
struct FactorTests {
    @Test func nothingIsLostAroundFactors() throws {
        let recognizers = Catalogue.entities + Catalogue.secrets + Catalogue.hiddenText + Catalogue.code
        let quick = try RecognizerSet(recognizers)
        let thorough = try RecognizerSet(recognizers, isPrefiltered: false)
        let texts = try Self.texts()
        #expect(texts.count > 300)
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SplitMix(seed: seed)
        let joined = (0..<150).map { _ in
            let count = Int.random(in: 2...6, using: &random)
            let parts = (0..<count).compactMap { _ in texts.randomElement(using: &random) }
            return parts.joined(separator: ["", " ", "\n", "@", "-", "1"].randomElement(using: &random) ?? "")
        }
        for text in texts + joined {
            let bytes = Array(text.utf8)
            let (left, right) = (Set(try quick.findings(in: bytes)), Set(try thorough.findings(in: bytes)))
            #expect(left == right, "seed \(seed), text \(text.debugDescription)")
        }
    }

    private static func texts() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../policies")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "yaml" }.flatMap { file in
            try PackDocument.parse(String(contentsOf: file, encoding: .utf8)).cases.map(\.text)
        }
    }
}
