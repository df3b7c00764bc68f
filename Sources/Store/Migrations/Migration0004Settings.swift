extension Migration {
    /// Secrets of the platform as a whole, such as the pepper of the key hashes: no tenant may read them.
    static let settings = Migration(version: 4, name: "settings") { dialect in
        [
            """
            CREATE TABLE settings (
                key TEXT NOT NULL PRIMARY KEY,
                value TEXT NOT NULL
            )
            """
        ] + dialect.platformOnly(table: "settings")
    }
}
