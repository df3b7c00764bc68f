import Testing

/// Identifiers of Africa.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AfricaTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "ZA_ID_NUMBER",
            finds: [
                "My ID number is ‹3305172768186›.",
                "South African ID: ‹770126 0133 08 3›",
                "RSA ID ‹6604255097084›",
                "Identiteitsnommer ‹550301 4402 08 3›",
                "My ID number is ‹2602162875182›.",
                "South African ID: ‹051224 6909 18 2›",
            ],
            ignores: [
                "My ID number is 8307221416082.",
                "South African ID: 701220 0877 08 3",
                "RSA ID 5205056211082",
                "My ID number is 030420522008607.",
                "Total: 96503061145188.50 EUR, paid in full.",
                "The file is /var/data/x_3710186990082_old.bin.",
            ]),
        .init(
            "NG_NIN",
            finds: [
                "My NIN is ‹56106674905›.",
                "National Identification Number: ‹59099857094›",
                "NIMC: ‹52519576274›",
                "My NIN is ‹56652843247›.",
                "National Identification Number: ‹55503187522›",
                "NIMC: ‹54806830190›",
            ],
            ignores: [
                "My NIN is 5570816309807.",
                "Total: 950394774962.50 EUR, paid in full.",
                "The file is /var/data/x_57470568389_old.bin.",
                "Order 56993983649 has shipped.",
                "O pedido 56475319931 foi enviado ontem.",
                "Tracking 57276458575 shows no movement.",
            ]),
        .init(
            "NG_BVN",
            finds: [
                "My BVN is ‹22328427492›.",
                "Bank Verification Number: ‹22925754979›",
                "BVN ‹22059501327›",
                "My BVN is ‹22902725404›.",
                "Bank Verification Number: ‹22215831414›",
                "BVN ‹22567010988›",
            ],
            ignores: [
                "My BVN is 2260716550507.",
                "Total: 922874541452.50 EUR, paid in full.",
                "The file is /var/data/x_22855780370_old.bin.",
                "Order 22075683345 has shipped.",
                "O pedido 22026170603 foi enviado ontem.",
                "Tracking 22772093310 shows no movement.",
            ]),
        .init(
            "NG_TIN",
            finds: [
                "TIN: ‹84239425-7955›",
                "FIRS taxpayer ‹37062651-8284›",
                "My tax identification number is ‹39582859-2271›.",
                "TIN: ‹31312809-8719›",
                "FIRS taxpayer ‹20907456-3177›",
                "My tax identification number is ‹28350001-7471›.",
            ],
            ignores: [
                "TIN: 48551202933607",
                "Total: 9374907428472.50 EUR, paid in full.",
                "The file is /var/data/x_477761930093_old.bin.",
                "Order 911996414397 has shipped.",
                "O pedido 553070868517 foi enviado ontem.",
                "Tracking 671631607330 shows no movement.",
            ]),
        .init(
            "NG_VEHICLE_REGISTRATION",
            finds: [
                "Plate number: ‹LKL-489-LG›",
                "My car is ‹ZIW-620NA›.",
                "Vehicle registration ‹AJQ040GL›",
                "Plate number: ‹ONJ-911-UQ›",
                "My car is ‹QOH-389IX›.",
                "Vehicle registration ‹JST437UM›",
            ],
            ignores: [
                "Plate number: MDW920DU07",
                "Total: 9YGQ749JU.50 EUR, paid in full.",
                "The file is /var/data/x_XTB363XC_old.bin.",
                "Order GZW517SW has shipped.",
                "O pedido VPH777GG foi enviado ontem.",
                "Tracking KMQ720JO shows no movement.",
            ]),
        .init(
            "KE_KRA_PIN",
            finds: [
                "KRA PIN: ‹A063351010Y›",
                "My KRA PIN is ‹A000075854C›.",
                "Kenya tax ‹A002083786A›",
                "KRA PIN: ‹A009351827M›",
                "My KRA PIN is ‹A078803365Y›.",
                "Kenya tax ‹A085966405C›",
            ],
            ignores: [
                "KRA PIN: B061544597X",
                "My KRA PIN is B008960343Z.",
                "Kenya tax B080109157M",
                "KRA PIN: A022207210D07",
                "Total: 9A032719767B.50 EUR, paid in full.",
                "The file is /var/data/x_A045935871I_old.bin.",
            ]),
        .init(
            "KE_NATIONAL_ID",
            finds: [
                "Kitambulisho: ‹20835629›",
                "Kenya ID card ‹20608479›",
                "Huduma namba ‹24549054›",
                "Kitambulisho: ‹24583601›",
                "Kenya ID card ‹21050716›",
                "Huduma namba ‹21348229›",
            ],
            ignores: [
                "Kitambulisho: 2137585207",
                "Total: 928075291.50 EUR, paid in full.",
                "The file is /var/data/x_25487687_old.bin.",
                "Order 26429891 has shipped.",
                "O pedido 23625024 foi enviado ontem.",
                "Tracking 21422149 shows no movement.",
            ]),
        .init(
            "EG_NATIONAL_ID",
            finds: [
                "الرقم القومي: ‹29006180113910›",
                "رقم قومي ‹29209130100856›",
                "Egyptian national ID ‹25211020138623›",
                "الرقم القومي: ‹26212040143587›",
                "رقم قومي ‹26010240183463›",
                "Egyptian national ID ‹27602260120261›",
            ],
            ignores: [
                "الرقم القومي: 29913286418597",
                "رقم قومي 29913472954038",
                "Egyptian national ID 29913425448023",
                "الرقم القومي: 2591224016375007",
                "Total: 929611060191018.50 EUR, paid in full.",
                "The file is /var/data/x_26304270190453_old.bin.",
            ]),
        .init(
            "MA_CIN",
            finds: [
                "CIN : ‹LR873766›",
                "Carte nationale ‹YX022610›",
                "My Moroccan CIN is ‹WR683296›.",
                "CIN : ‹RY748663›",
                "Carte nationale ‹BU907528›",
                "My Moroccan CIN is ‹ZW591737›.",
            ],
            ignores: [
                "CIN : DX35184807",
                "Total: 9FD153744.50 EUR, paid in full.",
                "The file is /var/data/x_GZ194352_old.bin.",
                "Order BC523645 has shipped.",
                "O pedido PH530189 foi enviado ontem.",
                "Tracking BI611120 shows no movement.",
            ]),
        .init(
            "GH_CARD",
            finds: [
                "Ghana Card: ‹GHA-581021292-8›",
                "My Ghana card is ‹GHA-688700813-2›.",
                "NIA ‹GHA-092451631-7›",
                "Ghana Card: ‹GHA-000007839-8›",
                "My Ghana card is ‹GHA-106735692-5›.",
                "NIA ‹GHA-791504538-3›",
            ],
            ignores: [
                "Ghana Card: GHB-450580508-8",
                "My Ghana card is GHB-651968270-8.",
                "NIA GHB-014496963-2",
                "Ghana Card: GHA545487105507",
                "Total: 9GHA0969284400.50 EUR, paid in full.",
                "The file is /var/data/x_GHA2097116284_old.bin.",
            ]),
    ]
}
