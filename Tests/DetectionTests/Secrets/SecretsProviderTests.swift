import Testing

@testable import Detection

/// Keys whose form tells whose they are.
struct SecretsProviderTests {
    /// An entity, and how one of its keys is made.
    struct Form: Sendable, CustomTestStringConvertible {
        var entity: String
        /// Whether a longer one would be none.
        var isExact = true
        var make: @Sendable (inout RandomKeys) -> String

        var testDescription: String { entity }
    }

    @Test(arguments: forms)
    func findsKeysWhereverTheyStand(_ form: Form) throws {
        let set = try ReadySets.secrets.get()
        var keys = RandomKeys(seed: form.entity.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) })
        for _ in 0..<5 {
            let key = form.make(&keys)
            for text in [
                key, "Use \(key) for this.", "\"\(key)\"", "'\(key)',", "KEY=\(key)\n", "A chave é \(key).",
                "https://api.example.org/v1?k=\(key)&page=2", "`\(key)`", "(\(key))", "<k>\(key)</k>",
            ] {
                let found = try set.found(in: text)
                #expect(
                    found.contains { $0.entity == form.entity && $0.text == key },
                    "\(form.entity): \(text) \(found)")
            }
            #expect(try !set.found(in: "x\(key)").contains { $0.entity == form.entity }, "x\(key)")
            if form.isExact {
                #expect(try !set.found(in: "\(key)x").contains { $0.entity == form.entity }, "\(key)x")
            }
        }
    }

    @Test(arguments: forms)
    func findsTheSameInPieces(_ form: Form) throws {
        let set = try ReadySets.secrets.get()
        var keys = RandomKeys(seed: 99)
        let text = "Before \(form.make(&keys)) and \"\(form.make(&keys))\" after.\n"
        let whole = try set.findings(in: Array(text.utf8))
        for _ in 0..<8 { #expect(try set.streamed(text, &keys.generator) == whole) }
    }

    static let forms: [Form] = cloud + developers + services

    private static let cloud: [Form] = [
        .init(entity: "AWS_ACCESS_KEY") {
            "AK" + "IA" + $0.text(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        },
        .init(entity: "GOOGLE_API_KEY") { "AI" + "za" + $0.text(35, of: RandomKeys.base64URL) },
        .init(entity: "GOOGLE_OAUTH") { "GOC" + "SPX-" + $0.text(28, of: RandomKeys.base64URL) },
        .init(entity: "AZURE_CLIENT_SECRET") { $0.text(3) + "8Q" + "~" + $0.text(34) },
        .init(entity: "DIGITALOCEAN_TOKEN") {
            "dop" + "_v1_" + $0.text(64, of: RandomKeys.hexadecimal)
        },
        .init(entity: "DATABRICKS_TOKEN") { "da" + "pi" + $0.text(32, of: RandomKeys.hexadecimal) },
        .init(entity: "VAULT_TOKEN", isExact: false) {
            "hv" + "s." + $0.text(90, of: RandomKeys.base64URL)
        },
        .init(entity: "DOPPLER_TOKEN", isExact: false) { "dp" + ".pt." + $0.text(43) },
        .init(entity: "TERRAFORM_TOKEN", isExact: false) { $0.text(14) + ".atlas" + "v1." + $0.text(67) },
        .init(entity: "SUPABASE_KEY") { "sb" + "p_" + $0.text(40, of: RandomKeys.hexadecimal) },
        .init(entity: "TENCENT_SECRET_ID") { "AK" + "ID" + $0.text(31) + "7" },
    ]

    private static let developers: [Form] = [
        .init(entity: "ALTIPLANO_KEY") {
            "al" + "ti_" + $0.text(32, of: RandomKeys.hexadecimal) + "_" + $0.text(43)
        },
        .init(entity: "GITHUB_TOKEN") { "gh" + "p_" + $0.checked() },
        .init(entity: "GITHUB_TOKEN") { "github_" + "pat_" + $0.text(22) + "_" + $0.text(59) },
        .init(entity: "GITLAB_TOKEN", isExact: false) {
            "gl" + "pat-" + $0.text(19, of: RandomKeys.base64URL) + "4"
        },
        .init(entity: "NPM_TOKEN") { "np" + "m_" + $0.checked() },
        .init(entity: "RUBYGEMS_KEY") { "ruby" + "gems_" + $0.text(48, of: RandomKeys.hexadecimal) },
        .init(entity: "DOCKER_TOKEN", isExact: false) { "dckr_" + "pat_" + $0.text(26) + "5" },
        .init(entity: "ATLASSIAN_TOKEN", isExact: false) {
            "ATA" + "TT3" + $0.text(186) + "=" + $0.text(8)
        },
        .init(entity: "LINEAR_KEY", isExact: false) { "lin_" + "api_" + $0.text(39) + "1" },
        .init(entity: "NOTION_TOKEN", isExact: false) { "nt" + "n_" + $0.text(45) + "1" },
        .init(entity: "NEW_RELIC_KEY") {
            "NR" + "AK-" + $0.text(27, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        },
        .init(entity: "SENTRY_TOKEN") { "sn" + "tryu_" + $0.text(64, of: RandomKeys.hexadecimal) },
        .init(entity: "GRAFANA_TOKEN") {
            "gl" + "sa_" + $0.text(32) + "_" + $0.text(8, of: RandomKeys.hexadecimal)
        },
        .init(entity: "POSTMAN_KEY") {
            "PM" + "AK-" + $0.text(24, of: RandomKeys.hexadecimal) + "-"
                + $0.text(34, of: RandomKeys.hexadecimal)
        },
        .init(entity: "AIRTABLE_TOKEN") {
            "pa" + "t" + $0.text(14) + "." + $0.text(64, of: RandomKeys.hexadecimal)
        },
        .init(entity: "AGE_SECRET_KEY") {
            "AGE-SECRET-" + "KEY-1" + $0.text(58, of: "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
        },
    ]

    private static let services: [Form] = [
        .init(entity: "SLACK_TOKEN", isExact: false) {
            "xo" + "xb-" + $0.text(12, of: "0123456789") + "-" + $0.text(12, of: "0123456789") + "-"
                + $0.text(24)
        },
        .init(entity: "SLACK_WEBHOOK", isExact: false) {
            "https://hooks.slack.com/" + "services/T" + $0.text(10, of: "ABCDEFGHJK0123456789") + "/B"
                + $0.text(10, of: "ABCDEFGHJK0123456789") + "/" + $0.text(24)
        },
        .init(entity: "DISCORD_TOKEN", isExact: false) {
            "MTIzNDU2Nzg5MDEyMzQ1Njc4" + "." + $0.text(6) + "." + $0.text(38)
        },
        .init(entity: "TELEGRAM_TOKEN") {
            $0.text(9, of: "123456789") + ":A" + "A" + $0.text(33, of: RandomKeys.base64URL)
        },
        .init(entity: "TWILIO_KEY") { "S" + "K" + $0.text(32, of: RandomKeys.hexadecimal) },
        .init(entity: "SENDGRID_KEY") {
            "SG" + "." + $0.text(22, of: RandomKeys.base64URL) + "."
                + $0.text(43, of: RandomKeys.base64URL)
        },
        .init(entity: "MAILGUN_KEY") { "ke" + "y-" + $0.text(31, of: RandomKeys.hexadecimal) + "1" },
        .init(entity: "STRIPE_KEY", isExact: false) { "sk" + "_live_" + $0.text(24) },
        .init(entity: "SQUARE_TOKEN", isExact: false) { "sq0" + "atp-" + $0.text(21) + "3" },
        .init(entity: "PAYPAL_KEY") {
            "access_token$" + "production$" + $0.text(16, of: "abcdefghij0123456789") + "$"
                + $0.text(32, of: RandomKeys.hexadecimal)
        },
        .init(entity: "MERCADO_PAGO_TOKEN", isExact: false) {
            "APP_" + "USR-" + $0.text(16, of: "123456789") + "-010203-"
                + $0.text(32, of: RandomKeys.hexadecimal) + "-"
                + $0.text(9, of: "123456789")
        },
        .init(entity: "SHOPIFY_TOKEN") { "shp" + "at_" + $0.text(32, of: RandomKeys.hexadecimal) },
        .init(entity: "ANTHROPIC_KEY", isExact: false) {
            "sk-" + "ant-api03-" + $0.text(92, of: RandomKeys.base64URL) + "AA"
        },
        .init(entity: "OPENAI_KEY", isExact: false) {
            "sk-" + "proj-" + $0.text(120, of: RandomKeys.base64URL) + "1"
        },
        .init(entity: "OPENAI_KEY", isExact: false) { "sk" + "-" + $0.text(47) + "1" },
        .init(entity: "HUGGINGFACE_TOKEN", isExact: false) {
            "h" + "f_" + $0.text(34, of: RandomKeys.letters)
        },
        .init(entity: "GROQ_KEY", isExact: false) { "gs" + "k_" + $0.text(51) + "1" },
    ]
}
