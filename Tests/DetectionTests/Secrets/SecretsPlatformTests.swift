import Foundation
import Testing

@testable import Detection

/// Keys of further platforms; each is put together here, so that no text of this file is one.
struct SecretsPlatformTests {
    @Test(arguments: forms)
    func findsKeysWhereverTheyStand(_ form: SecretsProviderTests.Form) throws {
        let set = try ReadySets.secrets.get()
        var keys = RandomKeys(seed: form.entity.utf8.reduce(UInt64(11)) { $0 &* 31 &+ UInt64($1) })
        for _ in 0..<3 {
            let key = form.make(&keys)
            for text in [key, "Use \(key) for this.", "\"\(key)\"", "KEY=\(key)\n", "A chave é \(key).", "`\(key)`"] {
                let found = try set.found(in: text)
                #expect(
                    found.contains { $0.entity == form.entity && $0.text == key },
                    "\(form.entity): \(text) \(found)")
            }
            #expect(try !set.found(in: "x\(key)").contains { $0.entity == form.entity }, "x\(key)")
        }
    }

    @Test(arguments: [
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "pul-request-template",
        "CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "tk-us-locale", "EZTK and EZAK are prefixes",
        "duffel_test_mode", "re_export_all_names", "ops_eyJ...",
    ])
    func ignoresWhatIsNone(_ text: String) throws {
        #expect(try ReadySets.secrets.get().found(in: text).isEmpty)
    }

    /// Form, prefix or checksum of which something is missing.
    @Test(arguments: nearMisses)
    func ignoresWhatIsNearlyOne(_ form: SecretsProviderTests.Form) throws {
        var keys = RandomKeys(seed: 5)
        let text = "Set it to \(form.make(&keys)) there."
        let found = try ReadySets.secrets.get().found(in: text)
        #expect(!found.contains { $0.entity == form.entity }, "\(form.entity): \(text) \(found)")
    }

    @Test(arguments: inContext)
    func findsOnlyBesideAName(_ name: String, _ form: SecretsProviderTests.Form) throws {
        let set = try ReadySets.secrets.get()
        var keys = RandomKeys(seed: 21)
        let key = form.make(&keys)
        for text in ["\(name)=\(key)", "O \(name) usa \(key) agora."] {
            #expect(try set.found(in: text).contains { $0.entity == form.entity && $0.text == key }, "\(text)")
        }
        #expect(try !set.found(in: "Usa \(key) agora.").contains { $0.entity == form.entity }, "\(key)")
    }

    static let inContext: [(String, SecretsProviderTests.Form)] = [
        ("PAGARME_SECRET", .init(entity: "PAGARME_KEY") { "sk" + "_q" + $0.text(12) + "Z4a" }),
        ("Pagar.me", .init(entity: "PAGARME_KEY") { "sk" + "_Q" + $0.text(12) + "z7B" }),
    ]

    static let forms: [SecretsProviderTests.Form] = known + recent

    /// Of an AppID as Woovi makes it, with an id and a secret that are nobody's.
    private static func appID(_ keys: inout RandomKeys, secretName: String = "Client_Secret_") -> String {
        let pair = "Client_Id_\(keys.uuid()):\(secretName)\(keys.text(44))"
        return Data(pair.utf8).base64EncodedString()
    }

    private static let recent: [SecretsProviderTests.Form] = [
        .init(entity: "ELEVENLABS_KEY") { "sk" + "_" + $0.text(48, of: RandomKeys.hexadecimal) },
        .init(entity: "GOOGLE_API_KEY") { "AQ" + ".Ab" + $0.text(48, of: RandomKeys.base64URL) + "1" },
        .init(entity: "VERCEL_TOKEN") { "vc" + "p_" + $0.text(55) + "1" },
        .init(entity: "CONFLUENT_SECRET") { "cf" + "lt" + $0.text(59, of: RandomKeys.base64) + "1" },
        .init(entity: "GITLAB_TOKEN") { "gl" + "wt-" + $0.text(19, of: RandomKeys.base64URL) + "4" },
        .init(entity: "DATADOG_KEY") { "dd" + "pat_" + $0.text(40) + "1" },
        .init(entity: "DATADOG_KEY") { "dd" + "app_" + $0.text(33) + "1" },
        .init(entity: "HONEYCOMB_KEY") { "hc" + "aik_" + $0.text(57) + "1" },
        .init(entity: "HONEYCOMB_KEY") { "hc" + "bmk_" + $0.text(26) + ":" + $0.text(31) + "1" },
        .init(entity: "LOGFIRE_TOKEN") { "py" + "lf_v1_us_" + $0.text(42) + "1" },
        .init(entity: "BUILDKITE_TOKEN") { "bk" + "pat_" + $0.text(53) + "1" },
        .init(entity: "SONAR_TOKEN") { "sq" + "b_" + $0.text(40, of: RandomKeys.hexadecimal) },
        .init(entity: "WANDB_KEY") { "wan" + "db_v1_" + $0.text(76) + "1" },
        .init(entity: "STRIPE_KEY") { "sk" + "_org_live_" + $0.text(40) + "1" },
        .init(entity: "PADDLE_KEY") {
            "pd" + "l_live_apikey_" + $0.text(26, of: "abcdefghjkmnpqrstvwxyz0123456789") + "_" + $0.text(22) + "_"
                + $0.text(3)
        },
        .init(entity: "POLAR_TOKEN") { "po" + "lar_oat_" + $0.checked(37) },
        .init(entity: "POLAR_TOKEN") { "po" + "lar_at_" + $0.checked(37) },
        .init(entity: "MERCADO_PAGO_TOKEN") {
            "APP_" + "USR-12345678-031820-" + $0.text(32, of: RandomKeys.hexadecimal) + "-12345678"
        },
        .init(entity: "ASAAS_KEY") { "$aa" + "ct_prod_000" + $0.text(120) + "1" },
        .init(entity: "ASAAS_KEY") { "$aa" + "ct_hmlg_000" + $0.text(120) + "1" },
        .init(entity: "ABACATEPAY_KEY") { "ab" + "c_prod_" + $0.text(23) + "1" },
        .init(entity: "PAGARME_KEY") { "ak" + "_live_" + $0.text(29) + "1" },
        .init(entity: "WOOVI_KEY") { appID(&$0) },
        .init(entity: "WOOVI_KEY") { "Client" + "_Secret_" + $0.text(43) + "1" },
        .init(entity: "OPENROUTER_KEY") { "sk-" + "or-v1-" + $0.text(64, of: RandomKeys.hexadecimal) },
        .init(entity: "REPLICATE_TOKEN") { "r" + "8_" + $0.text(36) + "1" },
        .init(entity: "LANGSMITH_KEY") {
            "ls" + "v2_pt_" + $0.text(32, of: RandomKeys.hexadecimal) + "_" + $0.text(10, of: RandomKeys.hexadecimal)
        },
    ]

    private static let nearMisses: [SecretsProviderTests.Form] = [
        .init(entity: "GOOGLE_API_KEY") { _ in "AQ.this-is-the-name-of-a-very-long-question-in-the-archive" },
        .init(entity: "GOOGLE_API_KEY") { "AQ" + "." + $0.text(20) + "1" },
        .init(entity: "VERCEL_TOKEN") { _ in "vcr_recording_of_the_whole_test_suite_v2" },
        .init(entity: "VERCEL_TOKEN") { "vc" + "x_" + $0.text(55) + "1" },
        .init(entity: "CONFLUENT_SECRET") { "cf" + "lt" + $0.text(30) + "1" },
        .init(entity: "DATADOG_KEY") { _ in "ddapp_configuration_of_the_second_environment_1" },
        .init(entity: "HONEYCOMB_KEY") { "hc" + "aik_" + $0.text(25) + "1" },
        .init(entity: "HONEYCOMB_KEY") { "hc" + "alk_" + $0.text(57) + "1" },
        .init(entity: "LOGFIRE_TOKEN") { _ in "pylf_v1_us_token" },
        .init(entity: "BUILDKITE_TOKEN") { "bk" + "pi_" + $0.text(53) + "1" },
        .init(entity: "SONAR_TOKEN") { "sq" + "x_" + $0.text(40, of: RandomKeys.hexadecimal) },
        .init(entity: "WANDB_KEY") { _ in
            "wandb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        },
        .init(entity: "STRIPE_KEY") { _ in "sk_org_configuration_of_the_whole_company" },
        .init(entity: "PADDLE_KEY") { "pd" + "l_live_apikey_" + $0.text(26, of: "abcdefgh0123456789") },
        .init(entity: "PADDLE_KEY") {
            "pd" + "l_prod_apikey_" + $0.text(26, of: "abcdefgh01") + "_" + $0.text(22) + "_aB1"
        },
        .init(entity: "POLAR_TOKEN") { "po" + "lar_oat_" + $0.text(37) + "000000" },
        .init(entity: "POLAR_TOKEN") { "po" + "lar_ci_" + $0.checked(37) },
        .init(entity: "MERCADO_PAGO_TOKEN") { _ in "APP_USR-12345678-031820-X-12345678" },
        .init(entity: "MERCADO_PAGO_TOKEN") { "APP_" + "USR-" + $0.uuid() },
        .init(entity: "ASAAS_KEY") { _ in "$aact_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        .init(entity: "ABACATEPAY_KEY") { _ in "abc_dev_environment_of_the_team_1" },
        .init(entity: "ABACATEPAY_KEY") { "ab" + "c_test_" + $0.text(24) + "1" },
        .init(entity: "PAGARME_KEY") { "ek" + "_live_" + $0.text(29) + "1" },
        .init(entity: "WOOVI_KEY") { appID(&$0, secretName: "Certificate_") },
        .init(entity: "WOOVI_KEY") { _ in "Client_Secret_of_the_application_in_the_first_environment_2" },
        .init(entity: "OPENROUTER_KEY") { "sk-" + "or-v1-" + $0.text(63, of: RandomKeys.hexadecimal) },
        .init(entity: "REPLICATE_TOKEN") { "r" + "8_" + $0.text(38) + "1" },
        .init(entity: "LANGSMITH_KEY") { "ls" + "v2_xx_" + $0.text(32, of: RandomKeys.hexadecimal) + "_0123456789" },
    ]

    private static let known: [SecretsProviderTests.Form] = [
        .init(entity: "PULUMI_TOKEN") { "pu" + "l-" + $0.text(40, of: RandomKeys.hexadecimal) },
        .init(entity: "BUILDKITE_TOKEN") { "bk" + "ua_" + $0.text(40, of: RandomKeys.hexadecimal) },
        .init(entity: "PREFECT_KEY") { "pn" + "u_" + $0.text(35) + "1" },
        .init(entity: "CIRCLECI_TOKEN") {
            "CCI" + "PAT_" + $0.text(22) + "_" + $0.text(40, of: RandomKeys.hexadecimal)
        },
        .init(entity: "DYNATRACE_TOKEN") {
            "dt0" + "c01." + $0.text(24, of: "ABCDEFGH234567") + "." + $0.text(64, of: "ABCDEFGH234567")
        },
        .init(entity: "JFROG_KEY") { "AK" + "Cp" + $0.text(68) + "1" },
        .init(entity: "CLOJARS_TOKEN") { "CLO" + "JARS_" + $0.text(60, of: "abcdefghijklmnopqrstuvwxyz0123456789") },
        .init(entity: "NUGET_KEY") { "oy" + "2d" + $0.text(41, of: "abcdefghijklmnopqrstuvwxyz234567") + "7" },
        .init(entity: "SONAR_TOKEN") { "sq" + "p_" + $0.text(40, of: RandomKeys.hexadecimal) },
        .init(entity: "INFRACOST_KEY") { "ic" + "o-" + $0.text(31) + "1" },
        .init(entity: "SCALINGO_TOKEN") { "tk-" + "us-" + $0.text(47, of: RandomKeys.base64URL) + "1" },
        .init(entity: "ONEPASSWORD_TOKEN") { "ops" + "_eyJ" + $0.text(260) },
        .init(entity: "AIVEN_PASSWORD") { "AV" + "NS_" + $0.text(19, of: RandomKeys.base64URL) },
        .init(entity: "POSTHOG_KEY") { "ph" + "x_" + $0.text(42) + "1" },
        .init(entity: "CONTENTFUL_TOKEN") { "CF" + "PAT-" + $0.text(42, of: RandomKeys.base64URL) + "1" },
        .init(entity: "FLUTTERWAVE_KEY") { "FLW" + "SECK_TEST-" + $0.text(32, of: RandomKeys.hexadecimal) + "-X" },
        .init(entity: "EASYPOST_KEY") { "EZ" + "AK" + $0.text(53) + "1" },
        .init(entity: "DUFFEL_TOKEN") { "duf" + "fel_live_" + $0.text(43, of: RandomKeys.base64URL) },
        .init(entity: "FRAMEIO_TOKEN") { "fio" + "-u-" + $0.text(63, of: RandomKeys.base64URL) + "1" },
        .init(entity: "MAPBOX_TOKEN") { "sk" + ".eyJ" + $0.text(66) + "." + $0.text(22, of: RandomKeys.base64URL) },
        .init(entity: "README_KEY") { "rd" + "me_" + $0.text(70, of: "abcdefghijklmnopqrstuvwxyz0123456789") },
        .init(entity: "BREVO_KEY") { "xkey" + "sib-" + $0.text(64, of: RandomKeys.hexadecimal) + "-" + $0.text(16) },
        .init(entity: "RESEND_KEY") { "re" + "_" + $0.text(8) + "_" + $0.text(24) },
        .init(entity: "SHIPPO_TOKEN") { "ship" + "po_live_" + $0.text(40, of: RandomKeys.hexadecimal) },
        .init(entity: "TYPEFORM_TOKEN") { "tf" + "p_" + $0.text(58) + "1" },
        .init(entity: "TRELLO_TOKEN") { "AT" + "TA" + $0.text(64, of: RandomKeys.hexadecimal) },
        .init(entity: "TAVILY_KEY") { "tv" + "ly-" + $0.text(31) + "1" },
        .init(entity: "LANGFUSE_KEY") {
            "sk-" + "lf-" + $0.text(8, of: RandomKeys.hexadecimal) + "-1234-4567-89ab-"
                + $0.text(12, of: RandomKeys.hexadecimal)
        },
        .init(entity: "CEREBRAS_KEY") { "cs" + "k-" + $0.text(47, of: "abcdefghijklmnopqrstuvwxyz") + "1" },
    ]
}
