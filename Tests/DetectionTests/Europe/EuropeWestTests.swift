import Testing

/// Identifiers of the United Kingdom, Ireland, France, Belgium and the Netherlands.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct EuropeWestTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "UK_NHS",
            finds: [
                "‹666 767 5693›",
                "‹761 672 8324› is the NHS number",
                "My NHS number is ‹604 541 4659›.",
                "NHS No: ‹7355696327› (born in Leeds)",
                "The patient with number ‹202-269-7804› was discharged.",
                "NHS number=‹197 967 8073›",
                "My NHS number is ‹0578037041›.",
                "NHS No: ‹848-864-5732› (born in Leeds)",
            ],
            ignores: [
                "My NHS number is 279 672 6830.",
                "NHS No: 2761138752 (born in Leeds)",
                "The patient with number 440-330-1325 was discharged.",
                "My NHS number is 649753325707.",
                "Total: 96770441047.50 EUR, paid in full.",
                "The file is /var/data/x_4940429474_old.bin.",
            ]),
        .init(
            "UK_NINO",
            finds: [
                "Her National Insurance number is ‹WX 77 81 66 A›.",
                "NINO: ‹EM635110B›",
                "NI number: ‹TT\u{A0}72\u{A0}73\u{A0}36\u{A0}A›,",
                "Payroll needs ‹AK 83 00 40 B› today.",
                "O seguro nacional dela é ‹AA426371D›.",
                "Her National Insurance number is ‹TE 55 29 30 A›.",
                "NINO: ‹GS708129D›",
            ],
            ignores: [
                "Her National Insurance number is QQ 05 79 29 C.",
                "NINO: NT923981C",
                "Payroll needs NT 33 70 27 C today.",
                "Her National Insurance number is EX615812A07.",
                "Total: 9MW067554C.50 EUR, paid in full.",
                "The file is /var/data/x_BS635167D_old.bin.",
                "NINO: AB123456E",
            ]),
        .init(
            "UK_PASSPORT",
            finds: [
                "My British passport number is ‹541517801›.",
                "UK passport no. ‹533252695› expires in May.",
                "O passaporte britânico dela: ‹563782760›",
                "My British passport number is ‹582196121›.",
                "UK passport no. ‹538560700› expires in May.",
                "O passaporte britânico dela: ‹522386969›",
            ],
            ignores: [
                "My British passport number is 55343274607.",
                "Total: 9555013510.50 EUR, paid in full.",
                "The file is /var/data/x_506371711_old.bin.",
                "Order 524335165 has shipped.",
                "O pedido 585098680 foi enviado ontem.",
                "Tracking 515431610 shows no movement.",
            ]),
        .init(
            "UK_DRIVING_LICENCE",
            finds: [
                "Driving licence: ‹BJWAL605276Q99WK›",
                "Her licence number is ‹JVEIE755271U99WF›.",
                "DVLA has ‹TZUPJ657130I99XO› on record.",
                "a carta de condução ‹CHTHM456014S99ML› é britânica",
                "Driving licence: ‹OASNB655233H99GQ›",
                "Her licence number is ‹OZVTF758040T99YT›.",
            ],
            ignores: [
                "Driving licence: MJIJM713452AB9CD",
                "Her licence number is TJZBH713452AB9CD.",
                "DVLA has OFAKN713452AB9CD on record.",
                "Driving licence: RHENM456138S99ML07",
                "Total: 9CNXJR459172B99VH.50 EUR, paid in full.",
                "The file is /var/data/x_SNFZF457195H99XW_old.bin.",
            ]),
        .init(
            "UK_UTR",
            finds: [
                "My UTR is ‹1899033212›.",
                "Unique Taxpayer Reference: ‹18044 18613›",
                "HMRC wrote about self assessment ‹2265490898›.",
                "My UTR is ‹48344 74451›.",
                "Unique Taxpayer Reference: ‹6181183317›",
                "HMRC wrote about self assessment ‹82054 04915›.",
            ],
            ignores: [
                "My UTR is 3750499796.",
                "Unique Taxpayer Reference: 22624 92177",
                "HMRC wrote about self assessment 1002949242.",
                "My UTR is 156721611207.",
                "Total: 91168445584.50 EUR, paid in full.",
                "The file is /var/data/x_1957083409_old.bin.",
                "Order 2042046879 has shipped.",
            ]),
        .init(
            "UK_SORT_CODE",
            finds: [
                "Sort code ‹48-46-19›, account 31926819",
                "The sort code is ‹45-73-48›.",
                "sortcode: ‹41-32-78›",
                "Sort code ‹45-38-12›, account 31926819",
                "The sort code is ‹49-63-47›.",
                "sortcode: ‹46-98-60›",
            ],
            ignores: [
                "Sort code 44014807, account 31926819",
                "Total: 9461241.50 EUR, paid in full.",
                "The file is /var/data/x_457438_old.bin.",
                "Order 490327 has shipped.",
                "O pedido 406983 foi enviado ontem.",
                "Tracking 441903 shows no movement.",
                "It happened on 12-05-24 at noon.",
            ]),
        .init(
            "UK_POSTCODE",
            finds: [
                "Send it to 10 High Street, ‹EH1 1YZ›.",
                "The postcode is ‹W1A 0AX›.",
                "Postcode: ‹CB2 1TN›",
                "O código postal é ‹W1A 0AX›.",
                "Send it to 10 High Street, ‹M13 9PL›.",
                "The postcode is ‹B33 8TH›.",
            ],
            ignores: [
                "Send it to 10 High Street, XX10 4AB.",
                "The postcode is ZZ9 9ZZ.",
                "Postcode: QX1 1AA",
                "Send it to 10 High Street, CB2 1TN07.",
                "Total: 9DN55 1PT.50 EUR, paid in full.",
                "The file is /var/data/x_EH1 1YZ_old.bin.",
                "The M2 8GB model is sold out.",
                "Room A12 3BC-17 is on floor 3.",
            ]),
        .init(
            "UK_VEHICLE_REGISTRATION",
            finds: [
                "Vehicle registration: ‹VF23 ZRV›",
                "The number plate was ‹BS12PHN›.",
                "My car is a Golf, reg ‹FC68 JDL›.",
                "DVLA: ‹LJ68YYO›",
                "Vehicle registration: ‹AT12 WXE›",
                "The number plate was ‹FW19GFY›.",
            ],
            ignores: [
                "Vehicle registration: QA12 CCC",
                "The number plate was IA12CCB.",
                "My car is a Golf, reg QA12 CBC.",
                "Vehicle registration: HD19ADY07",
                "Total: 9KW12EUJ.50 EUR, paid in full.",
                "The file is /var/data/x_GF74CKJ_old.bin.",
                "Number plate AB00 CDE does not exist.",
            ]),
        .init(
            "IE_PPS",
            finds: [
                "My PPS number is ‹6408862DB›.",
                "PPSN: ‹4771274MA›",
                "Uimhir phearsanta: ‹0240944BW›",
                "Social welfare asked for ‹2451557M›.",
                "My PPS number is ‹3873355HB›.",
                "PPSN: ‹2977797MB›",
            ],
            ignores: [
                "My PPS number is 4073866HZ.",
                "PPSN: 2096838NA",
                "Uimhir phearsanta: 7574906R",
                "My PPS number is 9423730LA07.",
                "Total: 99960794DW.50 EUR, paid in full.",
                "The file is /var/data/x_2650351BW_old.bin.",
            ]),
        .init(
            "FR_NIR",
            finds: [
                "Mon numéro de sécurité sociale est le ‹1 48 06 13 853 716 40›.",
                "NIR : ‹237027554771221›",
                "French social security number ‹2 95 06 2B 707 431 83›",
                "número de segurança social ‹103101322219334›",
                "Mon numéro de sécurité sociale est le ‹2 25 12 2B 918 440 83›.",
                "NIR : ‹236111388524671›",
            ],
            ignores: [
                "boleto 1 89343688433921",
                "Mon numéro de sécurité sociale est le 2 55 04 2B 263 857 62.",
                "NIR : 231062B16443902",
                "French social security number 1 15 04 13 404 220 73",
                "Mon numéro de sécurité sociale est le 165072A1289323107.",
                "Total: 9137122A83484185.50 EUR, paid in full.",
                "The file is /var/data/x_116102A22982047_old.bin.",
            ]),
        .init(
            "FR_SIREN",
            finds: [
                "SIREN : ‹811 108 554›",
                "La société est immatriculée au RCS sous le ‹326146644›.",
                "The SIREN number is ‹427 289 863›.",
                "SIREN : ‹341345460›",
                "La société est immatriculée au RCS sous le ‹204 775 126›.",
                "The SIREN number is ‹384996120›.",
            ],
            ignores: [
                "SIREN : 322 745 818",
                "La société est immatriculée au RCS sous le 738220900.",
                "The SIREN number is 219 778 111.",
                "SIREN : 55999765507",
                "Total: 9263789356.50 EUR, paid in full.",
                "The file is /var/data/x_834953952_old.bin.",
                "Order 499165454 has shipped.",
            ]),
        .init(
            "FR_SIRET",
            finds: [
                "‹70381390700028›",
                "SIRET : ‹205 083 264 00015›",
                "Notre établissement (SIRET ‹91292283800061›) déménage.",
                "The SIRET number is ‹178652327 00077›.",
                "SIRET : ‹489 081 638 00038›",
                "Notre établissement (SIRET ‹00131955700086›) déménage.",
                "The SIRET number is ‹568301295 00040›.",
            ],
            ignores: [
                "SIRET : 610 742 470 00007",
                "Notre établissement (SIRET 92446690700072) déménage.",
                "The SIRET number is 205115322 00008.",
                "SIRET : 0662227460007607",
                "Total: 927241604100031.50 EUR, paid in full.",
                "The file is /var/data/x_70082282800013_old.bin.",
            ]),
        .init(
            "NL_BSN",
            finds: [
                "Mijn BSN is ‹392833438›.",
                "Burgerservicenummer: ‹7248.21.429›",
                "The citizen service number (BSN) is ‹241657179›.",
                "Mijn BSN is ‹2851.24.730›.",
                "Burgerservicenummer: ‹410689841›",
                "The citizen service number (BSN) is ‹3363.31.332›.",
            ],
            ignores: [
                "Mijn BSN is 682202867.",
                "Burgerservicenummer: 0934.47.436",
                "The citizen service number (BSN) is 337890637.",
                "Mijn BSN is 54689229207.",
                "Total: 9315123138.50 EUR, paid in full.",
                "The file is /var/data/x_742287580_old.bin.",
                "Order 451021058 has shipped.",
            ]),
        .init(
            "BE_NRN",
            finds: [
                "Mijn rijksregisternummer is ‹48.01.23-669.44›.",
                "Numéro national : ‹02101477977›",
                "My national number is ‹261110-194-32›.",
                "Mijn rijksregisternummer is ‹98.12.15-497.31›.",
                "Numéro national : ‹67101989710›",
                "My national number is ‹820625-368-64›.",
            ],
            ignores: [
                "Mijn rijksregisternummer is 98.02.07-675.20.",
                "Numéro national : 78022418663",
                "My national number is 550628-886-51.",
                "Mijn rijksregisternummer is 9811066702407.",
                "Total: 969032096601.50 EUR, paid in full.",
                "The file is /var/data/x_54090724167_old.bin.",
            ]),
    ]
}
