import Testing

/// Identifiers of Australia and New Zealand.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AsiaPacificOceaniaTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "AU_ABN",
            finds: [
                "‹13405625149›",
                "ABN: ‹52 386 724 795›",
                "Our ABN is ‹24550070080›.",
                "Australian Business Number ‹49 807 374 916›",
                "ABN: ‹26425544328›",
                "Our ABN is ‹93 628 926 930›.",
                "Australian Business Number ‹51322488621›",
            ],
            ignores: [
                "port = 10000000000",
                "ABN: 87 227 168 659",
                "Our ABN is 92023394770.",
                "Australian Business Number 13 772 093 787",
                "ABN: 7969614722807",
                "Total: 924205887914.50 EUR, paid in full.",
                "The file is /var/data/x_93421962695_old.bin.",
            ]),
        .init(
            "AU_ACN",
            finds: [
                "ACN: ‹664 882 651›",
                "ACN ‹498306264›",
                "The Australian company number is ‹855 122 208›.",
                "ACN: ‹688492828›",
                "ACN ‹567 818 615›",
                "The Australian company number is ‹233040563›.",
            ],
            ignores: [
                "ACN: 434 048 433",
                "ACN 938202648",
                "The Australian company number is 948 795 069.",
                "ACN: 78610041807",
                "Total: 9310032387.50 EUR, paid in full.",
                "The file is /var/data/x_901415183_old.bin.",
                "Order 405270831 has shipped.",
            ]),
        .init(
            "AU_TFN",
            finds: [
                "My TFN is ‹684 037 035›.",
                "Tax file number: ‹854183994›",
                "TFN ‹390 889 494›",
                "My TFN is ‹148645244›.",
                "Tax file number: ‹930 414 707›",
                "TFN ‹438400751›",
            ],
            ignores: [
                "My TFN is 776 756 281.",
                "Tax file number: 802571240",
                "TFN 283 877 830",
                "My TFN is 25511458707.",
                "Total: 9200940032.50 EUR, paid in full.",
                "The file is /var/data/x_304992389_old.bin.",
                "Order 804671885 has shipped.",
            ]),
        .init(
            "AU_MEDICARE",
            finds: [
                "Medicare card ‹3145 59560 5›",
                "My Medicare number is ‹3769051812›.",
                "Medicare: ‹2682 98089 1›",
                "Medicare card ‹5484715863›",
                "My Medicare number is ‹2776 46497 3›.",
                "Medicare: ‹4386313196›",
            ],
            ignores: [
                "Medicare card 4502 71469 0",
                "My Medicare number is 4770041490.",
                "Medicare: 3704 33437 0",
                "Medicare card 417386559207",
                "Total: 93954470889.50 EUR, paid in full.",
                "The file is /var/data/x_6408150426_old.bin.",
            ]),
        .init(
            "NZ_IRD",
            finds: [
                "IRD number: ‹146-906-567›",
                "My IRD is ‹117292746›.",
                "Inland Revenue has ‹104-683-657›.",
                "IRD number: ‹104346766›",
                "My IRD is ‹138-835-804›.",
                "Inland Revenue has ‹104685870›.",
            ],
            ignores: [
                "IRD number: 149-932-568",
                "My IRD is 135287120.",
                "Inland Revenue has 137-304-515.",
                "IRD number: 14302977807",
                "Total: 9144324692.50 EUR, paid in full.",
                "The file is /var/data/x_138305538_old.bin.",
                "Order 109326976 has shipped.",
            ]),
        .init(
            "NZ_NHI",
            finds: [
                "NHI: ‹HFB9315›",
                "The patient has NHI ‹HLM1206›.",
                "National Health Index ‹ZZE3143›",
                "NHI: ‹TJK70EH›",
                "The patient has NHI ‹ZXF1333›.",
                "National Health Index ‹STQ55HQ›",
            ],
            ignores: [
                "NHI: FKC80FJ",
                "The patient has NHI CQB8166.",
                "National Health Index EQA3801",
                "NHI: GMC162307",
                "Total: 9ZTL5818.50 EUR, paid in full.",
                "The file is /var/data/x_MNX8799_old.bin.",
            ]),
    ]
}
