/// Keys of cloud providers and of what runs on them; for *unconfirmed* see `PlatformKeys`.
enum CloudKeys {
    static let all: [Recognizer] = [
        awsAccessKey, awsSecretKey, googleKey, googleOAuth, googleServiceAccount, azureStorageKey,
        azureSignature,
        azureClientSecret, alibaba, tencent, digitalOcean, heroku, databricks, cloudflare, vault,
        terraform, doppler,
        fly, netlify, planetScale, supabase, tailscale, vercel, confluent,
    ]

    /// IAM User Guide, "Unique identifiers": the first four characters of access key ids tell long-term (AKIA) from
    /// temporary ones (ASIA), of bearers (ABIA) and by context (ACCA); sixteen follow.
    static let awsAccessKey = Recognizer(
        "AWS_ACCESS_KEY", [.key("(AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}")])

    /// IAM User Guide, "Manage access keys": forty characters of base64; they have nothing of their own to tell them
    /// by, so they need their name or an access key id before them.
    static let awsSecretKey = Recognizer(
        "AWS_SECRET_KEY",
        [
            .named(
                "[a-z0-9_.-]{0,24}(secret[ _.-]?access[ _.-]?key|aws[ _.-]{0,3}secret([ _.-]?key)?)( id)?",
                "[A-Za-z0-9/+]{40}", score: 0.9),
            Shape(
                #"(AKIA|ASIA)[A-Z0-9]{16}["'`\s,:;|/=&\\]{1,8}([A-Za-z_]{1,24}["'`\s:=]{1,6})?[A-Za-z0-9/+]{40}"#,
                score: 0.9,
                part: { candidate in
                    let key = candidate.bytes.suffix(40)
                    guard SecretText.looksRandom(key), !SecretText.isPlaceholder(key) else { return nil }
                    return key.startIndex..<key.endIndex
                }),
        ])

