import Testing

/// Identifiers of the Nordic and Baltic countries, the Balkans, Ukraine and Russia, and VAT numbers.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct EuropeNorthTests {
    @Test(arguments: cases)
    func findsIdentifiersAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.regional.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "FI_PERSONAL_IDENTITY_CODE",
            finds: [
                "Henkilötunnukseni on ‹230904-8119›.",
                "Hetu: ‹080620A141P›",
                "Her personal identity code is ‹230652-3468›.",
                "Henkilötunnukseni on ‹160441-3779›.",
                "Hetu: ‹220202-590B›",
                "Her personal identity code is ‹160697A3704›.",
            ],
            ignores: [
                "Henkilötunnukseni on 260165-4919.",
                "Hetu: 030701A461M",
                "Her personal identity code is 071279-812P.",
                "Henkilötunnukseni on 240445A136P07.",
                "Total: 9060171-710W.50 EUR, paid in full.",
                "The file is /var/data/x_270901A484J_old.bin.",
            ]),
        .init(
            "SE_PERSONNUMMER",
            finds: [
                "Mitt personnummer är ‹240820-8326›.",
                "Personnr: ‹380303-6015›",
                "Swedish personal number ‹610303-3806›",
                "Mitt personnummer är ‹700613-4998›.",
                "Personnr: ‹590102-8893›",
                "Swedish personal number ‹770205-7899›",
            ],
            ignores: [
                "Mitt personnummer är 460411-8141.",
                "Personnr: 570205-6980",
                "Swedish personal number 330902-5721",
                "Mitt personnummer är 580108-748607.",
                "Total: 9630209-5911.50 EUR, paid in full.",
                "The file is /var/data/x_700503-6483_old.bin.",
            ]),
        .init(
            "SE_ORGANISATIONSNUMMER",
            finds: [
                "‹556827-6173›",
                "Organisationsnummer: ‹528175-8432›",
                "Org.nr ‹5874251290›",
                "The Swedish company number is ‹533833-0631›.",
                "Organisationsnummer: ‹5731447024›",
                "Org.nr ‹519436-6828›",
                "The Swedish company number is ‹5135097102›.",
            ],
            ignores: [
                "Organisationsnummer: 586406-4897",
                "Org.nr 5875734828",
                "The Swedish company number is 568865-1098.",
                "Organisationsnummer: 516192410407",
                "Total: 95894259232.50 EUR, paid in full.",
                "The file is /var/data/x_5737061225_old.bin.",
                "Order 5222062738 has shipped.",
            ]),
        .init(
            "DK_CPR",
            finds: [
                "Mit CPR-nummer er ‹040449-1811›.",
                "CPR: ‹2308831674›",
                "Danish personal identification ‹030679-1062›",
                "Mit CPR-nummer er ‹1211491023›.",
                "CPR: ‹010361-1835›",
                "Danish personal identification ‹2711691632›",
            ],
            ignores: [
                "Mit CPR-nummer er 321343-0418.",
                "CPR: 3213589920",
                "Danish personal identification 321323-6079",
                "Mit CPR-nummer er 160976123507.",
                "Total: 90806461478.50 EUR, paid in full.",
                "The file is /var/data/x_0803851978_old.bin.",
                "Order 2811981968 has shipped.",
            ]),
        .init(
            "NO_FNR",
            finds: [
                "Fødselsnummeret mitt er ‹26047314495›.",
                "Fnr: ‹200322 00797›",
                "Norwegian national identity number ‹10016671202›",
                "Fødselsnummeret mitt er ‹220481 39276›.",
                "Fnr: ‹10052534092›",
                "Norwegian national identity number ‹050463 36765›",
            ],
            ignores: [
                "Fødselsnummeret mitt er 13113142332.",
                "Fnr: 131078 22198",
                "Norwegian national identity number 24114328655",
                "Fødselsnummeret mitt er 2512920193507.",
                "Total: 906014721973.50 EUR, paid in full.",
                "The file is /var/data/x_18044214306_old.bin.",
            ]),
        .init(
            "EE_PERSONAL_CODE",
            finds: [
                "Minu isikukood on ‹40707159019›.",
                "Isikukood: ‹49907165138›",
                "Estonian personal code ‹30701140673›",
                "Minu isikukood on ‹47707240582›.",
                "Isikukood: ‹62406163134›",
                "Estonian personal code ‹68606175937›",
            ],
            ignores: [
                "Minu isikukood on 33503072307.",
                "Isikukood: 59501093252",
                "Estonian personal code 37811084751",
                "Minu isikukood on 3530803751907.",
                "Total: 938211194842.50 EUR, paid in full.",
                "The file is /var/data/x_55306171073_old.bin.",
            ]),
        .init(
            "LT_PERSONAL_CODE",
            finds: [
                "Mano asmens kodas ‹32011251877›.",
                "Asmens kodas: ‹50508257012›",
                "Lithuanian asmens kodas ‹39102188780›",
                "Mano asmens kodas ‹42704267180›.",
                "Asmens kodas: ‹52607252952›",
                "Lithuanian asmens kodas ‹67502140242›",
            ],
            ignores: [
                "Mano asmens kodas 30701076031.",
                "Asmens kodas: 38909125582",
                "Lithuanian asmens kodas 55205025812",
                "Mano asmens kodas 3860128605907.",
                "Total: 937702168235.50 EUR, paid in full.",
                "The file is /var/data/x_67204129094_old.bin.",
            ]),
        .init(
            "LV_PERSONAL_CODE",
            finds: [
                "Mans personas kods ir ‹160575-29471›.",
                "Personas kods: ‹21026014076›",
                "Latvian personal code ‹130102-22532›",
                "Mans personas kods ir ‹19015012970›.",
                "Personas kods: ‹251016-17896›",
                "Latvian personal code ‹15093416963›",
            ],
            ignores: [
                "Mans personas kods ir 070555-19652.",
                "Personas kods: 01077416623",
                "Latvian personal code 060137-13160",
                "Mans personas kods ir 1402102232007.",
                "Total: 922123517614.50 EUR, paid in full.",
                "The file is /var/data/x_22047917279_old.bin.",
            ]),
        .init(
            "RO_CNP",
            finds: [
                "CNP-ul meu este ‹5911204397022›.",
                "CNP: ‹2400513010308›",
                "cod numeric personal ‹5360305373854›",
                "CNP-ul meu este ‹5381222304191›.",
                "CNP: ‹5250815241095›",
                "cod numeric personal ‹2180316340001›",
            ],
            ignores: [
                "CNP-ul meu este 2970108217706.",
                "CNP: 2550815243028",
                "cod numeric personal 6080704162569",
                "CNP-ul meu este 514092717816707.",
                "Total: 91370310112350.50 EUR, paid in full.",
                "The file is /var/data/x_6551002214397_old.bin.",
            ]),
        .init(
            "BG_EGN",
            finds: [
                "ЕГН: ‹7610162507›",
                "Моето ЕГН е ‹7709036867›.",
                "My EGN is ‹5607264270›.",
                "ЕГН: ‹5505085517›",
                "Моето ЕГН е ‹0602220536›.",
                "My EGN is ‹5909275280›.",
            ],
            ignores: [
                "ЕГН: 0810232035",
                "Моето ЕГН е 3802209254.",
                "My EGN is 6103232888.",
                "ЕГН: 190326224607",
                "Total: 92711091531.50 EUR, paid in full.",
                "The file is /var/data/x_4605067752_old.bin.",
                "Order 3304046388 has shipped.",
            ]),
        .init(
            "HR_OIB",
            finds: [
                "Moj OIB je ‹78218540842›.",
                "OIB: ‹41856776872›",
                "Croatian personal identification ‹77406902188›",
                "Moj OIB je ‹54824019052›.",
                "OIB: ‹19592402732›",
                "Croatian personal identification ‹11196530250›",
            ],
            ignores: [
                "Moj OIB je 45605318895.",
                "OIB: 67358940538",
                "Croatian personal identification 66993817039",
                "Moj OIB je 7703282516307.",
                "Total: 909705387552.50 EUR, paid in full.",
                "The file is /var/data/x_32382321794_old.bin.",
                "Order 98531374407 has shipped.",
            ]),
        .init(
            "UA_TAX_ID",
            finds: [
                "РНОКПП: ‹2357806566›",
                "ІПН ‹3951717055›",
                "My Ukrainian RNOKPP is ‹4999065293›.",
                "РНОКПП: ‹5691473612›",
                "ІПН ‹5489264677›",
                "My Ukrainian RNOKPP is ‹6906684440›.",
            ],
            ignores: [
                "РНОКПП: 9583975970",
                "ІПН 1407928580",
                "My Ukrainian RNOKPP is 5782671236.",
                "РНОКПП: 928378420107",
                "Total: 99707298725.50 EUR, paid in full.",
                "The file is /var/data/x_5044051052_old.bin.",
                "Order 4359554657 has shipped.",
            ]),
        .init(
            "RU_INN",
            finds: [
                "ИНН: ‹1735474714›",
                "Мой ИНН ‹2214333875›.",
                "The Russian taxpayer INN is ‹3387090644›.",
                "ИНН: ‹0923008143›",
                "Мой ИНН ‹3036679511›.",
                "The Russian taxpayer INN is ‹6471934612›.",
            ],
            ignores: [
                "ИНН: 7969270729",
                "Мой ИНН 1409605124.",
                "The Russian taxpayer INN is 5074048590.",
                "ИНН: 906508629907",
                "Total: 91068635224.50 EUR, paid in full.",
                "The file is /var/data/x_3376663004_old.bin.",
                "Order 5575145787 has shipped.",
            ]),
        .init(
            "RU_SNILS",
            finds: [
                "СНИЛС: ‹171-132-979 50›",
                "Мой СНИЛС ‹18338639102›.",
                "My SNILS is ‹154-511-092 35›.",
                "СНИЛС: ‹19902702287›",
                "Мой СНИЛС ‹114-215-855 20›.",
                "My SNILS is ‹12139512223›.",
            ],
            ignores: [
                "СНИЛС: 124-254-361 23",
                "Мой СНИЛС 18840163082.",
                "My SNILS is 141-654-670 58.",
                "СНИЛС: 1951396610207",
                "Total: 912409046627.50 EUR, paid in full.",
                "The file is /var/data/x_12618153643_old.bin.",
            ]),
        .init(
            "EU_VAT",
            finds: [
                "USt-IdNr.: ‹NL002759962B06›",
                "Numéro de TVA : ‹LU07881146›",
                "The VAT number is ‹RO54782895›.",
                "VAT ID ‹DK91608979›",
                "USt-IdNr.: ‹FR30798351425›",
                "Numéro de TVA : ‹DK52699568›",
            ],
            ignores: [
                "USt-IdNr.: DE749832863",
                "Numéro de TVA : LU05489367",
                "The VAT number is LU60501980.",
                "USt-IdNr.: BE078374584507",
                "Total: 9DE174661566.50 EUR, paid in full.",
                "The file is /var/data/x_HU73926948_old.bin.",
            ]),
    ]
}
