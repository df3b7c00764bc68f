import Testing

/// Identifiers of the United States.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AmericasUnitedStatesTests {
    @Test(arguments: cases)
    func findsThemAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.personal.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "US_SSN",
            finds: [
                "My SSN is ‹550-49-0161›.",
                "‹487-52-1297›",
                "Social Security number ‹025453223›",
                "Seguro social: ‹794-90-2774›",
                "o social security dele: ‹525 92 0046›",
                "ssn=‹119172994›",
                "Employee 12, ‹891-33-2045›, hired 2019",
                "SSN: ‹07515-0517›",
            ],
            ignores: [
                "SSN: 000-86-2276",
                "SSN: 666-64-2940",
                "SSN: 942-20-8602",
                "SSN: 206-00-2564",
                "SSN: 472-62-0000",
                "SSN: 078-05-1120",
                "SSN: 123-45-6789",
                "Order 072214063 has shipped",
                "SSN: 172-41-10101",
                "Part 12-639-66-4067",
                "case 254-38-3896-22",
            ]),
        .init(
            "US_ITIN",
            finds: [
                "ITIN: ‹953-86-6097›",
                "‹998-99-3972›",
                "My ITIN is ‹996 84 1084›",
                "individual taxpayer number ‹927-92-9915›",
                "ITIN nº ‹964808875›",
                "o ITIN dela é ‹966-81-6556›.",
                "ITIN number ‹971-83-4109› on the W-7",
                "Tax ID: ‹951-72-3338›",
            ],
            ignores: [
                "ITIN: 912-66-0928",
                "ITIN: 912-89-6733",
                "ITIN: 912-93-2463",
                "ITIN: 812-70-4516",
                "ITIN: 929-64-12764",
                "Order 917636543 has shipped",
                "O pedido 919581385 foi enviado",
                "ITIN: 1986-56-0591",
            ]),
        .init(
            "US_EIN",
            finds: [
                "EIN: ‹94-9347083›",
                "Employer identification number ‹30-9929123›",
                "Our federal tax ID is ‹65-9593852›",
                "FEIN ‹12-0967851›",
                "Tax ID (EIN): ‹95-7861075›",
                "o EIN da empresa: ‹20-8105446›",
                "the company's EIN is ‹35-0573687›",
                "EIN ‹870364012›",
            ],
            ignores: [
                "Part 84-2544067",
                "Case 86-0178777",
                "código 77-7007300",
                "bus line 32-6960719",
                "EIN: 00-2925802",
                "EIN: 07-9988605",
                "EIN: 89-9681796",
                "EIN: 95-94908851",
                "Being number 12-34567",
            ]),
        .init(
            "US_PASSPORT",
            finds: [
                "US passport number: ‹Y10159454›",
                "Passport no. ‹528308905›",
                "My passport is ‹B70671355›, issued in 2021",
                "passport # ‹690085401›",
                "Passport: ‹475508364›",
                "O passaporte americano dela é ‹A60791822›",
                "Pasaporte de EE. UU.: ‹647196046›",
                "travel document ‹C41678223›",
            ],
            ignores: [
                "Order B49428910",
                "Part number 552981490",
                "confirmation Y02776155",
                "id: 571871472",
                "Passport no. A285050691",
                "Passport no. 5927435041",
                "Passport 111111111",
                "the passport office processed requests in 2023, and later on sold 123456789",
            ]),
        .init(
            "US_BANK_NUMBER",
            finds: [
                "My bank account number is ‹1068846748›",
                "checking account # ‹392662589›",
                "account number: ‹92706400276›",
                "Savings account ‹58529123139›",
                "acct no. ‹7396339184›",
                "Deposit to account ‹8037132124› please",
                "conta nos EUA, account number ‹9363406902›",
                "bank account: ‹00524564›",
            ],
            ignores: [
                "Order 21111788059 has shipped",
                "O pedido 739489927 foi enviado",
                "my account shows order 848309758788",
                "bank account number 1234567",
                "bank account number 432412844687124197",
                "My account has 12345678 followers",
                "account 00000000000",
                "Tracking 760260699 shows no movement",
            ]),
        .init(
            "ABA_ROUTING_NUMBER",
            finds: [
                "Routing number: ‹695646057›",
                "ABA ‹096930197›",
                "routing # ‹685848030›",
                "ABA/RTN: ‹711917398›",
                "Use routing number ‹275596983› for the wire",
                "o routing number do banco é ‹024127451›",
                "RTN ‹019237411›",
                "routing ‹6213-0118-8›",
            ],
            ignores: [
                "Routing number: 670719919",
                "ABA 293332955",
                "Routing number: 7094518821",
                "ABA 505451336",
                "Order 295821382 has shipped",
                "O pedido 691588177 foi enviado",
                "Routing number: 1103453790",
                "routing table 10.0.0.1",
            ]),
    ]
}
