import Testing

/// Identifiers of Spain, Portugal, Italy, Greece, Turkey and Israel.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct EuropeSouthTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "ES_NIF",
            finds: [
                "D.N.I.: ‹85869170g›",
                "Mi DNI es ‹72734617S›.",
                "NIF: ‹80055367-A›",
                "His Spanish tax number is ‹47408797R›.",
                "Meu documento nacional espanhol: ‹77013032-Q›",
                "Mi DNI es ‹46076113Y›.",
                "NIF: ‹99735676-V›",
            ],
            ignores: [
                "Mi DNI es 10839859S.",
                "NIF: 87168718-E",
                "His Spanish tax number is 75324717D.",
                "Mi DNI es 56909191S07.",
                "Total: 924297262Q.50 EUR, paid in full.",
                "The file is /var/data/x_71182878V_old.bin.",
            ]),
        .init(
            "ES_NIE",
            finds: [
                "Mi NIE es ‹Z6058143V›.",
                "Residencia: ‹Z-5996434-V›",
                "The foreigner number is ‹Y9848804B›.",
                "Mi NIE es ‹Z-5839443-R›.",
                "Residencia: ‹Y3792436A›",
                "The foreigner number is ‹Y-7654019-R›.",
            ],
            ignores: [
                "Mi NIE es X9804861D.",
                "Residencia: X-2927905-Q",
                "The foreigner number is Y9713095J.",
                "Mi NIE es Z7763586X07.",
                "Total: 9X4472333Y.50 EUR, paid in full.",
                "The file is /var/data/x_Y3813204W_old.bin.",
            ]),
        .init(
            "ES_CIF",
            finds: [
                "CIF: ‹N9556999B›",
                "La sociedad tiene el CIF ‹E53820502›.",
                "The company number is ‹U6071048J›.",
                "CIF: ‹G9801448C›",
                "La sociedad tiene el CIF ‹F9148541G›.",
                "The company number is ‹H47892468›.",
            ],
            ignores: [
                "CIF: P5414081P",
                "La sociedad tiene el CIF N1491708R.",
                "The company number is W7044090B.",
                "CIF: H2478829107",
                "Total: 9C6302051E.50 EUR, paid in full.",
                "The file is /var/data/x_B87041208_old.bin.",
            ]),
        .init(
            "ES_PASSPORT",
            finds: [
                "Mi pasaporte es el ‹XGV257542›.",
                "Spanish passport ‹QUA618249›",
                "Número de pasaporte: ‹CBH720301›",
                "Mi pasaporte es el ‹IQV758093›.",
                "Spanish passport ‹VPJ255981›",
                "Número de pasaporte: ‹FVC459651›",
            ],
            ignores: [
                "Mi pasaporte es el SGJ29351507.",
                "Total: 9GVU199997.50 EUR, paid in full.",
                "The file is /var/data/x_RLR450689_old.bin.",
                "Order WNU118107 has shipped.",
                "O pedido XTL529507 foi enviado ontem.",
                "Tracking WEI164263 shows no movement.",
            ]),
        .init(
            "IT_FISCAL_CODE",
            finds: [
                "Il mio codice fiscale è ‹MOCOYY13D27P944V›.",
                "C.F. ‹UALSNR64E15W673M›",
                "Her tax code is ‹NCAVTA62T18Q240F›.",
                "Codice fiscale: ‹DZEIYP33A20L776W›",
                "Il mio codice fiscale è ‹ONHMLM29L03G626C›.",
                "C.F. ‹SCRJWF06M05V053A›",
            ],
            ignores: [
                "Il mio codice fiscale è OPNTTC13B27Q424A.",
                "C.F. ACMSLE57P09D655T",
                "Her tax code is NBTYWZ19B22G763G.",
                "Il mio codice fiscale è XMLGXB84L17G487C07.",
                "Total: 9KVLPEX12S07D136W.50 EUR, paid in full.",
                "The file is /var/data/x_GJQNDK28P24C932O_old.bin.",
            ]),
        .init(
            "IT_VAT_CODE",
            finds: [
                "Partita IVA: ‹86741690340›",
                "P.IVA ‹15302400856›",
                "The VAT number is ‹07669990272›.",
                "Partita IVA: ‹32534110922›",
                "P.IVA ‹94556680034›",
                "The VAT number is ‹75677710271›.",
            ],
            ignores: [
                "Partita IVA: 53409690452",
                "P.IVA 79358540446",
                "The VAT number is 78432480919.",
                "Partita IVA: 0507283068907",
                "Total: 929742570616.50 EUR, paid in full.",
                "The file is /var/data/x_70857100211_old.bin.",
                "Order 61033980360 has shipped.",
            ]),
        .init(
            "IT_DRIVER_LICENSE",
            finds: [
                "La mia patente è ‹ZK3925107I›.",
                "Patente di guida n. ‹RK3552854L›",
                "Italian driver license ‹GT5763503D›",
                "La mia patente è ‹EE4737228O›.",
                "Patente di guida n. ‹AQ6120530X›",
                "Italian driver license ‹PG8732960F›",
            ],
            ignores: [
                "La mia patente è BL6216375F07.",
                "Total: 9EY5240011O.50 EUR, paid in full.",
                "The file is /var/data/x_DU1302369L_old.bin.",
                "Order LF3769011E has shipped.",
                "O pedido XF5143284D foi enviado ontem.",
                "Tracking EM2014523E shows no movement.",
            ]),
        .init(
            "IT_PASSPORT",
            finds: [
                "Passaporto n. ‹YR7549625›",
                "Il mio passaporto è ‹YR9410474›.",
                "Italian passport ‹YI4318470›",
                "Passaporto n. ‹YF9290772›",
                "Il mio passaporto è ‹YB7423760›.",
                "Italian passport ‹YZ1107777›",
            ],
            ignores: [
                "Passaporto n. YY919408607",
                "Total: 9YQ1656835.50 EUR, paid in full.",
                "The file is /var/data/x_YF3146520_old.bin.",
                "Order YU8020277 has shipped.",
                "O pedido YC6293369 foi enviado ontem.",
                "Tracking YN9164013 shows no movement.",
            ]),
        .init(
            "IT_IDENTITY_CARD",
            finds: [
                "La carta d'identità è ‹CI30314MF›.",
                "Documento CIE ‹CX70838PA›",
                "Italian identity card ‹CC76442IA›",
                "La carta d'identità è ‹CA27693TK›.",
                "Documento CIE ‹CL69208LZ›",
                "Italian identity card ‹CA23718DX›",
            ],
            ignores: [
                "La carta d'identità è CT91368SO07.",
                "Total: 9CN06463BI.50 EUR, paid in full.",
                "The file is /var/data/x_CV44310JH_old.bin.",
                "Order CN08626ZN has shipped.",
                "O pedido CA95263BI foi enviado ontem.",
                "Tracking CO87169YV shows no movement.",
            ]),
        .init(
            "PT_NIF",
            finds: [
                "O meu NIF é ‹378308149›.",
                "Contribuinte n.º ‹134 871 111›",
                "The tax number is ‹213888963›.",
                "O meu NIF é ‹268 273 073›.",
                "Contribuinte n.º ‹323996175›",
                "The tax number is ‹504 713 752›.",
            ],
            ignores: [
                "Nota fiscal nº 751730742",
                "O meu NIF é 187887008.",
                "Contribuinte n.º 210 334 036",
                "The tax number is 120478204.",
                "O meu NIF é 56155515007.",
                "Total: 9307229599.50 EUR, paid in full.",
                "The file is /var/data/x_350030219_old.bin.",
                "Order 570769574 has shipped.",
            ]),
        .init(
            "PT_CC",
            finds: [
                "Cartão de cidadão: ‹56268285 2 SS3›",
                "O meu CC é ‹067899834UQ2›.",
                "citizen card ‹73525472-7-BN4›",
                "Cartão de cidadão: ‹21943385 6 MO7›",
                "O meu CC é ‹370604886BF7›.",
                "citizen card ‹71593645-3-IX8›",
            ],
            ignores: [
                "Cartão de cidadão: 87573392 3 TQ9",
                "O meu CC é 272399221YO6.",
                "citizen card 93426745-6-YM2",
                "Cartão de cidadão: 411635862TH107",
                "Total: 9199354562JG9.50 EUR, paid in full.",
                "The file is /var/data/x_166963540CL4_old.bin.",
            ]),
        .init(
            "GR_AMKA",
            finds: [
                "ΑΜΚΑ: ‹09081116924›",
                "Το ΑΜΚΑ μου είναι ‹12063560184›.",
                "My AMKA is ‹25034846896›.",
                "ΑΜΚΑ: ‹24021310933›",
                "Το ΑΜΚΑ μου είναι ‹28083865791›.",
                "My AMKA is ‹23028392639›.",
            ],
            ignores: [
                "ΑΜΚΑ: 23118541175",
                "Το ΑΜΚΑ μου είναι 14129695717.",
                "My AMKA is 14024411230.",
                "ΑΜΚΑ: 1703246676907",
                "Total: 911027194049.50 EUR, paid in full.",
                "The file is /var/data/x_26060696718_old.bin.",
                "Order 05038284732 has shipped.",
            ]),
        .init(
            "GR_AFM",
            finds: [
                "ΑΦΜ: ‹771725117›",
                "Το ΑΦΜ μου είναι ‹894997786›.",
                "My AFM is ‹623945811›.",
                "ΑΦΜ: ‹633425801›",
                "Το ΑΦΜ μου είναι ‹562238789›.",
                "My AFM is ‹648448061›.",
            ],
            ignores: [
                "ΑΦΜ: 328736255",
                "Το ΑΦΜ μου είναι 311043450.",
                "My AFM is 960605539.",
                "ΑΦΜ: 54326697907",
                "Total: 9202272007.50 EUR, paid in full.",
                "The file is /var/data/x_730978405_old.bin.",
                "Order 735223114 has shipped.",
            ]),
        .init(
            "TR_NATIONAL_ID",
            finds: [
                "‹96789704628›",
                "T.C. kimlik numaram ‹68594399788›.",
                "TCKN: ‹19266881056›",
                "My Turkish national ID is ‹97450531666›.",
                "T.C. kimlik numaram ‹58758000520›.",
                "TCKN: ‹22890683682›",
                "My Turkish national ID is ‹82986177716›.",
            ],
            ignores: [
                "partita IVA: 12251590858",
                "T.C. kimlik numaram 78221335033.",
                "TCKN: 22305762875",
                "My Turkish national ID is 42817020047.",
                "T.C. kimlik numaram 2514640024807.",
                "Total: 951255729758.50 EUR, paid in full.",
                "The file is /var/data/x_55815566012_old.bin.",
                "Order 10976681042 has shipped.",
            ]),
        .init(
            "TR_LICENSE_PLATE",
            finds: [
                "Plaka: ‹01 ADE 899›",
                "Aracın plakası ‹06DDK938›.",
                "The vehicle has the plate ‹34 DJL 395›.",
                "Plaka: ‹35 DHH 055›",
                "Aracın plakası ‹01EGF791›.",
                "The vehicle has the plate ‹81 ACK 399›.",
            ],
            ignores: [
                "Plaka: 00 AAA 156",
                "Aracın plakası 99AAC818.",
                "The vehicle has the plate 99 AAB 634.",
                "Plaka: 35EHG37507",
                "Total: 934GCB804.50 EUR, paid in full.",
                "The file is /var/data/x_01DJH945_old.bin.",
                "Order 81DEK443 has shipped.",
            ]),
        .init(
            "IL_ID",
            finds: [
                "תעודת זהות: ‹535739262›",
                "מספר זהות ‹045847738›",
                "My Israeli ID is ‹803155118›.",
                "תעודת זהות: ‹063861165›",
                "מספר זהות ‹234132009›",
                "My Israeli ID is ‹087250056›.",
            ],
            ignores: [
                "תעודת זהות: 143813837",
                "מספר זהות 277127287",
                "My Israeli ID is 372526364.",
                "תעודת זהות: 94887272607",
                "Total: 9673846093.50 EUR, paid in full.",
                "The file is /var/data/x_161480744_old.bin.",
                "Order 212713853 has shipped.",
            ]),
    ]
}
