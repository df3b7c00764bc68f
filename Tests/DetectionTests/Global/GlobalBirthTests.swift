import Testing

/// Dates of birth.
struct GlobalBirthTests {
    @Test(arguments: cases)
    func findsThemAndIgnoresNearMisses(_ sentences: MarkedSentences) throws {
        try sentences.check(SharedRecognizers.personal.get())
    }

    static let cases: [MarkedSentences] = [
        .init(
            "DATE_OF_BIRTH",
            finds: [
                "Date of birth: ‹12/05/1984›",
                "DOB: ‹05-12-1984›",
                "She was born on ‹1984-05-12› in Porto.",
                "Data de nascimento: ‹12.05.1984›",
                "nascido em ‹12 de maio de 1984›",
                "Fecha de nacimiento: ‹May 12, 1984›",
                "geboren am ‹12th of May 1984›",
                "Née le ‹12. Mai 1984›",
                "nata il ‹12 de mayo de 1984›",
                "Ele nasceu em ‹1º de março de 1990›, em Recife",
                "D.O.B. ‹03/07/91›",
                "date_of_birth=‹Sept. 3, 1975›",
                "\"birthDate\": \"‹1er août 1960›\"",
                "aniversário em ‹5. Dezember 1955›",
                "Dt. Nasc. ‹7-Mar-1988›",
                "date de naissance : ‹15 febbraio 1977›",
                "Nació el ‹22 décembre 1949›",
                "Geburtsdatum: ‹19840512›",
                "nato a Roma il ‹12. 5. 1984›",
                "生年月日 ‹1984年5月12日›",
                "nacida el ‹25 de junio de 2002›",
                "D.N.: ‹14/03/1985›",
                "Dob: ‹14 Mar 85›",
                "{\"dateOfBirth\":\"‹1985-03-14›T00:00:00Z\"}",
                "| NHS Number | DOB |\n|---|---|\n| 453 766 4142 | ‹03/09/1965› |",
                "дата рождения: ‹14.03.1985›",
                "(b. ‹1985-03-14›)",
            ],
            ignores: [
                "The meeting is on 12/05/1984.",
                "Geburtstagsfeier am 12.05.2026",
                "cn=ana, created 2024-05-12T10:00:00Z",
                "Vencimento: 05-12-1984",
                "Fatura de 1984-05-12",
                "Signed on 12.05.1984",
                "Válido até 12 de maio de 1984",
                "Liefertermin May 12, 1984",
                "Data: 12th of May 1984",
                "DOB 30/02/1990",
                "Data de nascimento: 31 de fevereiro de 1990",
                "DOB 45/05/1984",
                "nascido em 1984",
                "born in May 1984",
                "Birth certificate issued on 12/05/2010",
                "DOB unknown since 2010. Hired: 12/05/2015",
                "Je ne le paie que le 12/05/2015",
                "NATO summit of 12/05/2015",
                "Día nacional: 12/05/2015",
                "birth date 12.05.19845",
            ])
    ]
}
