import AdminCLI
import ArgumentParser
import Foundation
import Foundations

/// The service and its command line.
@main
struct Altiplano: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "altiplano",
        abstract: "Enterprise assistants on your own machines: the service and its command line.",
        version: Version.current,
        subcommands: [ServeCommand.self] + AdminCommands.all)

    static func main() async {
        var environment = CommandEnvironment.live(database: DatabaseAccess.commands)
        environment.models = PolicyWorkers.models
        let code = await CommandRunner.run(
            root: Altiplano.self, arguments: Array(CommandLine.arguments.dropFirst()), environment: environment)
        Foundation.exit(code)
    }
}
