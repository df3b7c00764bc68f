/// Keys of places where programs are kept, built, watched and written about.
enum DeveloperKeys {
    static let all: [Recognizer] = [
        altiplano, gitHub, gitLab, npm, pyPI, rubyGems, crates, docker, atlassian, linear, notion,
        dropbox, datadog,
        newRelic, sentry, grafana, postman, airtable, figma, okta, honeycomb, logfire,
    ]

    /// This platform's own API keys (`KeyHasher`): an id and 43 characters drawn from 62.
    static let altiplano = Recognizer(
        "ALTIPLANO_KEY", [.key("alti_[A-Za-z0-9]{1,64}_[A-Za-z0-9]{43}")])

    /// GitHub Docs, "About authentication to GitHub": personal (ghp), OAuth (gho), user (ghu), server (ghs) and refresh
    /// (ghr) tokens have 30 characters and a checksum; fine-grained ones 82 behind github_pat.
    static let gitHub = Recognizer(
        "GITHUB_TOKEN",
        [
            .key(
                "gh[pousr]_[A-Za-z0-9]{36}", score: 1,
                check: { SecretText.hasChecksum($0.bytes.dropFirst(4)) }),
            // Refresh tokens and some of apps are longer; how their checksum is made is not published.
            .key("gh[usr]_[A-Za-z0-9]{60,}", needsDigit: true),
            .key("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"),
        ])

    /// GitLab Docs, "Token overview", "Token prefixes" (docs.gitlab.com/security/tokens): one for each kind; routable
    /// tokens end in their length and a CRC.
    static let gitLab = Recognizer(
        "GITLAB_TOKEN",
        [
            .key(
                #"(glpat|gloas|gldt|glrt|glrtr|glcbt|glptt|glft|glimt|glagent|glsoat|glffct|glwt)-[A-Za-z0-9_-]{20,12"#
                    + #"0}(\.[0-9a-z]{2,3}\.[0-9a-z]{7,9})?"#,
                needsDigit: true)
        ])

