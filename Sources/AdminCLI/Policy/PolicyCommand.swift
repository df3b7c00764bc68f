import ArgumentParser

/// `policy ...`
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Write, test, apply and watch safety policies.",
        discussion: """
            check, test, entities, explain and filter need no server. The others manage what is in force: for the \
            whole platform, for all tenants of a plan (--plan), for one tenant (--tenant) or for one of its \
            assistants (--assistant).
            """,
        subcommands: [
            PolicyCheck.self, PolicyTest.self, PolicyEntities.self, PolicyExplain.self, PolicyFilter.self,
            PolicyApply.self, PolicyList.self, PolicyShow.self, PolicyDiff.self, PolicyHistory.self,
            PolicyRollback.self, PolicyWithdraw.self, PolicyShadow.self, PolicyApprovals.self,
        ])
}
