public import ArgumentParser

/// The subcommands of `altiplano` that talk to a server; `db` talks to the database, `simulate` to nobody.
public enum AdminCommands {
    /// To be listed in the root command beside `serve`.
    public static var all: [any ParsableCommand.Type] {
        [
            ChatCommand.self, LoginCommand.self, LogoutCommand.self, ContextCommand.self, TenantCommand.self,
            PlanCommand.self, KeyCommand.self, AssistantCommand.self, ModelCommand.self, WorkerCommand.self,
            UsageCommand.self,
            PolicyCommand.self, AuditCommand.self,
            DatabaseCommand.self, DoctorCommand.self, SimulateCommand.self, CompletionsCommand.self,
        ]
    }
}
