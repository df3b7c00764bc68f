import Foundation
import Foundations
import Generation
import Policies
import Store
import StoreSQLite
import Testing

@testable import Assistants

/// Every golden case of the packs comes to the same on every path through the service that its stage has.
///
/// What a case says is compared, and besides what the pack's rules make of the text when nothing else is in the way.
/// Cases at stages where a rule asks a model are left out: there is none here.
struct GoldenParityTests {
    static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/policies"
    static let packs = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test(arguments: packs) func everyPathComesToTheSame(_ file: String) async throws {
        let document = try String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)
        let pack = try PackDocument.parse(document)
        let paths = try await GoldenPaths(pack, document)
        var (run, skipped) = (0, 0)
        for golden in pack.cases {
            guard let expected = try paths.expected(of: golden) else {
                skipped += 1
                continue
            }
            for (path, found) in try await paths.outcomes(of: golden) {
                run += 1
                let difference = expected.difference(from: found)
                #expect(difference == nil, "\(file):\(golden.line): \(golden.name), \(path): \(difference ?? "")")
            }
        }
        print("parity: \(file): \(run) paths of \(pack.cases.count - skipped) cases, \(skipped) need a model")
        #expect(run > 2 * (pack.cases.count - skipped) || run == 0)
    }

    @Test func thePacksAreThere() { #expect(Self.packs.count >= 11) }
}

/// What became of a text on one path.
struct GoldenOutcome: Sendable {
    var action: PolicyAction
    var rules: Set<String>
    /// Nil where a text that may not pass is refused, so that nothing of it goes on.
    var output: String?

    /// - Returns: what differs, in words; nil when nothing does.
    func difference(from found: GoldenOutcome) -> String? {
        if found.action != action { return "the action is \(found.action.rawValue), not \(action.rawValue)" }
        if found.rules != rules { return "the rules are \(found.rules.sorted()), not \(rules.sorted())" }
        guard let output = found.output else {
            return action >= .requireApproval ? nil : "the text was refused"
        }
        return output == self.output ? nil : "the output is '\(output)', not '\(self.output ?? "")'"
    }
}
