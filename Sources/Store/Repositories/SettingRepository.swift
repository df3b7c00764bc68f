import Foundations

/// Values of the platform as a whole, such as the pepper of the key hashes. No tenant's transaction can read them.
public struct SettingRepository: Sendable {
    private let database: any SQLDatabase

    /// - Parameter database: a migrated database.
    public init(_ database: any SQLDatabase) { self.database = database }

    /// - Returns: the value, or nil when the key was never set.
    public func value(_ key: String) async throws -> String? {
        try await database.read(.platform) { connection in try Self.value(key, connection) }
    }

    /// Sets the value unless there is one; of several cores that do so at once, all get the first one's.
    ///
    /// - Returns: the value that holds from now on.
    public func setIfAbsent(_ key: String, _ value: String) async throws -> String {
        try await database.transaction(.platform) { connection in
            try connection.execute(
                "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
                [.text(key), .text(value)])
            return try Self.value(key, connection) ?? value
        }
    }

    private static func value(_ key: String, _ connection: any SQLConnection) throws -> String? {
        try connection.query("SELECT value FROM settings WHERE key = ?", [.text(key)])
            .first.map { try $0.text("value") }
    }
}
