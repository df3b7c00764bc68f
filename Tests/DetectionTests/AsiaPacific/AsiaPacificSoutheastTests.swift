import Testing

/// Identifiers of Southeast Asia.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AsiaPacificSoutheastTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "SG_NRIC_FIN",
            finds: [
                "My NRIC is ‹S3903719Z›.",
                "FIN: ‹S5972067H›",
                "Singapore identity card ‹T9516732I›",
                "My NRIC is ‹M3791603R›.",
                "FIN: ‹G3999263P›",
                "Singapore identity card ‹M5387330P›",
            ],
            ignores: [
                "My NRIC is M9953657U.",
                "FIN: S1982998X",
                "Singapore identity card M1367356W",
                "My NRIC is G5104210M07.",
                "Total: 9M1110303T.50 EUR, paid in full.",
                "The file is /var/data/x_M1224711N_old.bin.",
            ]),
        .init(
            "SG_UEN",
            finds: [
                "UEN: ‹199615917E›",
                "The company is registered as UEN ‹195501759Z›.",
                "ACRA number ‹T00SS0413J›",
                "UEN: ‹198963074C›",
                "The company is registered as UEN ‹T22FC3013D›.",
                "ACRA number ‹196923619D›",
            ],
            ignores: [
                "UEN: T24SS6979X",
                "The company is registered as UEN 199632029V.",
                "ACRA number T22FC8041K",
                "UEN: T10FC0048B07",
                "Total: 972798296J.50 EUR, paid in full.",
                "The file is /var/data/x_45811400J_old.bin.",
            ]),
        .init(
            "TH_TNIN",
            finds: [
                "เลขประจำตัวประชาชน ‹4-7980-86343-56-8›",
                "บัตรประชาชน: ‹8862289809860›",
                "Thai national ID ‹3-5019-29184-09-3›",
                "เลขประจำตัวประชาชน ‹8601484755669›",
                "บัตรประชาชน: ‹5-7243-62467-04-6›",
                "Thai national ID ‹2371721326131›",
            ],
            ignores: [
                "เลขประจำตัวประชาชน 2-4542-02131-16-6",
                "บัตรประชาชน: 7029321421622",
                "Thai national ID 1-4443-08172-36-6",
                "เลขประจำตัวประชาชน 322225364747307",
                "Total: 94571832904545.50 EUR, paid in full.",
                "The file is /var/data/x_5384813827193_old.bin.",
            ]),
        .init(
            "PH_TIN",
            finds: [
                "TIN: ‹790-700-914-035›",
                "My TIN is ‹220-571-199-847›.",
                "BIR taxpayer number ‹110-241-970-385›",
                "TIN: ‹026-708-637-722›",
                "My TIN is ‹472-314-914-438›.",
                "BIR taxpayer number ‹316-841-850-160›",
            ],
            ignores: [
                "TIN: 08090443709107",
                "Total: 9339976996366.50 EUR, paid in full.",
                "The file is /var/data/x_126663370118_old.bin.",
                "Call 555-123-456-78 now.",
                "Fixed in commit 7a58fd028fb016c81274872f11311987a13af23f.",
                "Request 3f2b3310-4098-4533-a155-254880342351 failed.",
            ]),
        .init(
            "PH_PHILSYS",
            finds: [
                "PhilSys: ‹6180-8178-9801-3625›",
                "My PhilSys number is ‹4808-7942-5567-4438›.",
                "national ID (PhilSys) ‹3617-5966-6792-8571›",
                "PhilSys: ‹2714-4082-6286-7747›",
                "My PhilSys number is ‹7975-8009-2316-0143›.",
                "national ID (PhilSys) ‹1520-7712-1971-9062›",
            ],
            ignores: [
                "PhilSys: 374791459454767707",
                "Total: 98404048480474797.50 EUR, paid in full.",
                "The file is /var/data/x_2072303386256135_old.bin.",
                "Order 3393217602554718 has shipped.",
                "O pedido 8402301292311363 foi enviado ontem.",
                "Tracking 6764841601067304 shows no movement.",
            ]),
        .init(
            "PH_SSS",
            finds: [
                "SSS number: ‹34-8551959-5›",
                "My SSS is ‹34-3286308-8›.",
                "Social Security System ‹34-9721510-1›",
                "SSS number: ‹34-2017133-6›",
                "My SSS is ‹34-5578784-7›.",
                "Social Security System ‹34-7402109-7›",
            ],
            ignores: [
                "SSS number: 348892264807",
                "Total: 93460145669.50 EUR, paid in full.",
                "The file is /var/data/x_3422271619_old.bin.",
                "Order 3495223185 has shipped.",
                "O pedido 3413061636 foi enviado ontem.",
                "Tracking 3440602755 shows no movement.",
            ]),
        .init(
            "PH_UMID",
            finds: [
                "UMID: ‹0111-7513432-8›",
                "My CRN is ‹0111-0718762-8›.",
                "UMID card ‹0111-9989315-5›",
                "UMID: ‹0111-8294813-6›",
                "My CRN is ‹0111-6000194-1›.",
                "UMID card ‹0111-3623302-4›",
            ],
            ignores: [
                "UMID: 01115851314707",
                "Total: 9011183310404.50 EUR, paid in full.",
                "The file is /var/data/x_011166359609_old.bin.",
                "Order 011133671698 has shipped.",
                "O pedido 011111728076 foi enviado ontem.",
                "Tracking 011159298591 shows no movement.",
            ]),
        .init(
            "MY_NRIC",
            finds: [
                "MyKad: ‹930623-01-4183›",
                "No. KP ‹071113013105›",
                "My Malaysian identity card is ‹500226-01-6010›.",
                "MyKad: ‹701102016311›",
                "No. KP ‹601222-01-0779›",
                "My Malaysian identity card is ‹880604017624›.",
            ],
            ignores: [
                "MyKad: 340415-00-4883",
                "No. KP 200211004592",
                "My Malaysian identity card is 901215-00-6276.",
                "MyKad: 85070101089707",
                "Total: 9550113017729.50 EUR, paid in full.",
                "The file is /var/data/x_790708011990_old.bin.",
                "Order 541124011449 has shipped.",
            ]),
        .init(
            "ID_NIK",
            finds: [
                "NIK: ‹3171011412337005›",
                "Nomor Induk Kependudukan ‹3171010705444228›",
                "My KTP number is ‹3171011311635087›.",
                "NIK: ‹3171010302525713›",
                "Nomor Induk Kependudukan ‹3171012810257327›",
                "My KTP number is ‹3171012109905120›.",
            ],
            ignores: [
                "NIK: 9934518971809397",
                "Nomor Induk Kependudukan 9985757918642753",
                "My KTP number is 9972031202966520.",
                "NIK: 317101080128756107",
                "Total: 93171012010919144.50 EUR, paid in full.",
                "The file is /var/data/x_3171011211061733_old.bin.",
                "Order 3171011111743095 has shipped.",
            ]),
        .init(
            "VN_CITIZEN_ID",
            finds: [
                "CCCD: ‹079807830462›",
                "Số căn cước công dân ‹079604398238›",
                "Vietnamese citizen ID ‹079541959618›",
                "CCCD: ‹079346567832›",
                "Số căn cước công dân ‹079247502319›",
                "Vietnamese citizen ID ‹079044092991›",
            ],
            ignores: [
                "CCCD: 098870118664",
                "Số căn cước công dân 098670158320",
                "Vietnamese citizen ID 098384766330",
                "CCCD: 07989557722007",
                "Total: 9079092714019.50 EUR, paid in full.",
                "The file is /var/data/x_079534305915_old.bin.",
                "Order 079164270862 has shipped.",
            ]),
    ]
}
