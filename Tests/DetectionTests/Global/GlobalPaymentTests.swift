import Testing

/// Cards, accounts and addresses on ledgers.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct GlobalPaymentTests {
    @Test(arguments: cases)
    func findsThemAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.personal.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "CREDIT_CARD",
            finds: [
                "My card number is ‹4019 8743 7936 1974›",
                "‹4235876881223210›",
                "Pague com o cartão ‹5353-4975-9469-6742› válido até 12/29",
                "Cartão: ‹2221102648542390›",
                "Mi tarjeta es ‹3408 530575 51070›.",
                "amex ‹373949462765196›",
                "‹6011 3039 6549 2210›",
                "JCB ‹3528458199815843›",
                "Diners ‹36175499226254›",
                "Hipercard ‹6062 8271 1093 5283›",
                "Elo ‹6363682907254497›",
                "Maestro card ‹501810004082845826›",
                "UnionPay ‹6284434906565937933›",
                "{\"pan\":\"‹5591264524548761›\"}",
                "‹4196.0678.3022.2761›",
            ],
            ignores: [
                "Chave de acesso 5138 7476 1034 8815 7706 7467",
                "5074 1010 1659 9334 3933 1549 8651 2483 4433 5429 6075",
                "My card number is 4984 4545 9870 8955",
                "Cartão: 5524650684136203",
                "amex 372774688617090",
                "card 9526227572229651",
                "card 43284196710213911",
                "card 4444 4444 4444 4444",
                "card 513449889390117",
                "ts=1786716901234",
                "EAN 7899445840636",
                "ISBN 978-85-333-0227-3",
                "commit ab4823057177979587",
                "id 3f2a-4392861353760351",
                "R$ 4093507362152021,50",
                "versão 1.4163419072435479",
                "0.4257656279846522",
                "O pedido 1492030946941996 foi enviado",
            ]),
        .init(
            "IBAN_CODE",
            finds: [
                "IBAN: ‹DE96744526279549773669›",
                "‹PT42 7355 5417 4303 5233 5236 5›",
                "O IBAN é ‹BR95 3381 1549 1286 7716 7179 285S X›.",
                "Transferir para ‹FR8286767180139A8TYA3I9E367› hoje",
                "Please pay to ‹GB73 OADD 6147 0701 3938 04› within 10 days",
                "cuenta ‹ES63 4586 4139 5077 2303 6647›",
                "iban ‹nl29rlrb6731070317›",
                "{\"iban\":\"‹IT48L7620558599HGP1D4T53WWL›\"}",
                "Konto ‹CH2986117VGBMUYL7JY39›",
                "‹NO4800217243965›",
                "IBAN ‹MT42 AUFJ 9478 1RV0 ONQ8 BVPK PMBL ZII›",
                "IBAN ‹LC83 RXKG 7UQ5 QPEH SV9P 3LB8 LR7J S7LR›",
                "IBAN ‹PT20 4281 9770 91097441122 99›",
            ],
            ignores: [
                "IBAN: DE35160935525391081105",
                "IBAN: PT54 6367 4367 9657 4871 2020 0",
                "IBAN: BR6571405381021328864287182SS",
                "IBAN: FR684327879575HB20C0U5ZAA021",
                "IBAN: ZZ08203112272597128018",
                "IBAN: NL12NHCZ470323143",
                "conta AGB79GSXL81731595791499",
                "conta CH9053504AII2YGXYHSSOX9",
                "Order DE12345678901234567890",
                "o pedido BR1234 foi enviado",
            ]),
        .init(
            "CRYPTO",
            finds: [
                "BTC: ‹1MM4GciQtazsZRbtTrMBRahFa1iHniKVqn›",
                "‹3Edz8ivkCqNuHtookZq9JWFRBDReJLrxxd›",
                "Envie para a carteira ‹bc1qu9y2a4tlwrr5wz4hr3vwwsvh75r6c0dr733nf4› agora",
                "My wallet address is ‹bc1pza7awdxgm7a3c3a652n79qnneztphfcdhm6df2mdzewk7elhfdrqh3cdy2›.",
                "Mi billetera: ‹0x6Ab27BF469647380EdFbBFFDF49ee1916B3096Aa›",
                "‹0x2fdeccd5334b94ad83fb48ed9bd9f325c0730403›",
                "LTC ‹ltc1qnm3ay7zfzjvpwu3tldnq4v0pcwkhk3zkuxncqy›",
                "TRON ‹TPkvKMUis8Wp6Zu4abVBUcY49hEeFjbbfW›",
                "Doge ‹D69mSEtLzGEhPN4hDMw6BMTb7aLvTdjYyL›",
                "‹BC1Q3VCUE75CZDFUQPCYU2GR4ZLCAAVC273RE6W4HVVPT529XK5PUTJSW440FZ›",
                "ATOM ‹bc1qny5padfnljhwvxvjyn877h8cx6jcd5zvwyzzzgzjc5d7xp4fy8msswtyh0›",
            ],
            ignores: [
                "wallet 115V2DCLpzZncopCkYmyVWAcoYht714Jr3",
                "wallet 3N1NMto8nX3QzgwMzpCLuZtvQdr4x8gd38",
                "wallet bc1qqypruamfz0czdt3swl7uwne9gfqgaw3gvsvmhk",
                "wallet bc1q04q5q692l989ccmw9qv4cy0x9g9ra9mqzpt65q",
                "wallet bc1pz0upwpd8ehaseh6ttlj0t3ywrq73a0dy40nthvpv62jawtgys0eqlq3feq",
                "wallet bc1q0pwdj24zhwarqlwspv7369075c0qw5zxc8",
                "carteira 0x07103e8007f1F1f9dCD7731016DBE3b569075a440",
                "carteira 0x15b982E87657AC39F084f454E5f3db96480C3Ed",
                "wallet 0x6341317356c52C3efB6528569edAFc79AFD12B44",
                "wallet 0x0000000000000000000000000000000000000000",
                "commit e2d2b34d0338728f9bb4b5b3ca2a00928d8fdc35",
                "hash 0x364d35b955a02d512a820eaa5f4febe802a2a77be46657a14b0fc50e5e4f8f26",
            ]),
        .init(
            "SWIFT_CODE",
            finds: [
                "SWIFT: ‹DEUTDEFF›",
                "BIC ‹CHASUS33›",
                "código SWIFT ‹BRASBRRJBHE›",
                "SWIFT/BIC: ‹ITAUBRSP›",
                "Our BIC is ‹BNPAFRPPXXX›",
                "swift code ‹INGBNL2A›",
                "el código SWIFT es ‹BSCHESMM›",
                "BIC: ‹NDEASESS›",
            ],
            ignores: [
                "the PASSWORD is set",
                "BIC PASSWORD",
                "SWIFT: ABCDZZ12",
                "CONTRACT signed",
                "o BRASBRRJ da lista",
                "BIC DEUTDEFF50",
                "BIC DEUTDEFF5000",
                "swift deutdeff",
            ]),
    ]
}
