public import Store

/// What a policy is administered for, with the names that people know.
public struct PolicyTarget: Sendable, Hashable {
    public var scope: PolicyScope
    /// The tenant's name; nil for the platform.
    public var tenant: String?
    /// The assistant's name; nil for a whole tenant and for the platform.
    public var assistant: String?

    public init(scope: PolicyScope, tenant: String? = nil, assistant: String? = nil) {
        self.scope = scope
        self.tenant = tenant
        self.assistant = assistant
    }

    /// As the end of a sentence: `the platform`, `tenant 'acme'`, `assistant 'acme/ajuda'`.
    public var phrase: String {
        guard let tenant else { return "the platform" }
        return assistant.map { "assistant '\(tenant)/\($0)'" } ?? "tenant '\(tenant)'"
    }

    /// The scopes above it, whose rules it may not relax, with what each is called.
    var higher: [PolicyTarget] {
        switch scope {
        case .platform: []
        case .tenant: [PolicyTarget(scope: .platform)]
        case .assistant(let tenantID, _):
            [PolicyTarget(scope: .platform), PolicyTarget(scope: .tenant(tenantID), tenant: tenant)]
        }
    }
}
