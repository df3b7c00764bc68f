import ArgumentParser
import Foundation

/// The forms a result can be printed in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case table, json, yaml
}

/// `--output`, which every command takes.
struct OutputOptions: ParsableArguments {
    @Option(name: [.customShort("o"), .long], help: "How to print the result: table, json or yaml.")
    var output = OutputFormat.table

    /// Prints a result: as it is for people, complete and stable for programs.
    func show(_ value: some Encodable, table: Table) throws {
        let environment = CommandEnvironment.current
        guard output == .table else { return try printStructured(value) }
        if table.rows.isEmpty {
            environment.writeError(table.emptyNotice + "\n")
        } else {
            try environment.writeOutput(table.text(fitting: environment.terminalColumns))
        }
    }

    /// Prints a result whose form for people is lines of text.
    func show(_ value: some Encodable, text: String) throws {
        guard output == .table else { return try printStructured(value) }
        try CommandEnvironment.current.writeOutput(text.hasSuffix("\n") ? text : text + "\n")
    }

    private func printStructured(_ value: some Encodable) throws {
        let json = try WireFormat.text(value)
        try CommandEnvironment.current.writeOutput(output == .yaml ? try YAMLText.from(json: json) : json + "\n")
    }
}
