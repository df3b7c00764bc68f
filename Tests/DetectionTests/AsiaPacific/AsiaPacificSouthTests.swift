import Testing

/// Identifiers of India, Pakistan and the Emirates.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AsiaPacificSouthTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "IN_AADHAAR",
            finds: [
                "My Aadhaar number is ‹2696 2811 9246›.",
                "आधार: ‹661217040965›",
                "Aadhaar no. ‹2052 0610 5269›",
                "UIDAI: ‹209065144246›",
                "My Aadhaar number is ‹2656 9563 6727›.",
                "आधार: ‹562870839729›",
            ],
            ignores: [
                "CNS 940 7124 0700 7697",
                "Chave de acesso 4702 5511 8904 1963 5883",
                "My Aadhaar number is 9446 0183 4155.",
                "आधार: 779102427129",
                "Aadhaar no. 3194 7100 2083",
                "My Aadhaar number is 85436879477107.",
                "Total: 9434551869287.50 EUR, paid in full.",
                "The file is /var/data/x_987644014667_old.bin.",
            ]),
        .init(
            "IN_PAN",
            finds: [
                "My PAN is ‹FDECP7897S›.",
                "PAN card: ‹VLOTE5464N›",
                "Income tax wants ‹XLGLT9507G›.",
                "My PAN is ‹CUUBF8348F›.",
                "PAN card: ‹XRXCA2842R›",
                "Income tax wants ‹MYAGW8770I›.",
            ],
            ignores: [
                "My PAN is ABCXX6499K.",
                "PAN card: ABCUX0921K",
                "Income tax wants ABCMX9919K.",
                "My PAN is FKECM3018P07.",
                "Total: 9NKAGO9740P.50 EUR, paid in full.",
                "The file is /var/data/x_WAYAZ0781E_old.bin.",
            ]),
        .init(
            "IN_GSTIN",
            finds: [
                "GSTIN: ‹10HRYPR8327V1ZA›",
                "Our GST number is ‹31DSYPC2230D1Z6›.",
                "Goods and Services Tax ‹29ZJDPT5294A1ZB›",
                "GSTIN: ‹07ZSRPT7658X1Z6›",
                "Our GST number is ‹18WBLPL3622Y1Z1›.",
                "Goods and Services Tax ‹25XVZPF3013T1Z9›",
            ],
            ignores: [
                "GSTIN: 22KMKPT4825R1Z4",
                "Our GST number is 34WCOPR5031A1ZY.",
                "Goods and Services Tax 15PNOPU9796Q1ZQ",
                "GSTIN: 19CJWPC8919N1Z407",
                "Total: 934PMAPP6748P1ZZ.50 EUR, paid in full.",
                "The file is /var/data/x_18KUXPA8986F1ZJ_old.bin.",
            ]),
        .init(
            "IN_VOTER",
            finds: [
                "Voter ID: ‹DZJ8216426›",
                "EPIC number ‹FBZ5930300›",
                "मतदाता पहचान पत्र ‹JZF4290987›",
                "Voter ID: ‹HRQ2207843›",
                "EPIC number ‹DXI5870878›",
                "मतदाता पहचान पत्र ‹MIC3861994›",
            ],
            ignores: [
                "Voter ID: XSE931273707",
                "Total: 9HSU7509300.50 EUR, paid in full.",
                "The file is /var/data/x_EKH0460600_old.bin.",
                "Order TBT6344568 has shipped.",
                "O pedido FYH1611177 foi enviado ontem.",
                "Tracking WXQ2552834 shows no movement.",
            ]),
        .init(
            "IN_PASSPORT",
            finds: [
                "Indian passport ‹S4117537›",
                "Passport number (India): ‹R5440157›",
                "पासपोर्ट ‹T8102377›",
                "Indian passport ‹J4341767›",
                "Passport number (India): ‹J4369007›",
                "पासपोर्ट ‹K2204267›",
            ],
            ignores: [
                "Indian passport P566842707",
                "Total: 9M2361547.50 EUR, paid in full.",
                "The file is /var/data/x_L2836647_old.bin.",
                "Order S4011927 has shipped.",
                "O pedido T6260717 foi enviado ontem.",
                "Tracking L7463737 shows no movement.",
            ]),
        .init(
            "IN_VEHICLE_REGISTRATION",
            finds: [
                "Vehicle registration: ‹MH 11 YU 6579›",
                "My car is ‹TN17HW4208›.",
                "Number plate ‹MH-38-GW-6899›",
                "Vehicle registration: ‹MH 25 VU 6044›",
                "My car is ‹KA11UK3865›.",
                "Number plate ‹KA-37-BI-8109›",
            ],
            ignores: [
                "Vehicle registration: QA 12 AB 3013",
                "My car is QA12AB2591.",
                "Number plate ZZ-12-AB-4494",
                "Vehicle registration: DL28UW502507",
                "Total: 9MH46FP2842.50 EUR, paid in full.",
                "The file is /var/data/x_KA09TQ9263_old.bin.",
            ]),
        .init(
            "IN_IFSC",
            finds: [
                "IFSC: ‹ICIC0024744›",
                "IFSC code ‹SBIN0575492›",
                "Pay by NEFT to ‹ICIC0194518›.",
                "IFSC: ‹ICIC0332767›",
                "IFSC code ‹HDFC0164553›",
                "Pay by NEFT to ‹SBIN0217285›.",
            ],
            ignores: [
                "IFSC: HDFC075435207",
                "Total: 9SBIN0565262.50 EUR, paid in full.",
                "The file is /var/data/x_ICIC0541310_old.bin.",
                "Order ICIC0412200 has shipped.",
                "O pedido SBIN0475078 foi enviado ontem.",
                "Tracking ICIC0738528 shows no movement.",
            ]),
        .init(
            "PK_CNIC",
            finds: [
                "CNIC: ‹56316-7790011-3›",
                "My CNIC is ‹7048204626945›.",
                "NADRA issued ‹74669-4522955-7›.",
                "CNIC: ‹1797229849299›",
                "My CNIC is ‹56691-8945222-2›.",
                "NADRA issued ‹3569385786417›.",
            ],
            ignores: [
                "CNIC: 496370942629907",
                "Total: 96947375813499.50 EUR, paid in full.",
                "The file is /var/data/x_2618704752232_old.bin.",
                "Order 6064198051785 has shipped.",
                "O pedido 4702122502639 foi enviado ontem.",
                "Tracking 4368680358348 shows no movement.",
            ]),
        .init(
            "AE_EMIRATES_ID",
            finds: [
                "Emirates ID: ‹784-1982-1230416-0›",
                "My Emirates ID is ‹784196089216244›.",
                "الهوية ‹784-1960-5331808-3›",
                "Emirates ID: ‹784199576269312›",
                "My Emirates ID is ‹784-1962-4196094-5›.",
                "الهوية ‹784199133034373›",
            ],
            ignores: [
                "Emirates ID: 784-2015-8884784-8",
                "My Emirates ID is 784199257258066.",
                "الهوية 784-1999-4755500-0",
                "Emirates ID: 78419949193529407",
                "Total: 9784195794770297.50 EUR, paid in full.",
                "The file is /var/data/x_784199279800058_old.bin.",
            ]),
    ]
}
