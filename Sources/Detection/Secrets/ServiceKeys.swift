/// Keys of messages, payments and models.
enum ServiceKeys {
    static let all: [Recognizer] = messages + payments + models

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
        // Stripe, "API keys": secret (sk) and restricted (rk) keys of either mode, and webhooks' signing secrets.
        // Publishable keys (pk) are no secret.
        Recognizer(
            "STRIPE_KEY",
            [
                .key("(sk_live_|sk_test_|rk_live_|rk_test_)[A-Za-z0-9]{16,247}"),
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
        // Mercado Pago Developers, "Credentials": application, date and hour, a digest, the owner. The public key, a
        // UUID behind APP_USR, is no secret.
        Recognizer(
            "MERCADO_PAGO_TOKEN",
            [.key("(APP_USR|TEST)-[0-9]{10,20}-[0-9]{6}-[a-f0-9]{32}(__[A-Z_]{5}__)?-[0-9]{5,12}")]),
        // Shopify, "Access token types": app (shpat), custom app (shpca), private app (shppa), shared secret (shpss).
        Recognizer("SHOPIFY_TOKEN", [.key("shp(at|ca|pa|ss|tka)_[a-fA-F0-9]{32}")]),
        // Plaid, "Tokens".
        Recognizer(
            "PLAID_TOKEN",
            [.key("access-(sandbox|development|production)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]),
        // Asaas, "Authentication" (Brazil): $aact_ and the rest in base64.
        Recognizer("ASAAS_KEY", [.key(#"\$aact_[A-Za-z0-9_:+/=-]{40,}"#, needsDigit: true)]),
        // Adyen, "API credentials": AQE and base64 with a minus sign in the middle.
        Recognizer(
            "ADYEN_KEY", [.key("AQE[a-z][A-Za-z0-9+/=]{40,}-[A-Za-z0-9+/=]{20,80}-[A-Za-z0-9]{8,40}")]),
    ]

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
        Recognizer("OPENROUTER_KEY", [.key("sk-or-v1-[a-f0-9]{64}")]),
        // Hugging Face, "User access tokens", and those of organisations before 2023.
        Recognizer(
            "HUGGINGFACE_TOKEN", [.key("hf_[A-Za-z0-9]{34,40}"), .key("api_org_[A-Za-z0-9]{34}")]),
        // Replicate, "API tokens".
        Recognizer("REPLICATE_TOKEN", [.key("r8_[A-Za-z0-9]{37,40}", needsDigit: true)]),
        // Groq, "API keys".
        Recognizer("GROQ_KEY", [.key("gsk_[A-Za-z0-9]{48,56}", needsDigit: true)]),
        // xAI, "API keys".
        Recognizer("XAI_KEY", [.key("xai-[A-Za-z0-9]{70,90}", needsDigit: true)]),
        // Perplexity, "API keys".
        Recognizer("PERPLEXITY_KEY", [.key("pplx-[A-Za-z0-9]{40,64}", needsDigit: true)]),
        // NVIDIA, "NGC API keys".
        Recognizer("NVIDIA_KEY", [.key("nvapi-[A-Za-z0-9_-]{60,80}", needsDigit: true)]),
        // LangSmith, "API keys": personal and service.
        Recognizer("LANGSMITH_KEY", [.key("lsv2_(pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}")]),
        // Pinecone, "API keys".
        Recognizer(
            "PINECONE_KEY", [.key("pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,80}", needsDigit: true)]),
    ]
}
