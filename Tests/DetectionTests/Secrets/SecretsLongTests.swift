import Testing

@testable import Detection

/// Secrets of many kilobytes are hidden to their end, at once and in pieces.
struct SecretsLongTests {
    /// A text, and where in it the secret is.
    struct Case: Sendable, CustomTestStringConvertible {
        var entity: String
        var before: String
        var make: @Sendable (inout RandomKeys) -> String
        var after = ""

        var testDescription: String { "\(entity) behind \(before)" }
    }

    @Test(arguments: cases)
    func findsThemToTheirEnd(_ example: Case) throws {
        let set = try ReadySets.secrets.get()
        var keys = RandomKeys(seed: 23)
        let secret = example.make(&keys)
        let text = example.before + secret + example.after
        let range = example.before.utf8.count..<example.before.utf8.count + secret.utf8.count
        let whole = try set.findings(in: Array(text.utf8))
        #expect(whole.contains { $0.entity == example.entity && $0.range == range && $0.score >= 0.5 })
        var numbers = SeededNumbers(state: 3)
        #expect(try set.streamed(text, &numbers) == whole)
    }

    private static let header = "eyJ" + "hbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9."

    static let cases: [Case] = [
        Case(entity: "JWT", before: "token=", make: { header + $0.text(29_000) + "." + $0.text(342) }, after: "\n"),
        Case(
            entity: "JWT", before: "Bearer ",
            make: {
                // `typ` before `alg`.
                "eyJ" + "0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9." + $0.text(9_000, of: RandomKeys.base64URL) + "."
                    + $0.text(86)
            }, after: ", and"),
        Case(
            entity: "CONNECTION_STRING", before: "DATABASE_URL=",
            make: { "postgres://app:" + $0.text(4_800, of: RandomKeys.base64URL) + "@db.lumen.example:5432/shop" },
            after: "\n"),
        Case(
            entity: "CONNECTION_STRING", before: "clone ",
            make: { "https://oauth2:" + $0.text(300) + "@git.lumen.example/shop.git" }, after: " now"),
        Case(entity: "PASSWORD", before: "db_password = ", make: { $0.text(3_000) }, after: "\n"),
        Case(
            entity: "HIGH_ENTROPY", before: "SIGNING_KEY=\"", make: { $0.text(2_000, of: RandomKeys.base64) },
            after: "\""),
        Case(
            entity: "BEARER_TOKEN", before: "Authorization: Bearer ", make: { $0.text(900) + "." + $0.text(900) },
            after: "\n"),
    ]

    @Test func doesNotTakeLongTextsForSecrets() throws {
        let set = try ReadySets.secrets.get()
        var keys = RandomKeys(seed: 29)
        let text = keys.text(6_000, of: RandomKeys.base64)
        for around in [
            "data:image/png;base64,", "\"integrity\": \"sha512-", "https://lumen.example:8443/", "public_key=",
        ] {
            #expect(try set.found(in: around + text + "\n").isEmpty, "\(around)")
        }
    }
}
