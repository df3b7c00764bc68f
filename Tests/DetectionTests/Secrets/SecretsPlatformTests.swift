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

    static let forms: [SecretsProviderTests.Form] = [
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
        .init(entity: "NUGET_KEY") { "oy" + "2" + $0.text(43, of: "abcdefghijklmnopqrstuvwxyz0123456789") },
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
        .init(entity: "ELEVENLABS_KEY") { "sk" + "_" + $0.text(48, of: RandomKeys.hexadecimal) },
        .init(entity: "CEREBRAS_KEY") { "cs" + "k-" + $0.text(47, of: "abcdefghijklmnopqrstuvwxyz") + "1" },
    ]
}
