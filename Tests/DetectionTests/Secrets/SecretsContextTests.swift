import Testing

@testable import Detection

/// Secrets that only what stands beside them tells.
struct SecretsContextTests {
    @Test func passwordsAreTheValuesAlone() throws {
        try MarkedTexts(
            entity: "PASSWORD",
            finds: [
                "password: ‹hunter2›", "senha: ‹Abc@123!›", "A senha do banco é ‹Tr0ub4dor&3›.",
                "contraseña: ‹MiClave2024!›",
                "DB_PASSWORD=‹swordfish›", "{\"password\":\"‹correct,horse1›\"}",
                "my password is ‹hunter2›.",
                "The password is \"‹swordfish›\"", "minha senha é ‹12345678›", "passwd = '‹abc$def›'",
                "changed the password to ‹Xk29!pq›", "<password>‹topsecret1›</password>",
                "export PGPASSWORD=‹abc123›",
                "spring.datasource.password=‹Kx7$pQ›", "user:\n  password: ‹swordfish›\n",
                "senha de acesso: ‹Verao#2025›",
                "La contraseña del servidor es ‹Lun4Nueva›",
                "https://a.org/login?user=ana&password=‹swordfish›&x=1",
                "Passwort: ‹Geheim!9›", "\"passphrase\": \"‹blue7Tiger›\"", "--password=‹Zq81xx›",
                "password ‹Zq81xxKK›",
                "Mein Passwort lautet ‹Wx9fT3w81›", "la password è ‹kM4j26nT9›",
                "Login: ana Senha: ‹9Xy!w2›", "clave de acceso: ‹Xy12!abc›",
                "mdp : ‹Kv9tq2Lm›", "wachtwoord: ‹Kv9tq2Lm›", "пароль: ‹Kv9tq2Lm›", "密码：‹Kv9tq2Lm›",
                "senha -> ‹Kv9tq2Lm›",
                "A palavra-passe é ‹Kv9tq2Lm›", "A senha é ‹hCSZKiXPup›", "define('DB_PASSWORD', '‹Kv9tq2Lm›');",
                "<add key=\"Password\" value=\"‹Kv9tq2Lm›\" />", "CREATE USER app IDENTIFIED BY '‹Kv9tq2Lm›'",
                "sshpass -p ‹Kv9tq2Lm› ssh root@db", "mysql -uroot -p‹Kv9tq2Lm› shop", "ENV REDIS_PASS ‹Kv9tq2Lm›",
                "auth=(\"ana\", \"‹Kv9tq2Lm›\")", "creds: admin:‹Kv9tq2Lm›", "Login: ana / ‹Kv9tq2Lm›",
            ],
            ignores: [
                "password: required", "A senha é obrigatória", "The password is incorrect.",
                "password policy: 90-day rotation",
                "Passport: AB1234567", "passenger: A12345",
                "Clave Única de Registro de Población: GODE561231HDFRRN04",
                "clave catastral: 123-456", "password = get_password()", "password=os.environ['DB']",
                "password: String",
                "password=config.password", "Your password expires in 30-day cycles",
                "esqueci minha senha ontem",
                "Use a strong password with 12+ characters", "password hash: $2b$12$abcdefghijklmnopqrstuv",
                "compass: N45E",
                "A senha deve ter 8 caracteres", "password_hash=5f4dcc3b5aa765d61d8327deb882cf99",
                "the password reset link",
                "Enter your password: then press Return", "bypass: rule12", "secretary: Maria",
                "palavra-chave: IA2024",
                "password: str = None", "\"password\": \"Senha\"", "password=self.password",
                "password-based OAuth2 flow",
                "password: !vault |", "x:\n  password: &password\n", "password VARCHAR(255) NOT NULL",
                "passwords: 1200 leaked in 2019", "password -> hash -> store",
                "a:\n  password: process.env.DB_PASSWORD",
                "login: 2024-01-01/12:30:45", "mysql -uroot -p shop", "sshpass -p $PASS ssh x",
                "[\"username\", \"password\", \"email\"]", "La contraseña es PostgreSQL",
            ]
        ).check(ReadySets.secrets.get())
    }

