import Foundation
import Foundations
public import Policies
public import Store

/// The placeholders of stored conversations, sealed.
public struct PseudonymArchive: Sendable {
    private let repository: PseudonymRepository
    private let sealing: Sealing

    public init(_ repository: PseudonymRepository, sealing: Sealing) {
        self.repository = repository
        self.sealing = sealing
    }

    /// - Returns: nil when the response has none.
    /// - Throws: `ServiceError` when they cannot be opened.
    public func find(responseID: String, tenantID: String) async throws -> ConversationPseudonyms? {
        guard let sealed = try await repository.find(tenantID: tenantID, responseID: responseID) else { return nil }
        let bytes = try sealing.open(sealed, context: Self.context(responseID, tenantID))
        do {
            return try JSONDecoder().decode(ConversationPseudonyms.self, from: Data(bytes))
        } catch {
            throw ServiceError.wrapping(error, doing: "read the placeholders of response '\(responseID)'")
        }
    }

    /// Keeps them beside a stored response; none are not kept.
    public func save(_ pseudonyms: ConversationPseudonyms, responseID: String, tenantID: String) async throws {
        guard !pseudonyms.isEmpty else { return }
        let bytes = Array(try JSONEncoder().encode(pseudonyms))
        try await repository.save(
            tenantID: tenantID, responseID: responseID,
            sealed: try sealing.seal(bytes, context: Self.context(responseID, tenantID)))
    }

    private static func context(_ responseID: String, _ tenantID: String) -> Sealing.Context {
        Sealing.Context(tenantID: tenantID, kind: "pseudonyms", subject: responseID)
    }
}
