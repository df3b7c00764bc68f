public import ArgumentParser
import Foundation
import Foundations

/// Runs one command line from arguments to exit code.
public enum CommandRunner {
    /// The exit codes of every command.
    public enum Exit {
        public static let success: Int32 = 0
        public static let failure: Int32 = 1
        public static let usage: Int32 = 2
        /// A policy does not let the text pass.
        public static let stopped: Int32 = 3
    }

    /// - Parameters:
    ///   - root: the command that holds all the others.
    ///   - arguments: without the name of the executable.
    ///   - environment: what the command touches.
    /// - Returns: the exit code: 0, 1 when the command failed, 2 when it was not understood, 3 when a policy does
    ///   not let a text pass.
    public static func run(
        root: any ParsableCommand.Type, arguments: [String], environment: CommandEnvironment
    ) async -> Int32 {
        var environment = environment
        environment.root = root
        return await CommandEnvironment.$current.withValue(environment) {
            do {
                try await run(try root.parseAsRoot(arguments), root: root)
                return Exit.success
            } catch {
                return report(error, root: root, environment: environment)
            }
        }
    }

    private static func run(_ parsed: any ParsableCommand, root: any ParsableCommand.Type) async throws {
        var command = parsed
        do {
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error as ValidationError {
            // The parser knows only which command was called when it was the parser that refused it.
            throw Misuse(message: error.message, usage: root.usageString(for: type(of: command)))
        }
    }

    /// A command that was understood, and then turned out to be misused.
    private struct Misuse: Error {
        var message: String
        var usage: String
    }

    private static func report(
        _ error: any Error, root: any ParsableCommand.Type, environment: CommandEnvironment
    ) -> Int32 {
        switch error {
        case let failure as CommandFailure:
            environment.writeError("error: \(failure.message)\n" + (failure.hint.map { "hint: \($0)\n" } ?? ""))
            return Exit.failure
        case let refusal as APIRefusal:
            environment.writeError(refusal.text)
            return Exit.failure
        case let failure as ServiceError:
            environment.writeError("error: \(failure.message)\n" + (failure.cause.map { "cause: \($0)\n" } ?? ""))
            return Exit.failure
        case let misuse as Misuse:
            environment.writeError("error: \(misuse.message)\nUsage: \(misuse.usage)\n")
            return Exit.usage
        case let code as ExitCode:
            return code == .validationFailure ? Exit.usage : code.rawValue
        default:
            return reportParsing(error, root: root, environment: environment)
        }
    }

    private static func reportParsing(
        _ error: any Error, root: any ParsableCommand.Type, environment: CommandEnvironment
    ) -> Int32 {
        let code = root.exitCode(for: error)
        let message = root.fullMessage(for: error)
        if code.isSuccess {
            do {
                try environment.writeOutput(message + "\n")
                return Exit.success
            } catch {
                return report(error, root: root, environment: environment)
            }
        }
        // The argument parser begins with a capital; every other message does not.
        let prefix = "Error: "
        let text = message.hasPrefix(prefix) ? "error: " + message.dropFirst(prefix.count) : message
        environment.writeError(text + "\n")
        return code == .validationFailure ? Exit.usage : Exit.failure
    }
}
