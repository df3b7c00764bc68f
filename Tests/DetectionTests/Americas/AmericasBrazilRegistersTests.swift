import Testing

/// Identifiers of Brazil that name companies, places and vehicles.
///
/// Values are generated; another implementation of the rules (python-stdnum 2.2) agreed on them where it has one.
struct AmericasBrazilRegistersTests {
    @Test(arguments: cases)
    func findsThemAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.personal.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "BR_CNPJ",
            finds: [
                "CNPJ: ‹75.131.194/0002-44›",
                "‹16.709.311/0001-64›",
                "A empresa de CNPJ ‹AS.XEV.09A/VHXJ-19› foi contratada.",
                "CNPJ ‹M7HV1LWGH61I41›",
                "cnpj: ‹45095061000541›.",
                "‹WM.M9Y.522/TNB6-41›",
                "El CNPJ de la empresa es ‹61128032000757›",
                "company CNPJ ‹nc.he5.ynl/9ltr-64›",
                "Razão social: Padaria Ltda, ‹67.787.708/0008-81›",
            ],
            ignores: [
                "CNPJ: 10.051.579/0003-31",
                "CNPJ 89013472000279",
                "CNPJ G4.JJF.Y4U/SKEN-97",
                "CNPJ 11.111.111/1111-11",
                "Nota 73.550.147/0007-140",
                "CNPJ 960515087000242",
                "CNPJ: 00.000.000/0000-00",
                "Em 20260512123456 o lote saiu",
                "Lote ABCDEFGHIJKL99",
            ]),
        .init(
            "BR_CEP",
            finds: [
                "CEP: ‹41262-317›",
                "Rua das Flores, 120, São Paulo, ‹07104-070›",
                "Av. Paulista 1578, ‹98633-137› São Paulo",
                "Endereço: Rua A, 10 - Centro - ‹33380-333›",
                "CEP ‹03813612›",
                "código postal ‹72.275-169›",
                "My address in Brazil: Rua B 7, ‹54819-432›",
                "Bairro Centro, ‹33876-507›, Recife",
            ],
            ignores: [
                "Part no. 41724-481 is out of stock",
                "O protocolo 87063-426 foi aberto",
                "SKU 73080-821",
                "CEP: 57244-4874",
                "Pedido 48981962",
                "O cliente informou o código 57775170 e o bairro",
                "CEP 00000-000",
                "ZIP 87794-5327",
            ]),
        .init(
            "BR_RENAVAM",
            finds: [
                "RENAVAM: ‹98145249558›",
                "Renavam ‹66248501545›",
                "renavam nº ‹48080933330› do veículo",
                "O RENAVAM do carro é ‹65267543110›",
                "CRLV com renavam ‹21466665515›.",
                "código Renavam ‹41711652527›",
                "the Renavam is ‹11277574183›",
                "{\"renavam\": \"‹64581172694›\"}",
            ],
            ignores: [
                "RENAVAM: 41336662347",
                "Renavam 41355688102",
                "RENAVAM: 027084520749",
                "Renavam 11111111111",
                "Pedido 76164018409 enviado",
                "Order 93074860623 has shipped",
                "ligue 11907635590",
                "RENAVAM: 817313082795",
            ]),
        .init(
            "BR_LICENSE_PLATE",
            finds: [
                "Placa: ‹KNO-7449›",
                "o carro de placa ‹ZLZ1A59›",
                "placa do veículo ‹GOX2748›",
                "Moto, placa ‹ZUB6B21›, cor azul",
                "veículo ‹ZVP-1549›",
                "placa ‹PDE 1700› estacionada",
                "License plate ‹MVN5I60›",
                "{\"placa\": \"‹VBO5290›\"}",
            ],
            ignores: [
                "Ticket IWW-7910 closed",
                "o chamado DPM-0369",
                "See issue PDC-2201",
                "Placa: ESQ-31109",
                "Placa: UMU01089",
                "Placa: XNZD0628",
                "norma ABC-8803",
                "Placa-mãe modelo X570",
            ]),
    ]
}
