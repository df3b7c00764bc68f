import Testing

/// Identifiers of Brazil that name persons.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AmericasBrazilPersonsTests {
    @Test(arguments: cases)
    func findsThemAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.personal.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "BR_CPF",
            finds: [
                "Meu CPF é ‹278.055.040-67›.",
                "‹645.842.208-32›",
                "{\"cpf\": \"‹852.691.340-98›\"}",
                "Cliente Ana, ‹221.003.127-31›, São Paulo",
                "o cpf dele: ‹14768281303›",
                "‹12335159852›",
                "John's CPF is ‹534.538.958-60›",
                "CPF nº ‹358949561-88› e outros",
                "CPF: ‹969 387 498 68›",
            ],
            ignores: [
                "Meu CPF é 916.040.401-94.",
                "CPF 87295094088",
                "CPF: 182.547.638-04",
                "CPF 111.111.111-11",
                "Pedido 033663918041 enviado",
                "CPF 4616.874.191-75",
                "Total: R$ 123.456.789,10",
                "O arquivo é /var/x_76723146530_1.txt",
                "versão 855.015.499-72.2",
            ]),
        .init(
            "BR_PIS",
            finds: [
                "PIS: ‹250.62178.92-5›",
                "‹106.15948.09-7›",
                "PASEP nº ‹11690723810›",
                "NIT ‹258.22127.32-1›",
                "NIS: ‹26148884915›",
                "o número ‹268.92177.67-9› consta no eSocial",
                "PIS/PASEP ‹12485214877›",
                "My PIS is ‹241.27451.52-5›",
            ],
            ignores: [
                "PIS: 293.69845.11-0",
                "PIS 10868823696",
                "PASEP 201263544343",
                "NIT: 000.00000.00-0",
                "Pedido 25962661965 enviado",
                "PIS: 7222.80305.21-5",
                "Fatura 1843872387 vencida",
                "Código 123.45678.90-1 no estoque",
            ]),
        .init(
            "BR_CNH",
            finds: [
                "CNH: ‹39648916701›",
                "Número da CNH ‹88614318592›",
                "carteira de habilitação nº ‹65659198278›",
                "registro da CNH: ‹97812164962›",
                "CNH ‹75482254882›, categoria B",
                "My Brazilian driver license (CNH) is ‹14236971524›",
                "a CNH dela é ‹62262545408›.",
                "{\"cnh\": \"‹74107508084›\"}",
            ],
            ignores: [
                "CNH: 93633423767",
                "habilitação 68651131895",
                "CNH 239829431952",
                "CNH 11111111111",
                "Pedido 19655628590 enviado",
                "Order 16024853870 has shipped",
                "CNH 354059065154",
                "ligue no ramal 53591572006",
            ]),
        .init(
            "BR_TITULO_ELEITOR",
            finds: [
                "‹200623970141›",
                "Título de eleitor: ‹183683340302›",
                "Título nº ‹6493 5508 1538›",
                "inscrição eleitoral ‹304223262135›",
                "título de eleitor ‹6299 8675 1546›, zona 12",
                "Título: ‹8359298503/02›",
                "voter ID (título): ‹0298 2036 0477›",
                "Seu título de eleitor é ‹313370691899›.",
                "{\"titulo_eleitor\": \"‹562846321287›\"}",
            ],
            ignores: [
                "Título de eleitor: 454979330494",
                "Título nº 7085 2787 2667",
                "Título 2567288226825",
                "Título 179944169900",
                "Pedido 025201200345 enviado",
                "Tracking 6996 3547 1708 shows no movement",
                "Título 5353771150850",
                "Título do processo: 1234 de 2024",
            ]),
        .init(
            "BR_CNS",
            finds: [
                "CNS: ‹823698219448207›",
                "Cartão SUS ‹258924570100003›",
                "cartão nacional de saúde: ‹809418078624744›",
                "Cartão do SUS nº ‹832 1645 6094 1767›",
                "CNS ‹103183560630002› do paciente",
                "SUS: ‹770888656930972›",
                "O cartão de saúde é ‹846881655283733›.",
                "Her SUS card is ‹197591117640005›",
            ],
            ignores: [
                "CNS: 830245664924747",
                "Cartão SUS 248335158020004",
                "CNS 9052439418557821",
                "CNS 352452145149011",
                "Pedido 917352592025005 enviado",
                "Order 819282540545092 has shipped",
                "ts=178671690123456",
                "CNS 6799983720470925",
            ]),
        .init(
            "BR_RG",
            finds: [
                "RG: ‹22.544.691-1›",
                "RG nº ‹21.394.433-2› SSP/SP",
                "carteira de identidade ‹35.278.309-0›",
                "portador do RG ‹443591707›",
                "RG: ‹MG-15.443.269›",
                "RG ‹5.587.158›, expedido em 2010",
                "Registro geral: ‹10.073.870-X›",
                "My Brazilian RG is ‹13.867.126-5›",
            ],
            ignores: [
                "Total de R$ 30.483.473",
                "A população é de 30.565.246 habitantes",
                "Vendemos 16.693.692 unidades",
                "Pedido 284494658 enviado",
                "Order 89719290 has shipped",
                "RG: 761128524113",
                "RG 99.999.999.999",
                "RG: 111111111",
            ]),
        .init(
            "BR_PASSPORT",
            finds: [
                "Passaporte: ‹FA029338›",
                "passaporte nº ‹GA851898›",
                "Passport number: ‹FB301516› (Brazil)",
                "Pasaporte brasileño ‹GA793670›",
                "O passaporte ‹YC319181› venceu",
                "passaporte brasileiro ‹GA271956›",
                "Passaporte ‹FA468951›, emitido pela PF",
                "{\"passaporte\": \"‹YC232721›\"}",
            ],
            ignores: [
                "Order FA775249",
                "Peça FB424493 em falta",
                "SKU FA891242",
                "voo FB563110",
                "Passaporte: FA93017512",
                "Passaporte: xFA786654",
                "o chamado YC383867 foi fechado",
                "Passaporte: fb255645",
            ]),
        .init(
            "BR_PIX_KEY",
            finds: [
                "Chave Pix: ‹a450ece7-b114-4ede-80ab-932da1474ade›",
                "minha chave pix é ‹eac0a6bd-5971-4ed7-a1fb-8d6daeb596da›",
                "PIX (aleatória): ‹a3eb6812-401c-46e8-bc8c-997bbd5ddd0b›",
                "pix ‹f6d16258-f84e-4c58-ac65-ec9d0b394a22›",
                "Envie o Pix para a chave ‹fdf0c6b2-e329-495b-b802-373056766072›.",
                "My Pix key is ‹43635121-4b8d-48a4-a56b-f638fd717460›",
                "Clave Pix: ‹1c29b325-2096-4540-9019-20aac630493d›",
                "chave aleatória ‹148448ff-1ac6-406b-9580-336f3b291640›",
            ],
            ignores: [
                "request id dcf23bc6-c229-4cd9-8dfd-3802d007dd0f",
                "commit efc41aad-77d1-44f1-9261-546c0cec0a39",
                "UUID: 69421757-def8-43a3-aa2d-528458d4e45b",
                "O pedido f7318320-70e8-4802-850a-39b3a38700e8",
                "trace=adc33c57-0d42-423b-9470-e678b949599e",
                "Session 8b8211d0-a509-40e4-be2b-c818946f2356 expired",
                "chave pix 4051b6cb-693a-48fc-b759-02f999c73ea",
                "chave pix ead8642a-896c-4aac-83ae-1ec6634fe312a",
            ]),
    ]
}
