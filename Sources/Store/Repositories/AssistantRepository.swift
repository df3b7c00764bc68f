public import Foundations

/// The assistants and their immutable revisions.
public struct AssistantRepository: Sendable {
    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    private static let columns = """
        assistants.id, assistants.tenant_id, assistants.name, assistants.current_revision, assistants.created_at,
        assistants.updated_at
        """

    private static let withRevision = """
        SELECT \(columns), assistant_id, number, specification, model, deployed_at
        FROM assistants JOIN assistant_revisions
            ON assistant_id = assistants.id AND number = assistants.current_revision
        """

    private static let revision = """
        SELECT assistant_id, tenant_id, number, specification, model, deployed_at FROM assistant_revisions
        WHERE assistant_id = ? AND tenant_id = ?
        """

    /// The assistant with the revision that answers, in one query: this runs on every call.
    public func find(tenantID: String, name: String) async throws -> (Assistant, AssistantRevision)? {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                Self.withRevision + " WHERE assistants.tenant_id = ? AND assistants.name = ?",
                [.text(tenantID), .text(name)]
            ).first.map { (try $0.assistant(), try $0.revision()) }
        }
    }

    /// The tenant's assistants, by name.
    public func list(tenantID: String) async throws -> [Assistant] {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                "SELECT \(Self.columns) FROM assistants WHERE tenant_id = ? ORDER BY name", [.text(tenantID)]
            ).map { try $0.assistant() }
        }
    }

    /// Every tenant's assistants with the revisions that answer, by tenant and name.
    public func listAll() async throws -> [(Assistant, AssistantRevision)] {
        try await database.read(.platform) { connection in
            try connection.query(Self.withRevision + " ORDER BY assistants.tenant_id, assistants.name", [])
                .map { (try $0.assistant(), try $0.revision()) }
        }
    }

    /// Creates the assistant, or appends its next revision, and makes that revision the one that answers.
    ///
    /// Concurrent deploys of one assistant wait for one another on its row, so that numbers have no gap and no
    /// duplicate; after a rollback the next number still follows the latest one.
    ///
    /// - Parameters:
    ///   - tenantID: whose assistant.
    ///   - name: the assistant's name within the tenant.
    ///   - specification: canonical JSON.
    ///   - model: the model that the specification names.
    ///   - newID: the identifier, should the assistant be new.
    ///   - time: when it was deployed.
    /// - Throws: `ServiceError` of kind `notFound` when the tenant does not exist (any more).
    public func deploy(
        tenantID: String, name: String, specification: String, model: String, newID: String, at time: Timestamp
    ) async throws -> (Assistant, AssistantRevision) {
        do {
            return try await database.transaction(.tenant(tenantID)) { connection in
                let rows = try connection.query(
                    """
                    INSERT INTO assistants
                        (id, tenant_id, name, current_revision, latest_revision, created_at, updated_at)
                    VALUES (?, ?, ?, 1, 1, ?, ?)
                    ON CONFLICT (tenant_id, name) DO UPDATE SET
                        current_revision = assistants.latest_revision + 1,
                        latest_revision = assistants.latest_revision + 1,
                        updated_at = excluded.updated_at
                    RETURNING id, tenant_id, name, current_revision, created_at, updated_at
                    """, [.text(newID), .text(tenantID), .text(name), .time(time), .time(time)])
                guard let assistant = try rows.first?.assistant() else {
                    throw ServiceError(.internalFailure, code: .internalError, "deploying '\(name)' returned no row")
                }
                let revision = AssistantRevision(
                    assistantID: assistant.id, tenantID: tenantID, number: assistant.currentRevision,
                    specification: specification, model: model, createdAt: time)
                try Self.insert(revision, connection)
                return (assistant, revision)
            }
        } catch let error as ServiceError where error.kind == .notFound {
            throw ServiceError.missingTenant(tenantID, cause: error)
        }
    }

    /// The assistant's revisions, newest first.
    public func revisions(assistantID: String, tenantID: String) async throws -> [AssistantRevision] {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(Self.revision + " ORDER BY number DESC", [.text(assistantID), .text(tenantID)])
                .map { try $0.revision() }
        }
    }

    /// - Returns: the revision with that number, or nil.
    public func revision(assistantID: String, tenantID: String, number: Int) async throws -> AssistantRevision? {
        try await database.read(.tenant(tenantID)) { connection in
            try connection.query(
                Self.revision + " AND number = ?", [.text(assistantID), .text(tenantID), .integer(number)]
            ).first.map { try $0.revision() }
        }
    }

    /// Makes an existing revision the one that answers.
    ///
    /// - Returns: false when the tenant has no such assistant or the assistant no such revision.
    public func setCurrent(
        assistantID: String, tenantID: String, revision: Int, at time: Timestamp
    ) async throws -> Bool {
        try await database.transaction(.tenant(tenantID)) { connection in
            try connection.execute(
                """
                UPDATE assistants SET current_revision = ?, updated_at = ?
                WHERE id = ? AND tenant_id = ? AND EXISTS (
                    SELECT 1 FROM assistant_revisions WHERE assistant_id = assistants.id AND number = ?)
                """,
                [.integer(revision), .time(time), .text(assistantID), .text(tenantID), .integer(revision)]) == 1
        }
    }

    /// Deletes the assistant with its revisions.
    ///
    /// - Returns: whether the tenant had such an assistant.
    public func delete(tenantID: String, name: String) async throws -> Bool {
        try await database.transaction(.tenant(tenantID)) { connection in
            try connection.execute(
                "DELETE FROM assistants WHERE tenant_id = ? AND name = ?", [.text(tenantID), .text(name)]) == 1
        }
    }

    /// The models that some tenant's current revision names, each once, by name.
    public func modelsInUse() async throws -> [String] {
        try await database.read(.platform) { connection in
            try connection.query(
                """
                SELECT DISTINCT model FROM assistants JOIN assistant_revisions
                    ON assistant_id = assistants.id AND number = assistants.current_revision
                ORDER BY model
                """, []
            ).map { try $0.text("model") }
        }
    }

    private static func insert(_ revision: AssistantRevision, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO assistant_revisions (assistant_id, tenant_id, number, specification, model, deployed_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(revision.assistantID), .text(revision.tenantID), .integer(revision.number),
                .text(revision.specification), .text(revision.model), .time(revision.createdAt),
            ])
    }
}
