extension Migration {
    /// Whether what rules match in a tenant's texts is kept, sealed, in its decision log. Nobody wished it before.
    static let matchedText = Migration(version: 8, name: "matched text") { _ in
        [
            """
            ALTER TABLE tenants ADD COLUMN keeps_matched_text BIGINT NOT NULL DEFAULT 0
            CHECK (keeps_matched_text IN (0, 1))
            """
        ]
    }
}
