import Testing

/// Identifiers of Germany, Austria, Switzerland, Poland, the Czech Republic and Hungary.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct EuropeCentralTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "DE_TAX_ID",
            finds: [
                "Meine Steuer-ID lautet ‹19462807333›.",
                "Steueridentifikationsnummer: ‹98 140 265 130›",
                "My German tax ID is ‹40296417830›.",
                "IdNr. ‹90 638 481 574›",
                "Meine Steuer-ID lautet ‹74928031268›.",
                "Steueridentifikationsnummer: ‹69 284 507 915›",
            ],
            ignores: [
                "Ligue 11987654321",
                "Meine Steuer-ID lautet 92171084634.",
                "Steueridentifikationsnummer: 91 508 143 765",
                "My German tax ID is 71934686502.",
                "Meine Steuer-ID lautet 2571408993507.",
                "Total: 988290346156.50 EUR, paid in full.",
                "The file is /var/data/x_78932206545_old.bin.",
            ]),
        .init(
            "DE_TAX_NUMBER",
            finds: [
                "Steuernummer: ‹12/538/50332›",
                "Das Finanzamt führt uns unter ‹14/220/01796›.",
                "St.-Nr. ‹19/219/61467›",
                "Steuernummer: ‹18/541/47375›",
                "Das Finanzamt führt uns unter ‹12/016/89574›.",
                "St.-Nr. ‹10/059/34146›",
            ],
            ignores: [
                "Steuernummer: 184470100507",
                "Total: 91185922332.50 EUR, paid in full.",
                "The file is /var/data/x_1983059043_old.bin.",
                "Das war am 12/05/2024 um 10 Uhr.",
                "Steuernummer: 12/34/5",
                "Fixed in commit 1b5662641f926b88ef09befee8a019f30181f2a8.",
            ]),
        .init(
            "DE_ID_CARD",
            finds: [
                "Personalausweis: ‹LWL01W2V62›",
                "Mein Ausweis hat die Nummer ‹L2M01H8MM9›.",
                "German identity card no. ‹L6K01G7NY6›",
                "Personalausweis: ‹LML01GRC20›",
                "Mein Ausweis hat die Nummer ‹L3201G1KN7›.",
                "German identity card no. ‹L03018H6Y2›",
            ],
            ignores: [
                "Personalausweis: AEIOU0123",
                "Mein Ausweis hat die Nummer AEIOU0123.",
                "German identity card no. AEIOU0123",
                "Personalausweis: LCW01GPK8707",
                "Total: 9LZ501PM5L5.50 EUR, paid in full.",
                "The file is /var/data/x_LFX01R8P51_old.bin.",
                "Order LLW010PTW9 has shipped.",
            ]),
        .init(
            "DE_PASSPORT",
            finds: [
                "Reisepass: ‹CGC01PMZ12›",
                "Passnummer ‹CXZ01ZVL84›",
                "My German passport is ‹CH201C7YG9›.",
                "Reisepass: ‹CW401706C4›",
                "Passnummer ‹C010126GF5›",
                "My German passport is ‹C4K01TVF00›.",
            ],
            ignores: [
                "Reisepass: AEIOU0123",
                "Passnummer AEIOU0123",
                "My German passport is AEIOU0123.",
                "Reisepass: CLX018PNG107",
                "Total: 9CC101JNXH0.50 EUR, paid in full.",
                "The file is /var/data/x_CR001C4PC5_old.bin.",
                "Order C5401F53T4 has shipped.",
            ]),
        .init(
            "DE_SOCIAL_SECURITY",
            finds: [
                "Rentenversicherungsnummer: ‹15110904K179›",
                "Meine Sozialversicherungsnummer ist ‹15 250478 L 236›.",
                "social security number ‹15091038S941›",
                "Rentenversicherungsnummer: ‹15 120166 C 731›",
                "Meine Sozialversicherungsnummer ist ‹15161019X031›.",
                "social security number ‹15 140210 K 279›",
            ],
            ignores: [
                "Rentenversicherungsnummer: 15080773T209",
                "Meine Sozialversicherungsnummer ist 15 110817 U 884.",
                "social security number 15110378W872",
                "Rentenversicherungsnummer: 15180712W42107",
                "Total: 915181022G092.50 EUR, paid in full.",
                "The file is /var/data/x_15030288N131_old.bin.",
            ]),
        .init(
            "DE_HEALTH_INSURANCE",
            finds: [
                "Versichertennummer: ‹L708650251›",
                "Meine Krankenkasse hat ‹J271245768› gespeichert.",
                "KVNR ‹S820933339›",
                "health insurance number ‹F017314678›",
                "Versichertennummer: ‹V123093959›",
                "Meine Krankenkasse hat ‹B266667365› gespeichert.",
            ],
            ignores: [
                "Versichertennummer: R184447848",
                "Meine Krankenkasse hat P444023915 gespeichert.",
                "KVNR D952606181",
                "Versichertennummer: P25310539507",
                "Total: 9Z654041711.50 EUR, paid in full.",
                "The file is /var/data/x_N195047318_old.bin.",
            ]),
        .init(
            "AT_SVNR",
            finds: [
                "Meine SV-Nummer ist ‹8534 010306›.",
                "Sozialversicherungsnummer: ‹5333070798›",
                "Austrian social security number ‹2892 150280›",
                "Meine SV-Nummer ist ‹2094120941›.",
                "Sozialversicherungsnummer: ‹6775 061244›",
                "Austrian social security number ‹4827270525›",
            ],
            ignores: [
                "Meine SV-Nummer ist 7644 051230.",
                "Sozialversicherungsnummer: 4727071214",
                "Austrian social security number 5201 250226",
                "Meine SV-Nummer ist 489702100607.",
                "Total: 91999100553.50 EUR, paid in full.",
                "The file is /var/data/x_9872110355_old.bin.",
                "Order 1370061059 has shipped.",
            ]),
        .init(
            "CH_AHV",
            finds: [
                "AHV-Nummer: ‹756.0954.5150.34›",
                "Mon numéro AVS est ‹7561836744061›.",
                "social security number ‹756.2119.5393.12›",
                "AHV-Nummer: ‹7560887708275›",
                "Mon numéro AVS est ‹756.2537.5395.05›.",
                "social security number ‹7561306114080›",
            ],
            ignores: [
                "AHV-Nummer: 756.3337.8766.80",
                "Mon numéro AVS est 7564597654573.",
                "social security number 756.5129.9429.54",
                "AHV-Nummer: 756719876339907",
                "Total: 97567487211198.50 EUR, paid in full.",
                "The file is /var/data/x_7567304133726_old.bin.",
            ]),
        .init(
            "PL_PESEL",
            finds: [
                "Mój PESEL to ‹49080952809›.",
                "PESEL: ‹21120599056›",
                "Her Polish identity number is ‹65081100249›.",
                "Mój PESEL to ‹29111117100›.",
                "PESEL: ‹08012398940›",
                "Her Polish identity number is ‹41101687893›.",
            ],
            ignores: [
                "Mój PESEL to 33071988403.",
                "PESEL: 54010741412",
                "Her Polish identity number is 09020678541.",
                "Mój PESEL to 9112036469307.",
                "Total: 970030885612.50 EUR, paid in full.",
                "The file is /var/data/x_75041038916_old.bin.",
            ]),
        .init(
            "PL_NIP",
            finds: [
                "NIP: ‹107-641-14-77›",
                "Numer identyfikacji podatkowej ‹3520478695›",
                "The VAT number (NIP) is ‹732-49-24-686›.",
                "NIP: ‹531-868-60-57›",
                "Numer identyfikacji podatkowej ‹4323359320›",
                "The VAT number (NIP) is ‹949-33-96-541›.",
            ],
            ignores: [
                "NIP: 125-651-43-98",
                "Numer identyfikacji podatkowej 1816583055",
                "The VAT number (NIP) is 695-59-40-905.",
                "NIP: 571885042507",
                "Total: 97466769095.50 EUR, paid in full.",
                "The file is /var/data/x_3394951137_old.bin.",
                "Order 0238886001 has shipped.",
            ]),
        .init(
            "PL_REGON",
            finds: [
                "REGON: ‹334178512›",
                "Nasz regon to ‹536119157›.",
                "The REGON number ‹746127668› is ours.",
                "REGON: ‹728225356›",
                "Nasz regon to ‹895691152›.",
                "The REGON number ‹424866754› is ours.",
            ],
            ignores: [
                "REGON: 221088789",
                "Nasz regon to 113215465.",
                "The REGON number 148052877 is ours.",
                "REGON: 70050234607",
                "Total: 9075956088.50 EUR, paid in full.",
                "The file is /var/data/x_598162469_old.bin.",
                "Order 245240616 has shipped.",
            ]),
        .init(
            "CZ_BIRTH_NUMBER",
            finds: [
                "Rodné číslo: ‹051016/3720›",
                "Moje rodné číslo je ‹2905258312›.",
                "birth number ‹680821/6415›",
                "Rodné číslo: ‹8905141355›",
                "Moje rodné číslo je ‹240708/7530›.",
                "birth number ‹0703240791›",
            ],
            ignores: [
                "Rodné číslo: 981112/1687",
                "Moje rodné číslo je 4212221356.",
                "birth number 530203/0056",
                "Rodné číslo: 890119901007",
                "Total: 95002143476.50 EUR, paid in full.",
                "The file is /var/data/x_1404138494_old.bin.",
                "Order 3206232117 has shipped.",
            ]),
        .init(
            "HU_TAX_ID",
            finds: [
                "Adóazonosító jel: ‹8590151174›",
                "Az adóazonosítóm ‹8967864892›.",
                "Hungarian tax ID ‹8555593956›",
                "Adóazonosító jel: ‹8634071901›",
                "Az adóazonosítóm ‹8348781269›.",
                "Hungarian tax ID ‹8571059071›",
            ],
            ignores: [
                "Adóazonosító jel: 8738102418",
                "Az adóazonosítóm 8295590224.",
                "Hungarian tax ID 8098929076",
                "Adóazonosító jel: 805969008607",
                "Total: 98424832868.50 EUR, paid in full.",
                "The file is /var/data/x_8930935478_old.bin.",
                "Order 8348465634 has shipped.",
            ]),
        .init(
            "HU_TAJ",
            finds: [
                "TAJ szám: ‹015 511 825›",
                "A TAJ-számom ‹387342209›.",
                "social security number (TAJ) ‹986 267 909›",
                "TAJ szám: ‹361209623›",
                "A TAJ-számom ‹178 266 536›.",
                "social security number (TAJ) ‹192255446›",
            ],
            ignores: [
                "TAJ szám: 826 997 769",
                "A TAJ-számom 622391066.",
                "social security number (TAJ) 292 703 987",
                "TAJ szám: 03574567907",
                "Total: 9466975221.50 EUR, paid in full.",
                "The file is /var/data/x_835270562_old.bin.",
                "Order 798374417 has shipped.",
            ]),
        .init(
            "HU_PERSONAL_ID",
            finds: [
                "Személyi azonosító: ‹28511286621›",
                "A személyi számom ‹2-520422-9176›.",
                "személyi azonosító jele ‹28605268540›",
                "Személyi azonosító: ‹1-621026-5698›",
                "A személyi számom ‹19506108880›.",
                "személyi azonosító jele ‹2-411228-3493›",
            ],
            ignores: [
                "Személyi azonosító: 27202280844",
                "A személyi számom 1-881125-8456.",
                "személyi azonosító jele 17112279891",
                "Személyi azonosító: 1420918662207",
                "Total: 914305216252.50 EUR, paid in full.",
                "The file is /var/data/x_19004115176_old.bin.",
                "Order 29201100953 has shipped.",
            ]),
    ]
}
