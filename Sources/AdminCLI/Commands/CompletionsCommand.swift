import ArgumentParser

/// `completions bash|zsh|fish`
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print a completion script for a shell.",
        discussion: "For bash: altiplano completions bash > ~/.local/share/bash-completion/completions/altiplano")

    /// The shells ArgumentParser writes scripts for.
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var completionShell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @OptionGroup var output: OutputOptions
    @Argument(help: "bash, zsh or fish.") var shell: Shell

    func run() throws {
        guard let root = CommandEnvironment.current.root else {
            throw CommandFailure("the commands are not known here", hint: "run it as: altiplano completions")
        }
        let script = root.completionScript(for: shell.completionShell)
        try output.show(["shell": shell.rawValue, "script": script], text: script)
    }
}
