/// Keys of messages, payments and models.
enum ServiceKeys {
    static let all: [Recognizer] = messages + payments + brazil + models

    // MARK: Messages

    private static let messages: [Recognizer] = [
        // Slack, "Token types": bot, user, workflow, legacy, configuration and app-level tokens.
        Recognizer(
            "SLACK_TOKEN",
            [
                .key("xox[abcoprs]-[0-9A-Za-z-]{10,}", needsDigit: true, check: { $0.bytes.count >= 20 }),
                .key(#"xoxe(\.xox[bp])?-[0-9]-[A-Za-z0-9-]{40,250}"#), .key("xoxd-[A-Za-z0-9%+/=_-]{40,}"),
                .key("xapp-[0-9]-[A-Z0-9]{8,16}-[0-9]{8,16}-[a-f0-9]{32,128}"),
            ]),
        // Slack, "Sending messages using incoming webhooks": the address is the secret.
        Recognizer(
            "SLACK_WEBHOOK",
            [
                .key(
                    #"https://hooks\.slack(-gov)?\.com/(services|workflows|triggers)/[TE][A-Z0-9]{7,14}/[A-Z0-9]"#
                        + #"{7,20}/([0-9]{10,20}/)?[A-Za-z0-9]{18,40}"#
                )
            ]),
        // Discord Developer Docs, "Authentication": a user id in base64, a time, an HMAC; and webhooks.
        Recognizer(
            "DISCORD_TOKEN",
            [
                .key(
                    #"([MNO][DTjz][AEIMQUYcgk][w-z0-5]){5}[A-Za-z0-9_-]{2,7}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}"#,
                    score: 1,
                    check: { isDiscordID($0) }),
                .key(#"mfa\.[A-Za-z0-9_-]{84}"#),
                .key(
                    #"https://(ptb\.|canary\.)?discord(app)?\.com/api/(v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za"#
                        + #"-z0-9_-]{60,80}"#
                ),
            ]),
        // Telegram, "Bot API": the bot's number, a colon and 35 characters, which begin with AA.
        Recognizer(
            "TELEGRAM_TOKEN",
            [
                Shape(
                    "(bot)?[0-9]{8,10}:AA[A-Za-z0-9_-]{33}", score: 0.9,
                    part: { candidate in
                        guard !SecretText.isPlaceholder(candidate.bytes) else { return nil }
                        return (candidate.bytes.first == 0x62 ? 3 : 0)..<candidate.bytes.count
                    })
            ]),
        // Twilio, "API keys" (SK and 32 hexadecimal digits) and auth tokens, which have no form of their own.
        Recognizer(
            "TWILIO_KEY",
            [
                .key("SK[a-f0-9]{32}"),
                .named(
                    "[a-z0-9_.-]{0,12}twilio[a-z0-9_. -]{0,16}(token|secret|key)|auth[ _-]?token",
                    "[a-f0-9]{32}",
                    check: { SecretText.looksRandom($0) }),
            ]),
        // SendGrid, "API keys": SG and two parts in base64url of 16 and 32 bytes.
        Recognizer("SENDGRID_KEY", [.key(#"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}"#)]),
        // Mailgun, "API keys": key- in older ones; newer have two parts of eight digits behind 32.
        Recognizer(
            "MAILGUN_KEY",
            [.key("key-[0-9a-z]{32}", needsDigit: true), .key("[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}")]),
        // Mailchimp, "Quick start": 32 hexadecimal digits and the data centre.
        Recognizer("MAILCHIMP_KEY", [.key("[a-f0-9]{32}-us[0-9]{1,2}")]),
        // Meta, "Access tokens": EAA and base64url.
        Recognizer("FACEBOOK_TOKEN", [.key("EAA[A-Za-z0-9]{100,}", needsDigit: true)]),
        // HubSpot, "Private apps": a region and a UUID.
        Recognizer(
            "HUBSPOT_TOKEN", [.key("pat-(na|eu|ap)[0-9]-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]),
    ]

    private static func isDiscordID(_ candidate: Candidate) -> Bool {
        let first = candidate.bytes.prefix { $0 != 0x2E }
        guard let id = SecretText.base64(first), (17...20).contains(id.count) else { return false }
        return id.allSatisfy(SecretText.isDigit)
    }

    // MARK: Payments

    private static let payments: [Recognizer] = [
        // Stripe, "API keys": secret (sk) and restricted (rk) keys of either mode, and webhooks' signing secrets;
        // "Organization API keys": sk_org, whatever they may do. Publishable keys (pk) are no secret.
        Recognizer(
            "STRIPE_KEY",
            [
                .key("(sk_live_|sk_test_|rk_live_|rk_test_)[A-Za-z0-9]{16,247}"),
                .key("sk_org_(live_|test_)?[A-Za-z0-9]{16,247}", needsDigit: true),
                .key("whsec_[A-Za-z0-9+/=]{32,128}", needsDigit: true),
            ]),
        // Square, "Access tokens": personal, application secret, and OAuth tokens.
        Recognizer(
            "SQUARE_TOKEN", context: ["square", "sq"],
            [
                .key("sq0(atp|csp|idp)-[A-Za-z0-9_-]{22,43}", needsDigit: true),
                Shape(
                    "EAAA[A-Za-z0-9_-]{60}", score: 0.4, inContext: 0.9,
                    check: { SecretText.looksRandom($0.bytes) && !SecretText.isPlaceholder($0.bytes) }),
            ]),
        // Braintree, "Access tokens" of PayPal's OAuth, and PayPal's client secrets by name ("Get started").
        Recognizer(
            "PAYPAL_KEY",
            [
                .key(#"access_token\$(production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}"#),
                .named(
                    "[a-z0-9_.-]{0,12}(paypal|braintree)[a-z0-9_. -]{0,16}(secret|private[_ -]?key|token)",
                    "[A-Za-z0-9_-]{32,80}", check: { SecretText.looksRandom($0) }),
            ]),
        // Shopify, "Access token types": app (shpat), custom app (shpca), private app (shppa), shared secret (shpss).
        Recognizer("SHOPIFY_TOKEN", [.key("shp(at|ca|pa|ss|tka)_[a-fA-F0-9]{32}")]),
        // Plaid, "Tokens".
        Recognizer(
            "PLAID_TOKEN",
            [.key("access-(sandbox|development|production)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]),
        // Adyen, "API credentials": AQE and base64 with a minus sign in the middle.
        Recognizer(
            "ADYEN_KEY", [.key("AQE[a-z][A-Za-z0-9+/=]{40,}-[A-Za-z0-9+/=]{20,80}-[A-Za-z0-9]{8,40}")]),
        // Paddle, "Authentication" (developer.paddle.com/api-reference/about/authentication): by its example the mode,
        // the key's id of 26 characters, 22 characters and 3 more. Keys of before May 2025 have no form of their own.
        Recognizer(
            "PADDLE_KEY", [.key("pdl_(live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}")]),
        // Polar: tokens of organizations, persons and OAuth are 37 characters and the same checksum as GitHub's (its
        // source, polarsource/polar, server/polar/kit/crypto.py, organization_access_token/service.py and
        // oauth2/constants.py; personal ones by "Authentication").
        Recognizer(
            "POLAR_TOKEN",
            [
                .key(
                    "polar_(oat|pat|at|rt)_[A-Za-z0-9]{43}", score: 1,
                    check: { SecretText.hasChecksum($0.bytes.suffix(43)) })
            ]),
    ]

    // MARK: Payments in Brazil

    private static let brazil: [Recognizer] = [
        // Mercado Pago Developers, "Keep your credentials safe": by its example the application, date and hour, a
        // digest, the owner; how long each is, is unconfirmed. The public key, a UUID behind APP_USR, is no secret.
        Recognizer(
            "MERCADO_PAGO_TOKEN",
            [.key("(APP_USR|TEST)-[0-9]{8,20}-[0-9]{6}-[a-f0-9]{32}(__[A-Z_]{5}__)?-[0-9]{5,12}")]),
        // Asaas, "Novo prefixo de identificação das chaves API" (docs.asaas.com/changelog): $aact_prod_ and $aact_hmlg_
        // since March 2025, $aact_ before, and the rest in base64. The dollar sign is a part of the key.
        Recognizer("ASAAS_KEY", [.key(#"\$aact_[A-Za-z0-9_:+/=-]{40,}"#, needsDigit: true)]),
        // AbacatePay, "Chaves de API e permissões": abc_dev_ in tests, abc_prod_ in production; no length is given.
        Recognizer("ABACATEPAY_KEY", [.key("abc_(dev|prod)_[A-Za-z0-9]{20,80}", needsDigit: true)]),
        // Pagar.me, "Chaves de acesso": secret keys are sk_ and 16 characters, which only words beside them tell from
        // those of others; of older versions of its API ak_ and the mode. Public keys (pk, ek) are no secret.
        Recognizer(
            "PAGARME_KEY", context: ["pagar.me", "pagarme"],
            [
                .key("ak_(live|test)_[A-Za-z0-9]{20,64}", needsDigit: true),
                Shape(
                    "sk_(test_)?[A-Za-z0-9]{16}", score: 0.3, inContext: 0.9,
                    check: { isMixed($0.bytes.suffix(16)) && !SecretText.isPlaceholder($0.bytes) }),
            ]),
        // Woovi (OpenPix), "Como acessar a API com uma empresa afiliada": the secret begins with Client_Secret_, and an
        // AppID is base64 of id and secret ("Autenticação e Segurança", whose example begins with that of Client_Id_).
        // Efí gives its pairs the same names ("Credenciais"), but does not document their values.
        Recognizer(
            "WOOVI_KEY",
            [
                .key("Q2xpZW50X0lkX[A-Za-z0-9+/]{60,400}={0,2}", check: { isAppID($0) }),
                .key(
                    "Client_Secret_[A-Za-z0-9+/=_-]{32,128}", needsDigit: true,
                    check: { SecretText.looksRandom($0.bytes.dropFirst(14)) }),
            ]),
    ]

    /// Small and capital letters and digits.
    private static func isMixed(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.contains(where: SecretText.isDigit) && bytes.contains(where: SecretText.isCapital)
            && bytes.contains { SecretText.isLetter($0) && !SecretText.isCapital($0) }
    }

    private static func isAppID(_ candidate: Candidate) -> Bool {
        guard let bytes = SecretText.base64(candidate.bytes) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix("Client_Id_") && text.contains(":Client_Secret_")
    }

    // MARK: Models

    private static let models: [Recognizer] = [
        // Anthropic, "API overview": a kind with its version, then base64url.
        Recognizer(
            "ANTHROPIC_KEY", [.key("sk-ant-[a-z]{2,8}[0-9]{2}-[A-Za-z0-9_-]{20,}", needsDigit: true)]),
        // OpenAI, "API keys": project, service account and administration keys; those of before 2024 have no kind.
        Recognizer(
            "OPENAI_KEY",
            [
                .key("sk-(proj|svcacct|admin|service|None)-[A-Za-z0-9_-]{20,250}", needsDigit: true),
                .key("sk-[A-Za-z0-9]{32,64}", needsDigit: true),
                .key("sk-[A-Za-z0-9]{20,31}", score: 0.6, needsDigit: true),
            ]),
        // OpenRouter, "API keys": every key begins with sk-or-v1-; 64 small hexadecimal digits follow.
        Recognizer("OPENROUTER_KEY", [.key("sk-or-v1-[a-f0-9]{64}")]),
        // Hugging Face, "User access tokens", and those of organisations before 2023.
        Recognizer(
            "HUGGINGFACE_TOKEN", [.key("hf_[A-Za-z0-9]{34,40}"), .key("api_org_[A-Za-z0-9]{34}")]),
        // Replicate, "API tokens" (replicate.com/docs/topics/security/api-tokens): forty characters with r8_.
        Recognizer("REPLICATE_TOKEN", [.key("r8_[A-Za-z0-9]{37}", needsDigit: true)]),
        // Groq, xAI, Perplexity: none of their documents that we found gives the form; prefixes and lengths are what
        // their keys have looked like.
        Recognizer("GROQ_KEY", [.key("gsk_[A-Za-z0-9]{48,56}", needsDigit: true)]),
        Recognizer("XAI_KEY", [.key("xai-[A-Za-z0-9]{70,90}", needsDigit: true)]),
        Recognizer("PERPLEXITY_KEY", [.key("pplx-[A-Za-z0-9]{40,64}", needsDigit: true)]),
        // NVIDIA, "Authentication and API keys" (NeMo Retriever): keys begin with nvapi-; no length is given.
        Recognizer("NVIDIA_KEY", [.key("nvapi-[A-Za-z0-9_-]{60,80}", needsDigit: true)]),
        // LangSmith, "LLM Gateway authentication": personal (pt) and service (sk) keys; the lengths are unconfirmed.
        Recognizer("LANGSMITH_KEY", [.key("lsv2_(pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}")]),
        // Pinecone: unconfirmed.
        Recognizer(
            "PINECONE_KEY", [.key("pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,80}", needsDigit: true)]),
    ]
}
