extension Recognizer {
    /// Dates, where words say that somebody was born then.
    static let dateOfBirth = Recognizer(
        "DATE_OF_BIRTH", context: Birth.context,
        [
            born(#"(0?[1-9]|[12]\d|3[01])[\/.-](0?[1-9]|1[0-2])[\/.-]((18|19|20)\d{2}|\d{2})"#),
            born(#"(0?[1-9]|1[0-2])[\/.-](0?[1-9]|[12]\d|3[01])[\/.-]((18|19|20)\d{2}|\d{2})"#),
            born(#"(18|19|20)\d{2}[\/.-](0?[1-9]|1[0-2])[\/.-](0?[1-9]|[12]\d|3[01])"#),
            // With the time that programs write behind it (RFC 3339).
            Shape(
                #"(18|19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z?"#, score: 0.05,
                inContext: 0.85,
                part: { candidate in
                    let date = Candidate(bytes: Array(candidate.bytes.prefix(10)), before: candidate.before)
                    return Birth.isDate(date) ? 0..<10 : nil
                }),
            born(#"(0?[1-9]|[12]\d|3[01])\. (0?[1-9]|1[0-2])\. (18|19|20)\d{2}"#),
            born(#"(18|19|20)\d{2} ?年 ?(0?[1-9]|1[0-2]) ?月 ?(0?[1-9]|[12]\d|3[01]) ?日"#),
            born(
                #"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th|º|°|er|ª)?\.?( de| of|-|\/)? ?(the )?(\#(months))"#
                    + #"\.?,?( de| del| of|-|\/)? ?((18|19|20)\d{2}|\d{2})"#),
            born(#"(\#(months))\.?[ -](0?[1-9]|[12]\d|3[01])(st|nd|rd|th)?,?[ -](18|19|20)\d{2}"#),
            born(#"(18|19|20)\d{2}[ -](\#(months))[ -](0?[1-9]|[12]\d|3[01])"#),
            // Eight digits: year, month and day (ISO 8601, basic format), or the other way round.
            born(#"(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"#),
            born(#"(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d{2}"#),
        ])

    private static func born(_ expression: String) -> Shape {
        Shape(
            expression, ignoringCase: true, edges: .number, score: 0.05, inContext: 0.85,
            check: { Birth.isDate($0) })
    }

    private static let months = Birth.months.joined(separator: "|")
}

/// Rules of dates of birth.
enum Birth {
    /// How months are written in English, Portuguese, Spanish, German, French, Italian and Dutch.
    fileprivate static let months = [
        "jan(uary|eiro|uar|vier|uari)?|ene(ro)?|gen(naio)?|jänner",
        "feb(ruary|rero|ruar|braio|ruari)?|fev(ereiro)?|févr?(ier)?", "mar(ch|ço|co|zo|s|t)?|märz|mrz|maart",
        "apr(il|ile)?|abr(il)?|avr(il)?", "may|mayo|mai|maio|mag(gio)?|mei", "jun(e|h?o|io?)?|juin|giu(gno)?",
        "jul(y|h?o|io?)?|juil(let)?|lug(lio)?", "aug(ust|ustus)?|ago(sto)?|août|aout",
        "sept?(ember|iembre|embre)?|set(embro|tembre|iembre)?", "oct(ober|ubre|obre)?|out(ubro)?|okt(ober)?|ott(obre)?",
        "nov(ember|embro|iembre|embre)?", "dec(ember|embre)?|dez(ember|embro)?|dic(iembre|embre)?|déc(embre)?",
    ]

    fileprivate static let context = [
        "born", "birth", "dob", "d.o.b", "b day", "bday", "nascid", "nascimento", "nasceu", "nasci", "nasc",
        "aniversario", "nacid", "nacimiento", "nacio el", "nacio en", "naci el", "naci en", "nac", "cumpleanos",
        "geboren", "geburt", "geb", "naissance", "naquit", "date naiss", "nato il", "nata il", "nato a", "nata a",
        "nascita", "geboorte", "urodz", "ur.", "dn", "d.n", "d/n", "fn", "f.n", "ddn", "dtnasc", "datanasc",
        "datadenasc",
        "fechanac", "dateofbirth", "datenaiss", "fodelse", "fødsel", "fodsel", "fodt", "født", "fodd", "syntym",
        "dogum",
        "дата рожд", "родил", "생년월일", "出生日期", "生年月日", "出生", "ne le", "nee le", "ne(e) le", "*", "(*", "(b.", "b.",
    ]
    /// Those that say it wherever they stand; the others only just before the date.
    private static let words = ContextWords(context.dropLast(7))

    /// What else happens on dates near such words: a certificate of birth is issued, a birthday is celebrated.
    private static let others = ContextWords([
        "issued", "expir", "valid", "hired", "joined", "registered", "admit", "admiss", "emitid", "emissao", "expedid",
        "expedicao", "vencimento", "contratad", "expedido", "emision", "vence", "ausgestellt", "gultig",
        "geburtstagsfeier", "party",
        "festa", "fiesta", "died", "death", "falec", "obito", "murio", "gestorben", "since", "desde",
    ])

    /// A day that was, of a year in which somebody alive could be born, behind a word that says that somebody was.
    static func isDate(_ candidate: Candidate) -> Bool {
        isDay(candidate.text) && isBirth(candidate)
    }

    /// Only the first date behind such a word is the one: what stands before the date before it does not count.
    private static func isBirth(_ candidate: Candidate) -> Bool {
        let before = candidate.before
        let near = candidate.preceding.folded.bytes
        var start = 0
        var index = 0
        while index < near.count {
            let run = near[index...].prefix { (0x30...0x39).contains($0) }.count
            let follows =
                index > 0 && (near[index - 1] == 0x2F || near[index - 1] == 0x2E || near[index - 1] == 0x20)
            let isPart = follows && index > 1 && (0x30...0x39).contains(near[index - 2])
            let century = near[index...].prefix(2).reduce(0) { $0 * 10 + Int($1 & 15) }
            let isYear = run == 4 && (18...20).contains(century)
            if isYear || (run > 0 && run < 3 && isPart) { start = index + run }
            index += max(run, 1)
        }
        let rest = near[start...]
        // The last word of birth, so that what was said before it is about something else.
        for place in rest.indices.reversed() where place == start || near[place - 1] == 0x20 {
            let end = FoldedText(Array(rest[place...]))
            if words.occur(in: end) { return !others.occur(in: end) }
        }
        // French says only "né le", which without its accents is a negation, and German writes an asterisk.
        let end = String(decoding: before.suffix(12), as: UTF8.self).lowercased()
        return end.hasSuffix("né le ") || end.hasSuffix("née le ") || end.hasSuffix("né(e) le ")
            || end.hasSuffix("né(e) le : ") || end.hasSuffix("né le : ") || end.hasSuffix("née le : ")
            || end.hasSuffix(" * ") || end == "* " || end.hasSuffix(" *") || end == "*" || end.hasSuffix(" b. ")
            || end == "b. "
            || end.hasSuffix("(* ") || end.hasSuffix("(*") || end.hasSuffix("(b. ")
    }

    private static func isDay(_ text: String) -> Bool {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        if let month = month(in: text) {
            guard numbers.count == 2 else { return false }
            // A year of two digits stands last.
            if max(numbers[0], numbers[1]) < 100 { return isDay(year: numbers[1], month: month, day: numbers[0]) }
            return isDay(
                year: max(numbers[0], numbers[1]), month: month, day: min(numbers[0], numbers[1]))
        }
        if numbers.count == 1 {
            let number = numbers[0]
            return isDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
                || isDay(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000)
        }
        guard numbers.count == 3,
            text.contains("年") || Set(text.filter { !$0.isNumber && $0 != " " }).count == 1
        else { return false }
        if numbers[0] > 31 { return isDay(year: numbers[0], month: numbers[1], day: numbers[2]) }
        return isDay(year: numbers[2], month: numbers[1], day: numbers[0])
            || isDay(year: numbers[2], month: numbers[0], day: numbers[1])
    }

    private static func isDay(year: Int, month: Int, day: Int) -> Bool {
        if year < 100 { return BirthDate.exists(shortYear: year, month: month, day: day) }
        return (1880...2035).contains(year) && BirthDate.exists(year: year, month: month, day: day)
    }

    /// The month that a name in a date is of, by its first letters; June is taken for July in French.
    private static func month(in text: String) -> Int? {
        let folded = String(decoding: FoldedText(Array(text.utf8)).bytes, as: UTF8.self)
        let names = folded.split { !$0.isLetter }.filter { $0.count > 2 && $0 != "the" && $0 != "del" }
        return names.lazy.compactMap { starts[String($0.prefix(3))] }.first
    }

    private static let starts: [String: Int] = [
        "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "mar": 3, "mrz": 3, "maa": 3, "apr": 4,
        "abr": 4, "avr": 4,
        "may": 5, "mai": 5, "mag": 5, "mei": 5, "jun": 6, "jui": 7, "giu": 6, "jul": 7, "lug": 7,
        "aug": 8, "ago": 8,
        "aou": 8, "sep": 9, "set": 9, "oct": 10, "out": 10, "okt": 10, "ott": 10, "nov": 11, "dec": 12,
        "dez": 12, "dic": 12,
    ]
}
