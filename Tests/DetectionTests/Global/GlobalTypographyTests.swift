import Testing

@testable import Detection

/// Numbers as typesetting and word processors write them: with blanks that do not break, and their dashes.
struct GlobalTypographyTests {
    @Test(arguments: [
        ("4532\u{A0}0151\u{A0}1283\u{A0}0366", "CREDIT_CARD"),
        ("4532\u{2013}0151\u{2013}1283\u{2013}0366", "CREDIT_CARD"),
        ("DE89\u{A0}3704\u{A0}0044\u{A0}0532\u{A0}0130\u{A0}00", "IBAN_CODE"), ("529.982.247\u{2013}25", "BR_CPF"),
        ("41.307.722/0001\u{2011}70", "BR_CNPJ"), ("536\u{2013}22\u{2013}8726", "US_SSN"),
        ("943\u{A0}476\u{A0}5919", "UK_NHS"), ("+33\u{A0}6\u{A0}12\u{A0}34\u{A0}56\u{A0}78", "PHONE_NUMBER"),
        ("(11)\u{A0}98765\u{2011}4321", "PHONE_NUMBER"),
    ])
    func findsThem(_ value: String, _ entity: String) throws {
        for text in [value, "Siehe \(value).", "(\(value))", "| \(value) |"] {
            let found = try SharedRecognizers.personal.get().findings(in: text)
            let start = text.utf8.count - text[(try #require(text.firstRange(of: value))).lowerBound...].utf8.count
            #expect(
                found.contains { $0.entity == entity && $0.range == start..<start + value.utf8.count },
                "\(text) has \(found)")
        }
    }

    @Test(arguments: [
        "1914\u{2013}1918", "4532\u{A0}0151\u{A0}1283\u{A0}0367", "12\u{A0}000\u{A0}000\u{A0}€",
        "529.982.247\u{2013}26",
        "S.\u{A0}112\u{2013}118",
    ])
    func ignoresWhatIsNone(_ text: String) throws {
        #expect(try SharedRecognizers.personal.get().findings(in: text).isEmpty)
    }

    /// The middle of a longer number is none by itself.
    @Test(arguments: ["4363 1604 9068 0630", "PT44 4532 0151 1283 0366 1979 5"])
    func ignoresPartsOfLongerNumbers(_ text: String) throws {
        let found = try SharedRecognizers.personal.get().findings(in: text)
        #expect(!found.contains { ["IN_AADHAAR", "CREDIT_CARD"].contains($0.entity) }, "\(found)")
    }

    @Test func signsOfNumbersMayStandDirectlyBefore() throws {
        let found = try SharedRecognizers.personal.get().findings(in: "CPF nº529.982.247-25")
        #expect(found.map(\.entity) == ["BR_CPF"])
    }
}
