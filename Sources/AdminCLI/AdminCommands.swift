public import ArgumentParser

/// The subcommands of `altiplano` that talk to a server (and `db`, which talks to the database).
public enum AdminCommands {
    /// To be listed in the root command beside `serve`.
    public static var all: [any ParsableCommand.Type] {
        [
            ChatCommand.self, LoginCommand.self, LogoutCommand.self, ContextCommand.self, TenantCommand.self,
            KeyCommand.self, AssistantCommand.self, ModelCommand.self, WorkerCommand.self, UsageCommand.self,
            DatabaseCommand.self, DoctorCommand.self, CompletionsCommand.self,
        ]
    }
}