    /// npm Docs, "About access tokens"; the same checksum as GitHub's (github.blog, "npm's new access token format").
    static let npm = Recognizer(
        "NPM_TOKEN",
        [
            .key(
                "npm_[A-Za-z0-9]{36}", score: 1, check: { SecretText.hasChecksum($0.bytes.dropFirst(4)) }),
            .named("_authToken", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", score: 0.9),
        ])

    /// PyPI's tokens are macaroons (docs.pypi.org, "Introduction to API tokens"): version 2, a location of `pypi.org`
    /// or `test.pypi.org`, an identifier.
    static let pyPI = Recognizer(
        "PYPI_TOKEN",
        [
            .key(
                "pypi-AgE[A-Za-z0-9_-]{60,}", score: 1, longest: 4096,
                check: { candidate in
                    guard let bytes = SecretText.base64(candidate.bytes.dropFirst(5)),
                        bytes.starts(with: [2, 1])
                    else {
                        return false
                    }
                    return ["pypi.org", "test.pypi.org"].contains { location in
                        bytes.dropFirst(2).starts(with: [UInt8(location.utf8.count)] + Array(location.utf8))
                    }
                })
        ])

    /// RubyGems Guides, "API key scopes".
    static let rubyGems = Recognizer("RUBYGEMS_KEY", [.key("rubygems_[a-f0-9]{48}")])

    /// crates.io: `cio` and 32 letters and digits (its source, rust-lang/crates.io, src/util/token.rs).
    static let crates = Recognizer("CRATES_TOKEN", [.key("cio[A-Za-z0-9]{32}", needsDigit: true)])

    /// Docker Docs, "Personal access tokens" and organisation tokens.
    static let docker = Recognizer(
        "DOCKER_TOKEN", [.key("dckr_(pat|oat)_[A-Za-z0-9_-]{24,64}", needsDigit: true)])

    /// Atlassian, "Manage API tokens": cloud, administration and Bitbucket tokens; Bitbucket's app passwords.
    static let atlassian = Recognizer(
        "ATLASSIAN_TOKEN",
        [
            .key("AT[AC]TT3[A-Za-z0-9_=-]{150,}", needsDigit: true),
            .key("ATBB[A-Za-z0-9]{24,40}", needsDigit: true),
        ])

    /// Linear, "API and webhooks".
    static let linear = Recognizer(
        "LINEAR_KEY", [.key("lin_(api|oauth|wh)_[A-Za-z0-9]{32,64}", needsDigit: true)])

    /// Notion, "Authorization": ntn since 2024, secret before.
    static let notion = Recognizer(
        "NOTION_TOKEN",
        [
            .key("ntn_[A-Za-z0-9]{40,64}", needsDigit: true),
            .key("secret_[A-Za-z0-9]{43}", needsDigit: true),
        ])

    /// Dropbox, "OAuth guide": short-lived tokens.
    static let dropbox = Recognizer(
        "DROPBOX_TOKEN", [.key(#"(sl\.u\.[A-Za-z0-9]|sl\.[AB])[A-Za-z0-9_-]{120,}"#, needsDigit: true, longest: 4096)])

    /// Datadog, "API and application keys": 32 and 40 hexadecimal digits. "Personal access tokens": those (ddpat),
    /// tokens of service accounts (ddsat) and new application keys (ddapp; ddap in the first edition of that page) have
    /// prefixes since 2026; no length is given.
    static let datadog = Recognizer(
        "DATADOG_KEY",
        [
            .key(
                "dd(pat|sat|app?)_[A-Za-z0-9_-]{30,120}", needsDigit: true,
                check: { SecretText.looksRandom($0.bytes) }),
            .named(
                "[a-z0-9_.-]{0,16}(datadog|dd)[ _.-]?(api|app|application)?[ _.-]?key",
                "[a-f0-9]{32}|[a-f0-9]{40}",
                check: { SecretText.looksRandom($0) }),
        ])

    /// New Relic, "API keys": user, insights and licence keys.
    static let newRelic = Recognizer(
        "NEW_RELIC_KEY",
        [.key("NRAK-[A-Z0-9]{27}"), .key("NRI[IQ]-[A-Za-z0-9_-]{32}"), .key("[a-f0-9]{36}NRAL")])

    /// Sentry, "Auth tokens" (RFC 91, "CI upload tokens"): organisation and user tokens.
    static let sentry = Recognizer(
        "SENTRY_TOKEN",
        [.key("sntryu_[a-f0-9]{64}"), .key("sntrys_[A-Za-z0-9+/=_-]{80,}", needsDigit: true)])

    /// Grafana, "Service accounts" and cloud access policies.
    static let grafana = Recognizer(
        "GRAFANA_TOKEN",
        [
            .key("glsa_[A-Za-z0-9]{32}_[a-fA-F0-9]{8}"),
            .key("glc_[A-Za-z0-9+/=]{32,}", needsDigit: true),
        ])

    /// Postman, "Generate and use API keys".
    static let postman = Recognizer("POSTMAN_KEY", [.key("PMAK-[a-f0-9]{24}-[a-f0-9]{34}")])

    /// Airtable, "Personal access tokens".
    static let airtable = Recognizer("AIRTABLE_TOKEN", [.key(#"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}"#)])

    /// Figma, "Manage personal access tokens".
    static let figma = Recognizer(
        "FIGMA_TOKEN", [.key("fig[dou]r?_[A-Za-z0-9_-]{40,64}", needsDigit: true)])

    /// Okta, "Create an API token": 42 characters that begin with 00, behind SSWS or by name.
    static let okta = Recognizer(
        "OKTA_TOKEN",
        [
            .named("[a-z0-9_.-]{0,16}okta[a-z0-9_. -]{0,16}token", "00[A-Za-z0-9_-]{40}"),
            Shape(
                "SSWS 00[A-Za-z0-9_-]{40}", score: 0.9,
                part: { SecretText.isPlaceholder($0.bytes) ? nil : 5..<$0.bytes.count }),
        ])

    /// Honeycomb, "Authentication" (docs.honeycomb.io/api/authentication): ingest keys (hc?ik) are an id of 26
    /// characters and a secret of 32 without anything between them, management keys (hc?mk) the same with a colon.
    static let honeycomb = Recognizer(
        "HONEYCOMB_KEY",
        [
            .key("hc[a-z0-9]ik_[A-Za-z0-9]{58}", needsDigit: true),
            .key("hc[a-z0-9]mk_[A-Za-z0-9]{26}:[A-Za-z0-9]{32}", needsDigit: true),
        ])

    /// Pydantic Logfire: `pylf`, a version, a region and letters and digits (its SDK, pydantic/logfire,
    /// logfire/_internal/auth.py), of which the SDK asks for no number.
    static let logfire = Recognizer(
        "LOGFIRE_TOKEN", [.key("pylf_v[0-9]{1,2}_[a-z]{2,16}_[A-Za-z0-9]{30,120}", needsDigit: true)])
}
