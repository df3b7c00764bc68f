extension Recognizer {
    /// Dates, where words say that somebody was born then.
    static let dateOfBirth = Recognizer(
        "DATE_OF_BIRTH",
        context: [
            "born", "birth", "birthday", "dob", "d o b", "nascido", "nascida", "nascimento", "nasceu", "nasci",
            "aniversario",
            "data de nasc", "nacido", "nacida", "nacimento", "nacimiento", "nacio", "naci", "cumpleanos",
            "fecha de nac",
            "geboren", "geburtsdatum", "geburtstag", "geb", "ne le", "nee le", "naissance", "naquit", "nato il",
            "nata il",
            "data di nascita", "nascita", "geboortedatum", "urodz",
        ],
        [
            Shape(
                #"(0?[1-9]|[12]\d|3[01])[\/.-](0?[1-9]|1[0-2])[\/.-]((19|20)\d{2}|\d{2})"#, edges: .number, score: 0.05,
                inContext: 0.85, check: { Birth.isDate($0) }),
            Shape(
                #"(0?[1-9]|1[0-2])[\/.-](0?[1-9]|[12]\d|3[01])[\/.-]((19|20)\d{2}|\d{2})"#, edges: .number, score: 0.05,
                inContext: 0.8, check: { Birth.isDate($0) }),
            Shape(
                #"(18|19|20)\d{2}[\/.-](0?[1-9]|1[0-2])[\/.-](0?[1-9]|[12]\d|3[01])"#, edges: .number, score: 0.05,
                inContext: 0.85, check: { Birth.isDate($0) }),
            Shape(
                #"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th|º|er|\.)?( de| of)? (\#(months))\.?,?( de| del)? (19|20)\d{2}"#,
                ignoringCase: true, score: 0.05, inContext: 0.85),
            Shape(
                #"(\#(months))\.? (0?[1-9]|[12]\d|3[01])(st|nd|rd|th)?,? (19|20)\d{2}"#, ignoringCase: true,
                score: 0.05,
                inContext: 0.85),
        ])

    private static let months =
        "jan(uary|eiro|ner|uar)?|fe[bv](ruary|ereiro|rero|ruar|rier)?|f[eé]v(rier)?|ene(ro)?|gen(naio)?"
        + "|mar(ch|ço|zo|s)?|m[aä]rz|a[bpv]r(il|ile)?|ma[iyj]o?|mag(gio)?|jun(e|ho|io|i)?|juin|giu(gno)?|jul(y|"
        + "ho|io|i)?"
        + "|juillet|lug(lio)?|a[ug]o?g?(ust|osto)?|ao[uû]t|set(embro|tembre|iembre)?|sep(t|tember|tiembre|tembre)?"
        + "|o[ckut]t(ober|ubro|ubre|obre|ober)?|out(ubro)?|no[v](ember|embro|iembre|embre)?|d[ei][czs](ember|em"
        + "bro|iembre"
        + "|embre)?|d[eé]c(embre)?|dez(ember|embro)?|dic(iembre|embre)?"
}

/// Rules of dates of birth.
enum Birth {
    /// A day that was, of a year in which somebody alive could be born.
    static func isDate(_ candidate: Candidate) -> Bool {
        let text = candidate.text
        let separators = Set(text.filter { !$0.isNumber })
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 3, separators.count == 1 else { return false }
        let year = numbers[0] > 31 ? numbers[0] : numbers[2]
        return year < 100 || (1880...2035).contains(year)
    }
}
