/// Keys of further platforms, each told by its prefix.
///
/// Where a comment says *unconfirmed*, no public document of the provider that we found gives the form: it is what its
/// keys have looked like, and kept because nothing else looks like it.
enum PlatformKeys {
    static let all: [Recognizer] = delivery + business + models

    // MARK: Building and running programs

    private static let delivery: [Recognizer] = [
        // Pulumi, "Access tokens".
        Recognizer("PULUMI_TOKEN", [.key("pul-[a-f0-9]{40}")]),
        // Buildkite, "Token security" (buildkite.com/docs/platform/security/tokens): of users, agent sessions, jobs,
        // unclustered agents, clusters, packages and portals (bkpat), and secrets of portals; the first of users had
        // forty hexadecimal digits, later ones are longer.
        Recognizer(
            "BUILDKITE_TOKEN", [.key("bk(ua|aa|aj|ar|ct|pt|pat|ps)_[A-Za-z0-9_-]{40,}", needsDigit: true)]),
        // Prefect, "Manage API keys": of users and of service accounts.
        Recognizer("PREFECT_KEY", [.key("pn[ub]_[A-Za-z0-9]{36}", needsDigit: true)]),
        // CircleCI, "New format for API access tokens": personal and project tokens; a UUID in base 58, which is of 22
        // characters at most, and forty hexadecimal digits.
        Recognizer("CIRCLECI_TOKEN", [.key("CCI(PAT|PRJ)_[A-Za-z0-9]{20,22}_[a-f0-9]{40}")]),
        // Dynatrace, "Access tokens": a public part of 24 characters and a secret one of 64.
        Recognizer("DYNATRACE_TOKEN", [.key(#"dt0[a-z][0-9]{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}"#)]),
        // JFrog, "Creating Access Tokens in Artifactory": reference tokens are 64 characters; that they are base64 of
        // `reftkn` and the form of API keys, which are made no longer, are unconfirmed.
        Recognizer(
            "JFROG_KEY", [.key("AKCp[A-Za-z0-9]{68,72}", needsDigit: true), .key("cmVmdGtu[A-Za-z0-9]{56}")]),
        // Clojars, "Deploy tokens"; the length is unconfirmed.
        Recognizer("CLOJARS_TOKEN", [.key("CLOJARS_[a-z0-9]{60}")]),
        // NuGet: 46 characters of base 32, of which the first 20 hold `v4` and ten bytes (its source,
        // NuGet/NuGetGallery, ApiKeyV4.cs). Other letters and digits are taken too: nothing else begins so.
        Recognizer("NUGET_KEY", [.key("oy2[a-z0-9]{43}", needsDigit: true)]),
        // SonarQube: of users (u), of projects (p), global ones (a) and those of badges (b), and twenty bytes in
        // hexadecimal (its source, SonarSource/sonarqube, TokenType.java and TokenGeneratorImpl.java).
        Recognizer("SONAR_TOKEN", [.key("sq[uapb]_[a-f0-9]{40}")]),
        // Infracost: unconfirmed.
        Recognizer("INFRACOST_KEY", [.key("ico-[A-Za-z0-9]{32}", needsDigit: true)]),
        // Scalingo: the prefix is in the readme of its client (Scalingo/scalingo.js); the length is unconfirmed.
        Recognizer("SCALINGO_TOKEN", [.key("tk-us-[A-Za-z0-9_-]{48}", needsDigit: true)]),
        // 1Password, "Service accounts": base64 of a JSON object; and the secret keys of accounts ("1Password Security
        // Design", "Secret Key"): a version and 32 characters in groups.
        Recognizer(
            "ONEPASSWORD_TOKEN",
            [
                .key("ops_eyJ[A-Za-z0-9+/_=-]{200,2000}", longest: 4096),
                .key("A3-[A-Z0-9]{6}-[A-Z0-9]{6}(-[A-Z0-9]{5}){4}", needsDigit: true),
            ]),
        // Aiven, passwords of services: unconfirmed.
        Recognizer("AIVEN_PASSWORD", [.key("AVNS_[A-Za-z0-9_-]{19}")]),
        // PostHog: personal keys (phx) are 32 random bytes or more in base 62 (its source, PostHog/posthog,
        // posthog/models/utils.py); secret keys of projects (phs) are unconfirmed; project keys (phc) are no secret.
        Recognizer("POSTHOG_KEY", [.key("ph[xs]_[A-Za-z0-9]{40,50}", needsDigit: true)]),
    ]

    // MARK: Business

    private static let business: [Recognizer] = [
        // Contentful, "Personal access tokens"; the form is unconfirmed.
        Recognizer("CONTENTFUL_TOKEN", [.key("CFPAT-[A-Za-z0-9_-]{43}", needsDigit: true)]),
        // Flutterwave, "API keys": secret keys of either mode, and encryption keys of twelve digits.
        Recognizer(
            "FLUTTERWAVE_KEY",
            [.key("FLWSECK(_TEST)?-[a-zA-Z0-9]{12,40}(-X)?"), .key("FLWSECK_TEST[a-f0-9]{12}", needsDigit: true)]),
        // EasyPost, "API keys": of production and of tests; the form is unconfirmed.
        Recognizer("EASYPOST_KEY", [.key("EZ[AT]K[A-Za-z0-9]{54}", needsDigit: true)]),
        // Duffel, "Making requests": access tokens of either mode.
        Recognizer("DUFFEL_TOKEN", [.key("duffel_(live|test)_[A-Za-z0-9_-]{43}")]),
        // Frame.io, "Developer tokens"; the form is unconfirmed.
        Recognizer("FRAMEIO_TOKEN", [.key("fio-u-[A-Za-z0-9_-]{64}", needsDigit: true)]),
        // Mapbox, "Access tokens": secret (sk) and temporary (tk) ones, whose payload is JSON.
        Recognizer("MAPBOX_TOKEN", [.key(#"[st]k\.eyJ[A-Za-z0-9_-]{40,200}\.[A-Za-z0-9_-]{22}"#)]),
        // ReadMe, "API keys".
        Recognizer("README_KEY", [.key("rdme_[a-z0-9]{70}")]),
        // Brevo, "API keys": REST (xkeysib) and SMTP (xsmtpsib).
        Recognizer("BREVO_KEY", [.key("x(key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}")]),
        // Resend, "API keys": the prefix is in its examples (re_xxxxxxxxx); the two parts are unconfirmed.
        Recognizer("RESEND_KEY", [.key("re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}")]),
        // Shippo, "Authentication".
        Recognizer("SHIPPO_TOKEN", [.key("shippo_(live|test)_[a-f0-9]{40}")]),
        // Typeform, "Personal access token"; the form is unconfirmed.
        Recognizer("TYPEFORM_TOKEN", [.key("tfp_[A-Za-z0-9_.=-]{44,59}", needsDigit: true)]),
        // Trello, "Authorizing with Trello's REST API"; a digest, and a checksum in newer ones, are unconfirmed.
        Recognizer("TRELLO_TOKEN", [.key("ATTA[A-Fa-f0-9]{64,76}")]),
    ]

    // MARK: Models

    private static let models: [Recognizer] = [
        // Tavily, "API key management"; the length is unconfirmed.
        Recognizer("TAVILY_KEY", [.key("tvly-(dev-|prod-)?[A-Za-z0-9]{32}", needsDigit: true)]),
        // Langfuse: secret keys are UUIDs behind their prefix (its source, langfuse/langfuse,
        // packages/shared/src/server/auth/apiKeys.ts); public ones (pk) are no secret.
        Recognizer("LANGFUSE_KEY", [.key("sk-lf-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]),
        // ElevenLabs: unconfirmed, and the prefix is one of many; so it is surer with its name before it.
        Recognizer(
            "ELEVENLABS_KEY", context: ["elevenlabs", "eleven labs", "xi api key", "xi-api-key"],
            [
                Shape(
                    "sk_[a-f0-9]{48}", score: 0.65, inContext: 0.9,
                    check: { !SecretText.isPlaceholder($0.bytes) })
            ]),
        // Cerebras, "API keys": its editor extension asks for 52 characters in all; keys of 2025 may have `csk_`.
        Recognizer("CEREBRAS_KEY", [.key("csk[-_][A-Za-z0-9_-]{48}", needsDigit: true)]),
        // Weights & Biases, "Why does my API key fail with must be 40 characters": since 2025 keys have about 86. The
        // prefix is unconfirmed; the forty hexadecimal digits of before have no form of their own.
        Recognizer("WANDB_KEY", [.key("wandb_v1_[A-Za-z0-9_]{60,100}", needsDigit: true)]),
    ]
}
