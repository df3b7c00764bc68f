import Testing

@testable import Detection

/// Checksums, contents and the texts that documents put in place of keys.
struct SecretsFormTests {
    @Test func aTokenWithAWrongChecksumIsNone() throws {
        let set = try ReadySets.secrets.get()
        var keys = RandomKeys(seed: 3)
        for prefix in ["gh" + "p_", "gh" + "o_", "gh" + "s_", "np" + "m_"] {
            let token = prefix + keys.checked()
            #expect(try set.findings(in: Array(token.utf8)).first?.score == 1)
            let other = token.dropLast() + (token.last == "a" ? "b" : "a")
            #expect(try set.found(in: String(other)).isEmpty, "\(other)")
        }
    }

    @Test func aJSONWebTokenHasAHeaderWithAnAlgorithm() throws {
        var keys = RandomKeys(seed: 4)
        let header = encoded(#"{"alg":"HS256","typ":"JWT"}"#)
        let payload = encoded(#"{"sub":"17","name":"Ana"}"#)
        let signature = keys.text(43, of: RandomKeys.base64URL)
        try MarkedTexts(
            entity: "JWT",
            finds: [
                "Authorization: Bearer ‹\(header).\(payload).\(signature)›",
                "{\"jwt\":\"‹\(header).\(payload).\(signature)›\"}",
                "?token=‹\(header).\(payload).\(signature)›&x=1",
            ],
            ignores: [
                "\(encoded(#"{"typ":"JWT","kid":"1"}"#)).\(payload).\(signature)", "\(header)",
                "eyJust.a.sentence",
                "eyJub3QganNvbiBhdCBhbGw.\(payload).\(signature)",
            ]
        ).check(ReadySets.secrets.get())
    }

    @Test func aPyPITokenIsAMacaroonOfItsPlace() throws {
        var keys = RandomKeys(seed: 5)
        let body = "AgEIcHlwaS5vcmcC" + keys.text(150, of: RandomKeys.base64URL)
        let other = "AgEIbm90cHlwaS5jC" + keys.text(150, of: RandomKeys.base64URL)
        try MarkedTexts(
            entity: "PYPI_TOKEN", finds: ["password = ‹py\("pi-" + body)›"],
            ignores: ["py\("pi-" + other)"]
        )
        .check(ReadySets.secrets.get())
    }

    @Test func aSecretAccessKeyStandsBehindItsNameOrItsId() throws {
        var keys = RandomKeys(seed: 6)
        let id = "AK" + "IA" + keys.text(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let secret = keys.text(39, of: RandomKeys.base64) + "7"
        try MarkedTexts(
            entity: "AWS_SECRET_KEY",
            finds: [
                "aws_secret_access_key = ‹\(secret)›", "\"SecretAccessKey\": \"‹\(secret)›\"",
                "export AWS_SECRET_ACCESS_KEY=‹\(secret)›", "\(id):‹\(secret)›", "\(id),‹\(secret)›\n",
                "secret access key: ‹\(secret)›",
            ],
            ignores: [
                "The picture is \(secret).", "commit \(keys.text(40, of: RandomKeys.hexadecimal))",
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            ]
        ).check(ReadySets.secrets.get())
    }

    @Test func signaturesAndStorageKeysOfAzure() throws {
        var keys = RandomKeys(seed: 7)
        let signature = keys.text(43, of: RandomKeys.alphanumeric) + "%3D"
        let key = keys.text(86, of: RandomKeys.base64) + "=="
        let set = try ReadySets.secrets.get()
        try MarkedTexts(
            entity: "AZURE_SAS",
            finds: [
                "https://a.blob.core.windows.net/c?sv=2022-11-02&se=2026-01-01&sp=r&sig=‹\(signature)›"
            ],
            ignores: ["https://a.org/?sig=\(signature)"]
        ).check(set)
        try MarkedTexts(
            entity: "AZURE_STORAGE_KEY",
            finds: ["AccountName=a;AccountKey=‹\(key)›;EndpointSuffix=core.windows.net"],
            ignores: ["Picture: \(key)"]
        ).check(set)
    }

    @Test(arguments: [
        "AKIAIOSFODNN7EXAMPLE", "OPENAI_API_KEY=your-api-key-here", "token: <token>",
        "password: ${DB_PASSWORD}",
        "secret=xxxxxxxx", "password=changeme", "Authorization: Bearer <your-token-here>",
        "api_key: \"{{ api_key }}\"",
        "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx",
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "DB_PASSWORD=%DB_PASSWORD%", "password: ********",
        "senha: <sua-senha>",
        "postgres://user:password@localhost/db", "postgres://user:${PASSWORD}@localhost/db",
        "AIzaXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
        "sk-your-key-here-0000000000000000",
    ])
    func whatStandsInForAKeyIsNone(_ text: String) throws {
        #expect(try ReadySets.secrets.get().found(in: text).isEmpty)
    }

    @Test func publishableKeysAndIdsAreNone() throws {
        var keys = RandomKeys(seed: 8)
        let set = try ReadySets.secrets.get()
        for text in [
            "pk" + "_live_" + keys.text(24), "commit \(keys.text(40, of: RandomKeys.hexadecimal))",
            "sha256: \(keys.text(64, of: RandomKeys.hexadecimal))", "secret id \(keys.uuid())",
            "token_id: \(keys.uuid())",
            "data:image/png;base64,\(keys.text(400, of: RandomKeys.base64))",
            "public_key: \(keys.text(44))",
            "ssh-rsa AAAA\(keys.text(300, of: RandomKeys.base64)) ana@host", "APP_USR-\(keys.uuid())",
            "git@github.com:example/project.git", "AC\(keys.text(32, of: RandomKeys.hexadecimal))",
        ] {
            let found = try set.found(in: text)
            #expect(found.isEmpty, "\(text): \(found)")
        }
    }

    private func encoded(_ text: String) -> String {
        let alphabet = Array(
            RandomKeys.letters.prefix(26) + RandomKeys.letters.suffix(26) + "0123456789-_")
        var (bits, held, result) = (UInt32(0), 0, "")
        for byte in text.utf8 {
            bits = bits << 8 | UInt32(byte)
            held += 8
            while held >= 6 {
                held -= 6
                result.append(alphabet[Int(bits >> UInt32(held) & 63)])
            }
        }
        if held > 0 { result.append(alphabet[Int(bits << UInt32(6 - held) & 63)]) }
        return result
    }
}
