import ArgumentParser
import Foundations
import Policies

/// `policy test PATH...`
struct PolicyTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the golden cases that stand beside the rules of policy files.",
        discussion: """
            Each case's text is read at once and byte by byte; both must come to what the case expects. Where \
            there is no model to ask, the rules that need one are left out, and cases that expect them are skipped; \
            both are said. Exits with 1 when a case fails; needs no server.
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var models: PolicyModelOptions
    @Argument(help: ArgumentHelp("Policy files, or folders of them.", valueName: "path")) var paths: [String]

    /// What came of a file's cases.
    struct Report: Codable, Sendable {
        struct Case: Codable, Sendable {
            enum Outcome: String, Codable, Sendable { case passed, failed, skipped }

            var name: String
            var line: Int
            var outcome: Outcome
            /// What differs, why it was skipped, or which rules were left out.
            var notes: [String]
        }

        var file: String
        var pack: String
        var version: String
        var passed: Int
        var failed: Int
        var skipped: Int
        var cases: [Case]
    }

    func run() async throws {
        let environment = CommandEnvironment.current
        var reports: [Report] = []
        for loaded in try await PolicyFiles.load(try PolicyFiles.expand(paths)) {
            let report = try await run(loaded)
            for failed in report.cases where failed.outcome == .failed {
                for note in failed.notes {
                    environment.writeError("\(report.file):\(failed.line): \(failed.name): \(note)\n")
                }
            }
            reports.append(report)
        }
        try output.show(reports, text: reports.map(Self.summary).joined(separator: "\n"))
        let failed = reports.reduce(0) { $0 + $1.failed }
        guard failed == 0 else { throw CommandFailure("\(failed) \(failed == 1 ? "case" : "cases") failed") }
    }

    private func run(_ loaded: PolicyFiles.Loaded) async throws -> Report {
        let golden = try GoldenRun(loaded.pack)
        let (session, reason) = await session(for: loaded.pack)
        var cases: [Report.Case] = []
        do {
            for goldenCase in loaded.pack.cases {
                let result = try await Self.result(of: goldenCase, golden, ask: session?.ask)
                let reason = reason ?? "no model was asked"
                let outcome: Report.Case.Outcome =
                    result.isSkipped ? .skipped : result.differences.isEmpty ? .passed : .failed
                cases.append(
                    .init(
                        name: result.name, line: result.line, outcome: outcome,
                        notes: result.isSkipped
                            ? [reason] : result.differences + Self.note(on: result.unasked, reason)))
            }
        } catch {
            await session?.close()
            throw error
        }
        await session?.close()
        func count(_ outcome: Report.Case.Outcome) -> Int { cases.count { $0.outcome == outcome } }
        return Report(
            file: PolicyFiles.name(loaded.file), pack: loaded.pack.id, version: loaded.pack.version,
            passed: count(.passed), failed: count(.failed), skipped: count(.skipped), cases: cases)
    }

    private static func note(on unasked: [String], _ reason: String) -> [String] {
        unasked.isEmpty ? [] : ["without \(unasked.joined(separator: ", ")): \(reason)"]
    }

    /// A case that cannot be judged at all has failed like one that was judged wrongly.
    private static func result(
        of goldenCase: GoldenCase, _ golden: GoldenRun, ask: PolicyModels.Ask?
    ) async throws -> GoldenResult {
        do {
            return try await golden.run(goldenCase, ask: ask)
        } catch let error as ServiceError where error.kind != .cancelled {
            return GoldenResult(
                pack: "", name: goldenCase.name, line: goldenCase.line, differences: ["it fails: \(error.message)"])
        }
    }

    /// Models for the pack's cases; the reason when there are none.
    private func session(for pack: PolicyPack) async -> (PolicyModels.Session?, String?) {
        let detectors = pack.rules.map(\.detector).filter(\.needsModel)
        guard !detectors.isEmpty else { return (nil, nil) }
        do {
            return (try await models.open(detectors), nil)
        } catch let failure as CommandFailure {
            return (nil, failure.message)
        } catch {
            return (nil, (error as? ServiceError)?.message ?? "\(error)")
        }
    }

    private static func summary(_ report: Report) -> String {
        var text = "\(report.pack) \(report.version): \(report.passed) passed"
        let partly = report.cases.count { $0.outcome == .passed && !$0.notes.isEmpty }
        if partly > 0 { text += " (\(partly) of them without the rules that ask a model)" }
        if report.failed > 0 { text += ", \(report.failed) failed" }
        if report.skipped > 0 {
            let reason = report.cases.first { $0.outcome == .skipped }?.notes.first ?? ""
            text += ", \(report.skipped) skipped (\(reason))"
        }
        return text + " (\(report.file))"
    }
}
