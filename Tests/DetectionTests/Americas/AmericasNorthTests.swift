import Testing

/// Identifiers of the United States and Canada.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AmericasNorthTests {
    @Test(arguments: cases)
    func findsThemAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.personal.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "US_DRIVER_LICENSE",
            finds: [
                "Driver's license: ‹F0615099›",
                "Florida driver license ‹S729-266-39-854-4›",
                "My driver's license is ‹S5537-59564-84308› (NJ)",
                "Michigan driver’s license: ‹C287575505724›",
                "Texas driver license number ‹50647543›",
                "drivers license ‹482815336›",
                "DL# ‹S484-1884-7093›",
                "a carteira americana, driver license ‹C40-62-2051›",
            ],
            ignores: [
                "Part A7420659",
                "SKU C360105636053",
                "Order 77312380",
                "install the printer driver version C5718631",
                "the driver crashed with code 65659939",
                "commit 80116667",
                "Driver's license: 334685",
                "O motorista do pedido 718060743 chegou",
            ]),
        .init(
            "US_NPI",
            finds: [
                "NPI: ‹1907821460›",
                "NPI number ‹2662904913›",
                "provider NPI ‹1928195183›",
                "The physician (NPI ‹1385881515›) signed",
                "National Provider Identifier: ‹2979264928›",
                "NPI # ‹1347800421›",
                "o NPI do médico é ‹2694879364›",
                "rendering NPI ‹1278464098›",
            ],
            ignores: [
                "NPI: 2583864852",
                "NPI 1876937425",
                "NPI: 14106697291",
                "NPI: 3535494508",
                "Order 1961261983 has shipped",
                "O pedido 2136225309 foi enviado",
                "ts=1230198842",
                "NPI 1111111111",
            ]),
        .init(
            "MEDICAL_LICENSE",
            finds: [
                "DEA number: ‹GL4112417›",
                "DEA# ‹MU9469291›",
                "The prescriber DEA registration is ‹AP4065050›",
                "o registro DEA é ‹AI1284520›",
                "‹GI9783689›",
                "Medical license ‹ME8598433›",
                "DEA No. ‹MG0317633› expires",
                "physician DEA ‹BF9426570›",
            ],
            ignores: [
                "DEA number: MA5230916",
                "DEA GU0096985",
                "DEA AI21615831",
                "DEA NU0947789",
                "DEA 1GA2478180",
                "Flight AB5835",
                "Part FV1902228",
                "O pedido MB3330637 foi enviado",
            ]),
        .init(
            "US_MBI",
            finds: [
                "MBI: ‹5C57MF2YH67›",
                "Medicare number ‹6CC6-C47-PA92›",
                "Medicare Beneficiary Identifier: ‹9R48G60DK62›",
                "‹9QW0EQ4GR92›",
                "My Medicare ID is ‹4NU2-AU2-XR46›",
                "o MBI dela é ‹9FH9TJ5KW49›",
                "MBI ‹1rt3ey0vh60›",
                "beneficiary ‹5ED4M00MR59›",
            ],
            ignores: [
                "MBI: 0G49VE4GU12",
                "MBI: 3S57Y94QV59",
                "MBI: 3R71X08NX211",
                "MBI: 4RE7KK4HC1",
                "Medicare pays 1500 dollars",
                "MBI: A1G50V91DQ68",
                "commit 1a2b3c4d5e6",
                "Order 12345678901",
            ]),
        .init(
            "CA_SIN",
            finds: [
                "‹459-526-984›",
                "SIN: ‹150 659 092›",
                "My social insurance number is ‹432-804-292›",
                "NAS: ‹639 588 789›",
                "SIN: ‹530118660›",
                "social insurance number ‹280501735›",
                "o SIN canadense: ‹168 221 034›",
                "numéro d'assurance sociale ‹785 384 553›",
                "SIN # ‹385-004-874›",
            ],
            ignores: [
                "459-526-985",
                "SIN on file: 150 659 093, reference 145807939",
                "SIN: 310 559 511",
                "SIN: 675837492",
                "social insurance 1113263851",
                "SIN: 891751237",
                "Order 673942710 has shipped",
                "O pedido 591557681 foi enviado",
                "Order 437 459 951 has shipped",
                "SIN: 12381677822",
            ]),
        .init(
            "VIN",
            finds: [
                "VIN: ‹1UA15W272N3721459›",
                "‹2CFEBKKV2VT524617›",
                "Vehicle identification number ‹4AK8MLG77KU905683›",
                "chassi ‹2KS9K3RM9S8395101›",
                "O chassi é ‹2FJ9YZC634F636659›.",
                "número de bastidor ‹1SVU5CBW16N855686›",
                "The car (VIN ‹2LXD9D4E099971672›) was sold",
                "{\"vin\": \"‹3AMPP5WWXWX901877›\"}",
            ],
            ignores: [
                "VIN: 1BXPZCSU2WY486249",
                "VIN: 2JY9P6B43V55878011",
                "VIN: 3ZNA24FD1NH39027",
                "VIN: 5ENO30HU2T3571183",
                "chassi A3NX6TRKR1RK922180",
                "VIN: 89840434609286932",
                "VIN: 11111111111111111",
                "commit 299c2fbb157713b64",
            ]),
    ]
}
