import Foundations
import Generation
import Grammars
import Synchronization
import ToolCalling

/// Tells a client what is wrong with its schemas and grammars before any worker sees them.
///
/// The check makes the very grammar that the worker makes, so what passes here is never refused for itself there. What
/// was found good is remembered, since clients send the same schemas with every call.
final class SchemaRules: Sendable {
    static let shared = SchemaRules()
    /// How many sound schemas are remembered, by their hashes.
    private static let remembered = 1024

    private let sound = Mutex<Set<SoundText>>([])

    private enum SoundText: Hashable {
        case tools([String])
        case schema(String)
        case grammar(String)

        var byteCount: Int {
            switch self {
            case .tools(let texts): texts.reduce(0) { $0 + $1.utf8.count }
            case .schema(let text), .grammar(let text): text.utf8.count
            }
        }
    }

    private init() {}

    /// Checks the tools of a request.
    ///
    /// - Parameters:
    ///   - use: the tools.
    ///   - bounds: the largest that all of them together may be.
    ///   - field: how the client calls the tool of that number, up to where `parameters` is.
    func check(_ use: ToolUse, _ bounds: RequestBounds, field: (Int) -> String) throws(ServiceError) {
        let bytes = use.tools.reduce(0) { $0 + $1.parameters.utf8.count + ($1.description?.utf8.count ?? 0) }
        guard bytes <= bounds.toolBytes else {
            throw ServiceError(
                .invalidRequest, code: .boundExceeded,
                "Invalid 'tools': they have \(bytes) bytes together. Expected at most \(bounds.toolBytes) bytes.",
                parameter: "tools")
        }
        // The arguments of every tool are looked at, also of those that a named choice leaves out.
        let all = ToolUse(tools: use.tools, choice: .required)
        try check(.tools(use.tools.flatMap { [$0.name, $0.parameters] })) { () throws(GrammarProblem) in
            try ToolGrammar.check(all)
        } refusal: { problem in
            let place = field(problem.path.first.flatMap { Int($0) } ?? 0)
            return Self.refusal(problem, field: place, path: Array(problem.path.dropFirst()))
        }
    }

    /// Checks the schema of an answer.
    func check(_ schema: JSONValue, _ bounds: RequestBounds, field: String) throws(ServiceError) {
        let text = schema.encodedText
        guard text.utf8.count <= bounds.schemaBytes else {
            throw ServiceError(
                .invalidRequest, code: .boundExceeded,
                "Invalid '\(field)': it has \(text.utf8.count) bytes. Expected at most \(bounds.schemaBytes) bytes.",
                parameter: field)
        }
        try check(.schema(text)) { () throws(GrammarProblem) in
            try CompiledGrammar(try SchemaCompiler.grammar(for: schema)).check()
        } refusal: {
            Self.refusal($0, field: field, path: $0.path)
        }
    }

    /// Checks a grammar in GBNF.
    func check(grammar: String, field: String) throws(ServiceError) {
        try check(.grammar(grammar)) { () throws(GrammarProblem) in
            try CompiledGrammar(try GrammarText.parse(grammar)).check()
        } refusal: {
            Self.refusal($0, field: field, path: [])
        }
    }

    private func check(
        _ text: SoundText, _ make: () throws(GrammarProblem) -> Void, refusal: (GrammarProblem) -> ServiceError
    ) throws(ServiceError) {
        if sound.withLock({ $0.contains(text) }) { return }
        do throws(GrammarProblem) {
            try make()
        } catch {
            throw refusal(error)
        }
        // Long ones are not worth their memory.
        guard text.byteCount <= 16 << 10 else { return }
        sound.withLock { sound in
            if sound.count >= Self.remembered { sound.removeAll() }
            sound.insert(text)
        }
    }

    private static func refusal(_ problem: GrammarProblem, field: String, path: [String]) -> ServiceError {
        let place = ([field] + path.map { $0.count <= 64 ? $0 : $0.prefix(64) + "..." }).joined(separator: ".")
        let code: ServiceError.Code =
            switch problem.kind {
            case .tooLarge: .boundExceeded
            case .unsupported: .unsupportedParameter
            case .malformed, .unsatisfiable: .invalidValue
            }
        return ServiceError(
            .invalidRequest, code: code, "Invalid '\(place)': \(problem.message).", parameter: place)
    }
}
