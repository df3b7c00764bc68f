import Foundations
public import Logging
public import Policies
import Synchronization

/// The rules that hold for each assistant, compiled.
///
/// Which packs are in force is asked again with each call, by one number; they are read and compiled only when it has
/// changed.
public final class PolicyBook: Sendable {
    /// Programs that are kept, and what the patterns below the platform's need together, in positions: about 200 bytes
    /// each. What several programs share is counted once.
    private static let bound = 1024
    private static let positionBound = 2_000_000

    private struct Page {
        var generation: Int
        /// A failure is known too: no call has to find it anew.
        var program: Result<PolicyProgram?, ServiceError>

        var memory: [PolicyProgram.PatternMemory] {
            guard case .success(let program?) = program else { return [] }
            return program.patternMemory
        }
    }

    private let services: any PolicyServices
    private let pages = Mutex<[String: Page]>([:])
    private let logger: Logger

    /// - Parameters:
    ///   - services: which packs are in force.
    public init(_ services: any PolicyServices, logger: Logger) {
        self.services = services
        self.logger = logger
    }

    /// - Parameters:
    ///   - tenantID: whose call it is.
    ///   - assistantID: who is called; nil for what holds for the whole tenant.
    /// - Returns: nil when no rule holds.
    /// - Throws: `ServiceError` when the rules cannot be known: then no text passes.
    public func program(tenantID: String, assistantID: String?) async throws -> PolicyProgram? {
        let key = "\(tenantID)/\(assistantID ?? "")"
        let generation = try await services.generation()
        if let page = pages.withLock({ $0[key] }), page.generation == generation { return try page.program.get() }
        let packs = try await services.packs(tenantID: tenantID, assistantID: assistantID)
        let program =
            packs.isEmpty
            ? .success(nil) : try await SerialWork.programs.run(for: tenantID) { self.compiled(packs) }
        pages.withLock { pages in
            let page = Page(generation: generation, program: program)
            let memory = Set(pages.values.flatMap(\.memory) + page.memory)
            let positions = memory.reduce(0) { $0 + $1.positions }
            if pages.count >= Self.bound || positions > Self.positionBound { pages.removeAll() }
            pages[key] = page
        }
        return try program.get()
    }

    private func compiled(_ packs: [AppliedPack]) -> Result<PolicyProgram?, ServiceError> {
        do {
            let rules = try packs.flatMap { applied in
                let pack = try PackDocument.parse(applied.document, isChecked: true)
                return pack.rules.map { rule in
                    PolicyProgram.BoundRule(
                        rule: rule, packID: pack.id, packVersion: pack.version, packRevision: applied.revision,
                        scopeRank: applied.scopeRank)
                }
            }
            let holding = Tightening.rules(rules).filter { $0.rule.mode != .off }
            return .success(holding.isEmpty ? nil : try PolicyProgram(holding))
        } catch {
            logger.error("policies in force cannot be used: calls are refused", metadata: ["error": "\(error)"])
            return .failure(
                ServiceError(
                    .unavailable, code: .policyFailed,
                    "The policies of this assistant cannot be applied, so it takes no calls. Its operator finds the "
                        + "reason in the log.", isRetryable: false, cause: "\(error)"))
        }
    }
}
