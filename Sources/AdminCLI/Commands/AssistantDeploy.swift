import ArgumentParser
import Foundation

/// `assistant deploy -f FILE`
struct AssistantDeploy: AsyncParsableCommand {
    /// The largest assistant file, in bytes.
    static let maximumFileBytes = 1 << 20

    static let configuration = CommandConfiguration(
        commandName: "deploy", abstract: "Deploy an assistant from a YAML file.",
        discussion: """
            Each deploy that changes something is a new revision; a file equal to the current one changes nothing. \
            A wrong file changes nothing either: every problem is printed as FILE:LINE:COLUMN: message.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .shortAndLong, help: "The assistant file; - reads standard input.") var file: String
    @Flag(help: "Only show what would change.") var dryRun = false

    struct Request: Encodable, Sendable {
        var document: String
        var dryRun: Bool
    }

    func run() async throws {
        let document = try await TextFile.read(
            file, maximumBytes: Self.maximumFileBytes, what: "the assistant file",
            hint: "-f takes the path of an assistant file")
        let request = Request(document: document, dryRun: dryRun)
        let outcome: DeploymentView
        do {
            outcome = try await connection.withClient { client in
                try await Progress.shown("Checking the file and its model …") {
                    try await client.call(
                        "POST", "/admin/v1/assistants", body: request, timeoutSeconds: APIClient.deployTimeoutSeconds)
                }
            }
        } catch let refusal as APIRefusal where !refusal.problems.isEmpty {
            throw try reported(refusal)
        }
        try output.show(outcome, text: DeploymentText.text(outcome))
    }

    /// Prints every problem where an editor finds it.
    private func reported(_ refusal: APIRefusal) throws -> any Error {
        let environment = CommandEnvironment.current
        let name = file == "-" ? "<stdin>" : file
        for problem in refusal.problems {
            environment.writeError("\(name):\(problem.line):\(problem.column): \(problem.message)\n")
        }
        if output.output != .table { try output.show(["problems": refusal.problems], text: "") }
        let count = refusal.problems.count
        environment.writeError(
            "error: \(count) \(count == 1 ? "problem" : "problems") in \(name); nothing was changed\n")
        return ExitCode.failure
    }
}

/// A deploy or rollback in words, with its difference.
enum DeploymentText {
    static func text(_ outcome: DeploymentView) -> String {
        let name = "\(outcome.tenant)/\(outcome.assistant)"
        var lines = [headline(outcome, name: name)]
        for difference in outcome.difference {
            if let before = difference.before { lines.append("- \(difference.path): \(before)") }
            if let after = difference.after { lines.append("+ \(difference.path): \(after)") }
        }
        return lines.joined(separator: "\n")
    }

    private static func headline(_ outcome: DeploymentView, name: String) -> String {
        let revision = outcome.revision.map { "revision \($0)" } ?? "no revision"
        switch (outcome.dryRun, outcome.created, outcome.changed) {
        case (true, true, _): return "\(name) would be created:"
        case (true, _, true): return "\(name) would change (now at \(revision)):"
        case (true, _, false): return "\(name) would not change (\(revision))"
        case (false, true, _): return "\(name) created at \(revision)"
        case (false, _, true): return "\(name) is now at \(revision):"
        case (false, _, false): return "\(name) unchanged (\(revision))"
        }
    }
}
