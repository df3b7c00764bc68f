import Testing

@testable import Detection

/// Rows of tables with commas: a comma parts fields there, and signs thousands or decimals elsewhere.
struct GlobalTableTests {
    @Test(arguments: [
        ("7,Ana,115-85-4665,33544711Q,958.29", "US_SSN", "115-85-4665"),
        ("7,Ana,115-85-4665,33544711Q,958.29", "ES_NIF", "33544711Q"),
        ("1000,u1@example.com,54082601392,135.40", "PL_PESEL", "54082601392"),
        ("967.927.410-19,4947146502699548,745.81", "CREDIT_CARD", "4947146502699548"),
        ("967.927.410-19,4947146502699548,745.81", "BR_CPF", "967.927.410-19"),
    ])
    func findsFields(_ row: String, _ entity: String, _ value: String) throws {
        let found = try SharedRecognizers.personal.get().findings(in: row)
        let start = try #require(row.firstRange(of: value)).lowerBound.utf16Offset(in: row)
        #expect(found.contains { $0.entity == entity && $0.range == start..<start + value.utf8.count }, "\(found)")
    }

    @Test(arguments: ["1,234,567.89", "R$ 1.234.567,89", "52998224725,50 EUR", "0,52998224725", "3,14159265358979"])
    func ignoresAmounts(_ text: String) throws {
        #expect(try SharedRecognizers.personal.get().findings(in: text).isEmpty)
    }

    @Test func findsTheSameInPieces() throws {
        let set = try RecognizerSet(Catalogue.entities)
        let text = Array("7,Ana,115-85-4665,33544711Q,958.29\n8,Ben,54082601392,12\n".utf8)
        let whole = try set.findings(in: text)
        var stream = try RecognizerStream(set)
        var found: [Finding] = []
        for index in text.indices {
            found += try text[index...index].withUnsafeBufferPointer { try stream.feed($0) }
        }
        found += stream.finish()
        #expect(Finding.unique(found) == whole)
    }
}
