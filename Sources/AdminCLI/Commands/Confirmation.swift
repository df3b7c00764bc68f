import ArgumentParser

/// `--yes`, for verbs that cannot be undone.
struct ConfirmationOptions: ParsableArguments {
    @Flag(name: [.customShort("y"), .long], help: "Do not ask first.")
    var yes = false

    /// Asks on a terminal; elsewhere `--yes` must have been given.
    ///
    /// - Parameter what: what would be done, completing "This will ...".
    func confirm(_ what: String) async throws {
        if yes { return }
        let environment = CommandEnvironment.current
        guard environment.input.isTerminal else {
            throw ValidationError("this would \(what), for good; pass --yes to do it without being asked")
        }
        environment.writeError("This will \(what), for good. Go on? [y/N] ")
        let answer = await environment.input.readLine()?.lowercased() ?? ""
        guard ["y", "yes", "s", "sim"].contains(answer) else { throw CommandFailure("nothing was changed") }
    }
}
