import Testing

/// Identifiers of Korea, China and Japan.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AsiaPacificEastTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "KR_RRN",
            finds: [
                "주민등록번호: ‹690609-2102455›",
                "제 주민번호는 ‹9511211166531›입니다.",
                "resident registration number ‹981208-1798737›",
                "주민등록번호: ‹0603252808011›",
                "제 주민번호는 ‹270116-2610072›입니다.",
                "resident registration number ‹0302202707001›",
            ],
            ignores: [
                "8801274106375",
                "SA ID number: 7509031078086",
                "주민등록번호: 510528-2228985",
                "제 주민번호는 4504131192302입니다.",
                "resident registration number 810802-2330645",
                "주민등록번호: 210723186292107",
                "Total: 96101232617193.50 EUR, paid in full.",
                "The file is /var/data/x_7201051513739_old.bin.",
            ]),
        .init(
            "KR_FRN",
            finds: [
                "외국인등록번호: ‹011019-8525577›",
                "외국인 등록 번호 ‹820913-5539383›",
                "alien registration number ‹080507-7500962›",
                "외국인등록번호: ‹850220-8149353›",
                "외국인 등록 번호 ‹350408-7296777›",
                "alien registration number ‹220313-8832266›",
            ],
            ignores: [
                "외국인등록번호: 921340-5264205",
                "외국인 등록 번호 921340-5969183",
                "alien registration number 921340-5463566",
                "외국인등록번호: 320127645393207",
                "Total: 92606108818893.50 EUR, paid in full.",
                "The file is /var/data/x_3502188353703_old.bin.",
                "Order 2010128391393 has shipped.",
            ]),
        .init(
            "KR_BRN",
            finds: [
                "사업자등록번호: ‹180-50-01557›",
                "사업자 등록 번호 ‹1203202657›",
                "business registration number ‹137-01-63814›",
                "사업자등록번호: ‹1914851826›",
                "사업자 등록 번호 ‹133-23-37543›",
                "business registration number ‹1626504910›",
            ],
            ignores: [
                "사업자등록번호: 173-08-77005",
                "사업자 등록 번호 1712509030",
                "business registration number 121-37-29175",
                "사업자등록번호: 192697363907",
                "Total: 91857459588.50 EUR, paid in full.",
                "The file is /var/data/x_1730082974_old.bin.",
                "Order 1530789064 has shipped.",
            ]),
        .init(
            "KR_PASSPORT",
            finds: [
                "여권번호: ‹M757O4008›",
                "Korean passport ‹M162V2947›",
                "여권 ‹M572D3341›",
                "여권번호: ‹M689B9699›",
                "Korean passport ‹M960M5650›",
                "여권 ‹M432O7636›",
            ],
            ignores: [
                "여권번호: M525F624007",
                "Total: 9M099A1591.50 EUR, paid in full.",
                "The file is /var/data/x_M742Q4804_old.bin.",
                "Order M000T7288 has shipped.",
                "O pedido M839X9517 foi enviado ontem.",
                "Tracking M455S0333 shows no movement.",
            ]),
        .init(
            "KR_DRIVER_LICENSE",
            finds: [
                "운전면허번호: ‹11-99-086534-41›",
                "운전면허 ‹28-04-247719-77›",
                "Korean driver license ‹13-23-996613-56›",
                "운전면허번호: ‹13-87-667951-06›",
                "운전면허 ‹13-17-615315-71›",
                "Korean driver license ‹28-13-069644-67›",
            ],
            ignores: [
                "운전면허번호: 29-28-205198-05",
                "운전면허 29-77-953134-88",
                "Korean driver license 29-73-850521-63",
                "운전면허번호: 11616131185307",
                "Total: 9135924731080.50 EUR, paid in full.",
                "The file is /var/data/x_280099979839_old.bin.",
                "Order 287680220970 has shipped.",
            ]),
        .init(
            "CN_RESIDENT_ID",
            finds: [
                "身份证号码：‹110101197012263617›",
                "我的身份证是‹110101195404215578›。",
                "My Chinese ID card is ‹110101199707214183›.",
                "身份证号码：‹11010119190213035X›",
                "我的身份证是‹110101195504288846›。",
                "My Chinese ID card is ‹110101198812199769›.",
            ],
            ignores: [
                "身份证号码：110101196609081625",
                "我的身份证是11010119980220379R。",
                "My Chinese ID card is 110101199905233841.",
                "身份证号码：11010119090828426707",
                "Total: 9110101191212063137.50 EUR, paid in full.",
                "The file is /var/data/x_110101191302137865_old.bin.",
            ]),
        .init(
            "HK_ID",
            finds: [
                "HKID: ‹I6684879›",
                "香港身份證 ‹A123456(3)›",
                "Hong Kong identity card ‹U5741596›",
                "My HKID is ‹G123456(A)›.",
                "香港身份證 ‹G9190421›",
                "Hong Kong identity card ‹Q9901228›",
            ],
            ignores: [
                "HKID: T4880014",
                "香港身份證 Z5233000",
                "Hong Kong identity card R7956533",
                "HKID: G095863707",
                "Total: 9H3311181.50 EUR, paid in full.",
                "The file is /var/data/x_T5726276_old.bin.",
            ]),
        .init(
            "TW_ID",
            finds: [
                "身分證字號：‹O113815153›",
                "身分證 ‹B137713289›",
                "Taiwan national ID ‹T126129712›",
                "身分證字號：‹L247324105›",
                "身分證 ‹T251101948›",
                "Taiwan national ID ‹I232975504›",
            ],
            ignores: [
                "身分證字號：X169503540",
                "身分證 F112428608",
                "Taiwan national ID H260088210",
                "身分證字號：O11083656107",
                "Total: 9U251420903.50 EUR, paid in full.",
                "The file is /var/data/x_Z263196907_old.bin.",
            ]),
        .init(
            "JP_MY_NUMBER",
            finds: [
                "マイナンバー：‹8915 0495 5640›",
                "個人番号 ‹742629055858›",
                "My Number is ‹0985 3083 3267›.",
                "マイナンバー：‹728991458526›",
                "個人番号 ‹2266 1008 8021›",
                "My Number is ‹122953367635›.",
            ],
            ignores: [
                "マイナンバー：2434 5915 8967",
                "個人番号 214194630002",
                "My Number is 1822 5904 5000.",
                "マイナンバー：08084145811007",
                "Total: 9192829020692.50 EUR, paid in full.",
                "The file is /var/data/x_935238401770_old.bin.",
                "Order 364699579728 has shipped.",
            ]),
        .init(
            "JP_CORPORATE_NUMBER",
            finds: [
                "法人番号：‹2893832984246›",
                "法人番号 ‹5497201528467›",
                "The corporate number is ‹9478599628732›.",
                "法人番号：‹7817896775873›",
                "法人番号 ‹6499481144558›",
                "The corporate number is ‹2987361434433›.",
            ],
            ignores: [
                "法人番号：5909912394875",
                "法人番号 9770004846885",
                "The corporate number is 4948798692804.",
                "法人番号：794359303603807",
                "Total: 94982720357605.50 EUR, paid in full.",
                "The file is /var/data/x_3481357182783_old.bin.",
                "Order 5967855493950 has shipped.",
            ]),
    ]
}