    @Test func randomTextsNeedASecretName() throws {
        var keys = RandomKeys(seed: 11)
        let set = try ReadySets.secrets.get()
        for _ in 0..<50 {
            let (mixed, digits) = (keys.text(38) + "7K", keys.text(40, of: RandomKeys.hexadecimal))
            try MarkedTexts(
                entity: "HIGH_ENTROPY",
                finds: [
                    "api_key = '‹\(mixed)›'", "SECRET_KEY=‹\(mixed)›", "chave de api: ‹\(mixed)›",
                    "\"token\": \"‹\(mixed)›\"",
                    "client_secret: ‹\(digits)›", "my api key is ‹\(mixed)›.", "X-Api-Key: ‹\(digits)›",
                    "segredo: ‹\(mixed)›", "?access_token=‹\(mixed)›&a=1", "jwtSecret: \"‹\(mixed)›\",",
                ],
                ignores: [
                    "The value \(mixed) came back.", "commit: \(digits)", "token_sha256: \(digits)",
                    "public_token_key: \(mixed)",
                    "next_page_token: \(mixed)", "md5 of the token \(digits)", "build \(mixed)",
                    "etag: \(digits)",
                ]
            ).check(set)
        }
    }

    @Test(arguments: [
        "secret: /etc/secrets/my-app/production/key.pem", "token: the-quick-brown-fox-jumps-over",
        "secret_name: production-database-credentials-v2",
        "The token endpoint is https://auth.example.com/oauth2/v1/token/introspection",
        "token_url=https://login.example.com/tenant/oauth2",
        "secret: com.example.project.configuration.SecretProvider",
        "api key: see the internationalization documentation",
        "tokenizer: sentencepiece_unigram_tokenizer_32000", "secretManagerServiceAccountAccessor",
        "token_count: 12345678901234567890",
        "access_key_rotation_policy_document_version", "AuthenticationTokenProviderFactoryBean = x",
    ])
    func namesAndPathsAreNotRandom(_ text: String) throws {
        let found = try ReadySets.secrets.get().found(in: text)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func addressesAndHeadersWithPasswords() throws {
        var keys = RandomKeys(seed: 12)
        let token = keys.text(39) + "7"
        let set = try ReadySets.secrets.get()
        try MarkedTexts(
            entity: "CONNECTION_STRING",
            finds: [
                "DATABASE_URL=‹postgres://app:s3cr3tPw@db.example.org:5432/prod›",
                "Use ‹mongodb+srv://u:p%40ss@cluster0.example.net/?retryWrites=true› now.",
                "‹redis://:hunter22@cache:6379/0›",
                "\"‹amqp://guest:Gu3st!@mq.example.org:5672/vhost›\"",
                "‹https://ana:Tr0ub4dor@example.org/a›.",
                "Server=db1;Database=app;User Id=sa;Password=‹P@ss1›;Encrypt=True",
                "jdbc:mysql://h/db?user=root&password=‹hunter2›",
                "Driver={ODBC};Server=s;Uid=a;Pwd={‹x;y1›};".replacing(";y1", with: "y1"),
            ],
            ignores: [
                "https://example.org:443/path@x", "http://localhost:8080/a", "mailto:ana@example.org",
                "postgres://localhost/db",
                "ssh://git@example.org:22/project", "https://example.org/@ana:home",
                "postgres://user:password@localhost/db",
            ]
        ).check(set)
        try MarkedTexts(
            entity: "BASIC_AUTH",
            finds: [
                "Authorization: Basic ‹YW5hOkh1bnRlcjIyIQ==›",
                #"{"auths":{"registry.example":{"auth":"‹YW5hOkh1bnRlcjIyIQ==›"}}}"#,
                "curl -s -u ana:‹S3cret!x› https://example.org",
            ],
            ignores: [
                "Basic understanding of things", "Basic knowledge required",
                "curl -u ana https://example.org",
            ]
        ).check(set)
        try MarkedTexts(
            entity: "BEARER_TOKEN",
            finds: ["Authorization: Bearer ‹\(token)›", "-H 'Authorization: token ‹\(token)›'"],
            ignores: ["bearer of good news", "Bearer authentication-with-tokens"]
        ).check(set)
    }
}
