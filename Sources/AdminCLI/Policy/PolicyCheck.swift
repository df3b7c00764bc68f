import ArgumentParser
import Documents
import Policies

/// `policy check FILE...`
struct PolicyCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check policy files: every mistake with its line and column.",
        discussion: "Also compiles the patterns. Exits with 1 when anything is wrong; needs no server.")

    @OptionGroup var output: OutputOptions
    @Argument(help: ArgumentHelp("Policy files, or folders of them; - reads standard input.", valueName: "file"))
    var files: [String]

    /// What was found of a file.
    struct Report: Codable, Sendable {
        struct Problem: Codable, Sendable {
            var line: Int
            var column: Int
            var path: String
            var message: String
        }

        var file: String
        var pack: String?
        var version: String?
        var rules: Int?
        var tests: Int?
        var problems: [Problem]
    }

    func run() async throws {
        var reports: [Report] = []
        for file in try PolicyFiles.expand(files) { reports.append(try await report(on: file)) }
        let wrong = reports.filter { !$0.problems.isEmpty }
        let lines = reports.filter(\.problems.isEmpty).map { report in
            "\(report.file): \(report.pack ?? "") \(report.version ?? ""), \(report.rules ?? 0) rules, "
                + "\(report.tests ?? 0) tests"
        }
        if output.output != .table || !lines.isEmpty {
            try output.show(reports, text: lines.joined(separator: "\n"))
        }
        guard !wrong.isEmpty else { return }
        let count = wrong.reduce(0) { $0 + $1.problems.count }
        throw CommandFailure(
            "\(count) \(count == 1 ? "problem" : "problems") in \(wrong.map(\.file).joined(separator: ", "))")
    }

    private func report(on file: String) async throws -> Report {
        var report = Report(file: PolicyFiles.name(file), problems: [])
        var problems: [DocumentProblem] = []
        do {
            let pack = try await PolicyFiles.read(file)
            (report.pack, report.version) = (pack.id, pack.version)
            (report.rules, report.tests) = (pack.rules.count, pack.cases.count)
            problems += Self.problem(compiling: pack).map { [$0] } ?? []
        } catch let found as DocumentProblems {
            problems = found.problems
        }
        PolicyFiles.report(problems, in: file)
        report.problems = problems.map {
            Report.Problem(line: $0.line, column: $0.column, path: $0.path, message: $0.message)
        }
        return report
    }

    /// What keeps the patterns from being read together; each alone was tried by the reader of the file.
    private static func problem(compiling pack: PolicyPack) -> DocumentProblem? {
        do {
            _ = try PolicyProgram(
                pack.rules.map { .init(rule: $0, packID: pack.id, packVersion: pack.version) })
            return nil
        } catch {
            return DocumentProblem(
                line: 1, column: 1, path: "rules", message: "the patterns cannot be compiled together: \(error)")
        }
    }
}