    /// Google Cloud, "Manage API keys": 39 characters that begin with AIza; since 2026 AI Studio makes only keys that
    /// begin with `AQ.` (Google's answer in discuss.ai.google.dev, "Gemini API key start from AQ"), whose length it
    /// does not give, so that they have to look random.
    static let googleKey = Recognizer(
        "GOOGLE_API_KEY",
        [
            .key("AIza[0-9A-Za-z_-]{35}"),
            .key(#"AQ\.[A-Za-z0-9_-]{40,120}"#, needsDigit: true, check: { SecretText.looksRandom($0.bytes) }),
        ])

    /// Google Identity, "Using OAuth 2.0": client secrets, access tokens and refresh tokens.
    static let googleOAuth = Recognizer(
        "GOOGLE_OAUTH",
        [
            .key("GOCSPX-[A-Za-z0-9_-]{28}"),
            .key(
                #"ya29\.[A-Za-z0-9_.-]{20,}"#, longest: 4096,
                check: { $0.bytes.contains(where: SecretText.isDigit) }),
            .key("1//0[A-Za-z0-9_-]{40,120}", needsDigit: true),
        ])

    /// Google Cloud, "Create and delete service account keys": the key file names its key by forty hexadecimal digits;
    /// the key itself is a PRIVATE_KEY.
    static let googleServiceAccount = Recognizer(
        "GCP_SERVICE_ACCOUNT", [.named("private_key_id", "[a-f0-9]{40}", score: 0.9)])

    /// Azure Storage, "Manage account access keys": 64 bytes in base64 behind AccountKey; keys since 2022 hold `+ASt`
    /// (or the mark of another service) at a fixed place ("Azure identifiable secrets").
    static let azureStorageKey = Recognizer(
        "AZURE_STORAGE_KEY",
        [
            .named(
                "AccountKey|SharedAccessKey|[a-z_]{0,20}storage[a-z_ ]{0,16}key", "[A-Za-z0-9+/]{86}==",
                score: 0.9),
            .named("SharedAccessKey", "[A-Za-z0-9+/]{43}=", score: 0.9),
            Shape(
                #"[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{6}=="#, edges: .word, score: 0.9,
                check: { !SecretText.isPlaceholder($0.bytes) }),
            Shape(
                #"[A-Za-z0-9+/]{33}\+A(Sb|Eh|Rm|IoT|CR)[A-Za-z0-9+/]{5,6}="#, edges: .word, score: 0.9,
                check: { $0.bytes.count == 44 && !SecretText.isPlaceholder($0.bytes) }),
        ])

    /// Azure Storage, "Create a service SAS", and Service Bus: `sig` is an HMAC-SHA256 in base64, percent-encoded or
    /// not, among `sv`, `se`, `sp`, `sr`.
    static let azureSignature = Recognizer(
        "AZURE_SAS",
        [
            Shape(
                "sig=([A-Za-z0-9+/]|%2[BbFf]){43}(=|%3[Dd])", score: 0.9,
                part: { candidate in
                    let before = String(decoding: candidate.before, as: UTF8.self)
                    let isSigned = ["sv=", "se=", "sp=", "sr=", "st="].contains(where: before.contains)
                    return isSigned && !SecretText.isPlaceholder(candidate.bytes)
                        ? 4..<candidate.bytes.count : nil
                })
        ])

    /// Microsoft Entra's application secrets hold `Q~` behind a digit at a fixed place ("Azure identifiable secrets").
    static let azureClientSecret = Recognizer(
        "AZURE_CLIENT_SECRET",
        [
            .key(#"[A-Za-z0-9_.~-]{3}[0-9]Q~[A-Za-z0-9_.~-]{31,34}"#),
            .named(
                "[a-z0-9_.-]{0,24}(azure|aad|entra|arm|msal)[a-z0-9_.-]{0,12}(client|app)[_-]?secret",
                #"[A-Za-z0-9_.~-]{32,48}"#, check: { SecretText.looksRandom($0) }),
        ])

    /// Alibaba Cloud, "Create an AccessKey pair": access key ids begin with LTAI.
    static let alibaba = Recognizer(
        "ALIBABA_ACCESS_KEY", [.key("LTAI[A-Za-z0-9]{12,26}", needsDigit: true)])

    /// Tencent Cloud, "API keys": SecretId is AKID and 32 characters.
    static let tencent = Recognizer(
        "TENCENT_SECRET_ID", [.key("AKID[A-Za-z0-9]{32}", needsDigit: true)])

    /// DigitalOcean, "Personal access tokens": personal, OAuth and refresh tokens.
    static let digitalOcean = Recognizer("DIGITALOCEAN_TOKEN", [.key("do[opr]_v1_[a-f0-9]{64}")])

    /// Heroku, "Getting Started with the Platform API": tokens were UUIDs. That newer ones begin with HRKU- is
    /// unconfirmed.
    static let heroku = Recognizer(
        "HEROKU_KEY",
        [
            .key("HRKU-[A-Za-z0-9_-]{36,80}", needsDigit: true),
            .named(
                "heroku[a-z0-9_. -]{0,16}(key|token|secret)", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        ])

    /// Databricks, "Personal access tokens": dapi and 32 hexadecimal digits.
    static let databricks = Recognizer("DATABRICKS_TOKEN", [.key("dapi[a-f0-9]{32}(-[0-9]{1,2})?")])

    /// Cloudflare, "Token formats" (developers.cloudflare.com/fundamentals/api/get-started/token-formats): global keys,
    /// tokens of users and of accounts are 40 characters and a checksum, whose form is not published, since 2026;
    /// before that tokens of 40 characters and global keys of 37 hexadecimal digits by name; origin CA keys begin with
    /// `v1.0-`.
    static let cloudflare = Recognizer(
        "CLOUDFLARE_KEY",
        [
            .key("cf(k|ut|at)_[A-Za-z0-9]{44,56}", needsDigit: true), .key(#"v1\.0-[a-f0-9]{24}-[a-f0-9]{146}"#),
            .named(
                "[a-z0-9_.-]{0,16}(cloudflare|cf)[a-z0-9_. -]{0,16}(key|token|secret)",
                "[A-Za-z0-9_-]{40}|[a-f0-9]{37}",
                check: { SecretText.looksRandom($0) }),
        ])

    /// HashiCorp Vault, "Tokens": service, batch and recovery tokens; before 1.10 `s.` and 24 characters.
    static let vault = Recognizer(
        "VAULT_TOKEN",
        [
            .key(#"hv[sbr]\.[A-Za-z0-9_-]{24,}"#, needsDigit: true),
            .named("[a-z0-9_.-]{0,16}vault[a-z0-9_. -]{0,16}token", #"[sbr]\.[A-Za-z0-9]{24}"#),
        ])

    /// HCP Terraform, "API tokens".
    static let terraform = Recognizer(
        "TERRAFORM_TOKEN", [.key(#"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}"#)])

    /// Doppler, "Auth token formats": a kind, sometimes a name, and 40 to 44 characters.
    static let doppler = Recognizer(
        "DOPPLER_TOKEN",
        [.key(#"dp\.(pt|st|ct|sa|scim|audit|said)\.([a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}"#)])

    /// Fly.io, "Access tokens": macaroons.
    static let fly = Recognizer(
        "FLY_TOKEN",
        [.key("fo1_[A-Za-z0-9_-]{43}"), .key("(fm1_|fm2_|fm1a_|fm1r_)[A-Za-z0-9+/=_,-]{100,}", longest: 8192)])

    /// Netlify, "Personal access tokens"; the form is unconfirmed.
    static let netlify = Recognizer(
        "NETLIFY_TOKEN", [.key("nf[pcuob]_[A-Za-z0-9]{36,40}", needsDigit: true)])

    /// PlanetScale, "Service tokens" and database passwords.
    static let planetScale = Recognizer(
        "PLANETSCALE_TOKEN", [.key(#"pscale_(tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64}"#, needsDigit: true)])

    /// Supabase, "Understanding API keys": access tokens and secret keys; publishable ones are no secret.
    static let supabase = Recognizer(
        "SUPABASE_KEY",
        [.key("sbp_[a-f0-9]{40}"), .key("sb_secret_[A-Za-z0-9_-]{22,60}", needsDigit: true)])

    /// Tailscale, "Key prefixes".
    static let tailscale = Recognizer(
        "TAILSCALE_KEY",
        [.key("tskey-(auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}(-[A-Za-z0-9]{16,48})?")])

    /// Vercel's changelog, "New token formats and secret scanning": personal (vcp), integration (vci), app access (vca)
    /// and refresh (vcr) tokens and API keys (vck). It gives no length; those of before had 24 characters.
    static let vercel = Recognizer(
        "VERCEL_TOKEN",
        [.key("vc[piark]_[A-Za-z0-9]{24,120}", needsDigit: true, check: { SecretText.looksRandom($0.bytes) })])

    /// Confluent Cloud, "API key format": secrets begin with `cflt` since July 2025. Its length is not given there; the
    /// secrets of before are 64 characters of base64, and have no form of their own.
    static let confluent = Recognizer(
        "CONFLUENT_SECRET",
        [.key("cflt[A-Za-z0-9+/]{50,80}", needsDigit: true, check: { SecretText.looksRandom($0.bytes) })])
}
