import ArgumentParser
import Policies

/// `policy explain`
struct PolicyExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show which rules a text hits, at which span and why, and what becomes of it.",
        discussion: """
            With --policy the rules of files are read, without a server. With --tenant or --assistant the server is \
            asked about what is in force there. Spans count Unicode scalars; the end is behind the last one.

            --jsonl reads lines {"id", "text", "stage"} from standard input and writes a line for each, in order: \
            {"id", "action", "matches": [{"pack", "rule", "entity", "start", "end", "score"}]}, or {"id", "error"}.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var models: PolicyModelOptions
    @Option(name: [.customLong("policy"), .customShort("p")], help: "A policy file; may be given several times.")
    var policies: [String] = []
    @Option(help: "Where the text is: input, retrieved, tool_arguments, tool_result or output (default input).")
    var stage: StageArgument?
    @Option(help: "What the assistant was told by its author, for rules that look for it.") var systemPrompt: String?
    @Option(help: "The language of messages to the user: en, pt, es, fr, de or it (default en).")
    var language: LanguageArgument?
    @Option(help: "The tenant whose policies in force are asked.") var tenant: String?
    @Option(help: "The assistant whose policies in force are asked.") var assistant: String?
    @Flag(help: "Read and write JSON lines.") var jsonl = false
    @Argument(help: "The text; standard input when left out, or for -.") var text: String?

    func validate() throws {
        let asksServer = tenant != nil || assistant != nil
        guard policies.isEmpty == asksServer else {
            throw ValidationError(
                asksServer
                    ? "Give either --policy, or --tenant and --assistant: the one reads files, the other asks a server."
                    : "Give the rules: --policy FILE, or --tenant T [--assistant NAME] for what a server has in force.")
        }
        if jsonl, asksServer { throw ValidationError("--jsonl goes with --policy.") }
        if jsonl, text != nil { throw ValidationError("--jsonl reads standard input: leave the text out.") }
        if jsonl, output.output != .table { throw ValidationError("--jsonl writes JSON lines: leave --output out.") }
        if asksServer, systemPrompt != nil {
            throw ValidationError("--system-prompt goes with --policy: the server knows what the assistant was told.")
        }
    }

    func run() async throws {
        guard !policies.isEmpty else { return try await askServer() }
        let call = PolicyCall(systemPrompt: systemPrompt, language: language?.language ?? "en")
        let program = try await PolicyFiles.program(policies)
        let stage = stage?.stage ?? .input
        if jsonl {
            try await models.withAsk(for: program, at: PolicyStage.allCases) { ask in
                let batch = ExplanationBatch(program: program, stage: stage, call: call, ask: ask)
                try await batch.run(CommandEnvironment.current.bytes)
            }
            return
        }
        let bytes = try await given()
        let explanation = try await models.withAsk(for: program, at: [stage]) { ask in
            let stream = try await PolicyReading.read(bytes, program, stage: stage, call: call, ask: ask)
            return ExplanationView(bytes, stage: stage, program: program, stream: stream)
        }
        try show(explanation)
    }

    private func given() async throws -> [UInt8] {
        guard let text, text != "-" else { return try await PolicyReading.standardInput() }
        return Array(text.utf8)
    }

    private func show(_ explanation: ExplanationView) throws {
        try output.show(
            explanation, text: explanation.text(fitting: CommandEnvironment.current.terminalColumns))
    }

    /// What the server is asked.
    struct Request: Encodable, Sendable {
        var text: String
        var stage: String
        var assistant: String?
        var language: String?
    }

    private func askServer() async throws {
        let request = Request(
            text: String(decoding: try await given(), as: UTF8.self), stage: (stage?.stage ?? .input).rawValue,
            assistant: assistant, language: language?.language)
        let (chosen, assistant) = (tenant, assistant)
        let explanation: ExplanationView = try await connection.withClient { client in
            var tenant = chosen
            if tenant == nil, let assistant {
                tenant = try await AssistantReference.tenant(of: assistant, chosen: nil, client: client)
            }
            let path = APIClient.path("admin", "v1", "tenants", tenant ?? "", "policies", "explain")
            return try await client.call("POST", path, body: request, timeoutSeconds: 120)
        }
        try show(explanation)
    }
}
