import Testing

@testable import Detection

/// Blocks of private keys, whole and cut off.
struct SecretsPrivateKeyTests {
    @Test(arguments: [
        "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY",
        "PGP PRIVATE KEY BLOCK",
    ])
    func theWholeBlockIsHidden(_ label: String) throws {
        let set = try ReadySets.secrets.get()
        for lineEnd in ["\n", "\r\n", "\\n"] {
            let block = Self.block(label, lines: 26, lineEnd: lineEnd)
            try MarkedTexts(
                entity: "PRIVATE_KEY",
                finds: ["Key: ‹\(block)› and more.", "\"‹\(block)›\"", "x‹\(block)›"]
            ).check(set)
        }
        let long = Self.block(label, lines: 190, lineEnd: "\n")
        try MarkedTexts(entity: "PRIVATE_KEY", finds: ["‹\(long)›\nmore"]).check(set)
    }

    @Test func aBlockThatIsCutOffIsHiddenAsFarAsItGoes() throws {
        let set = try ReadySets.secrets.get()
        let block = Self.block("RSA PRIVATE KEY", lines: 30, lineEnd: "\n")
        for length in [60, 64, 100, 161, 300, 1000, 1500] {
            let cut = String(block.prefix(length))
            let found = try set.found(in: "Here: " + cut).first { $0.entity == "PRIVATE_KEY" }
            let shown = cut.dropFirst(found?.text.count ?? 0)
            #expect(found != nil && shown.count <= 2, "\(length): \(shown)")
        }
    }

    @Test func whatStandsBehindACutBlockIsNoPartOfIt() throws {
        let block = Self.block("PRIVATE KEY", lines: 6, lineEnd: "\n").split(separator: "\n").dropLast()
            .joined(separator: "\n")
        try MarkedTexts(
            entity: "PRIVATE_KEY", finds: ["‹\(block)›\n\nThe rest of it is in the other file"]
        )
        .check(ReadySets.secrets.get())
    }

    @Test func headersBelongToTheBlock() throws {
        var keys = RandomKeys(seed: 21)
        let body = keys.text(64, of: RandomKeys.base64) + "\n" + keys.text(64, of: RandomKeys.base64)
        let encrypted =
            "-----BEGIN RSA PRIVATE "
            + "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,01AB\n\n\(body)\n"
            + "-----END RSA PRIVATE KEY-----"
        let armored =
            "-----BEGIN PGP PRIVATE "
            + "KEY BLOCK-----\nVersion: GnuPG v2\nComment: none\n\n\(body)\n=aB3d\n"
            + "-----END PGP PRIVATE KEY BLOCK-----"
        let putty =
            "PuTTY-User-Key-"
            + "File-3: ssh-ed25519\nEncryption: none\nComment: c\nPublic-Lines: 2\n\(body)\nPrivate-Lines: 1\n"
            + "\(keys.text(48))\nPrivate-MAC: \(keys.text(64, of: RandomKeys.hexadecimal))"
        try MarkedTexts(
            entity: "PRIVATE_KEY", finds: ["a\n‹\(encrypted)›\nb", "‹\(armored)›", "‹\(putty)›"]
        )
        .check(ReadySets.secrets.get())
    }

    @Test(arguments: [
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
        "The file begins with -----BEGIN RSA PRIVATE KEY----- and has lines of base64.",
        "-----BEGIN CERTIFICATE-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END CERTIFICATE-----",
        "-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----",
    ])
    func blocksOfOtherThingsAreNone(_ text: String) throws {
        #expect(try !ReadySets.secrets.get().found(in: text).contains { $0.entity == "PRIVATE_KEY" })
    }

    @Test func piecesAreReadAsTheWhole() throws {
        let set = try ReadySets.secrets.get()
        var numbers = SeededNumbers(state: 5)
        let text = "Before.\n" + Self.block("PRIVATE KEY", lines: 12, lineEnd: "\n") + "\nAfter it."
        let whole = try set.findings(in: Array(text.utf8))
        for _ in 0..<5 { #expect(try set.streamed(text, &numbers) == whole) }
    }

    static func block(_ label: String, lines: Int, lineEnd: String) -> String {
        var keys = RandomKeys(seed: UInt64(lines))
        let body =
            (0..<lines).map { _ in keys.text(64, of: RandomKeys.base64) } + [
                keys.text(22, of: RandomKeys.base64) + "=="
            ]
        return (["-----BEGIN " + label + "-----"] + body + ["-----END " + label + "-----"]).joined(
            separator: lineEnd)
    }
}
