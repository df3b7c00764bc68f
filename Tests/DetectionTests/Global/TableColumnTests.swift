import Testing

@testable import Detection

/// The name of a column counts as what stands before its cells, however far above them it is.
struct TableColumnTests {
    private static func entities(_ text: String, pieces: Int? = nil) throws -> [(entity: String, value: String)] {
        let set = try SharedSet.all.get()
        let bytes = Array(text.utf8)
        var found: [Finding] = []
        if let pieces {
            var stream = try RecognizerStream(set, least: 0.5)
            for start in stride(from: 0, to: bytes.count, by: pieces) {
                found += try bytes[start..<min(start + pieces, bytes.count)].withUnsafeBufferPointer {
                    try stream.feed($0)
                }
            }
            found += stream.finish()
        } else {
            found = try set.findings(in: bytes, least: 0.5)
        }
        return Finding.unique(found).map { ($0.entity, String(decoding: bytes[$0.range], as: UTF8.self)) }
    }

    private enum SharedSet { static let all = Result { try RecognizerSet(Catalogue.entities) } }

    private static func count(_ entity: String, _ text: String) throws -> Int {
        let whole = try entities(text).filter { $0.entity == entity }.map(\.value)
        for pieces in [1, 13, 1000] {
            #expect(try entities(text, pieces: pieces).filter { $0.entity == entity }.map(\.value) == whole)
        }
        return whole.count
    }

    private static func rows(_ count: Int, _ row: (Int) -> String) -> String {
        (1...count).map(row).joined(separator: "\n")
    }

    private static func day(_ number: Int) -> String { "1\(number % 9)/0\(number % 8 + 1)/19\(60 + number % 39)" }

    @Test func aTableOfMarkdown() throws {
        let text =
            "Our patients:\n\n| Name | Visits | Date of birth | Notes |\n|---|---|---|---|\n"
            + Self.rows(30) { "| Noah | \($0) | \(Self.day($0)) | comes on Mondays and brings his daughter along |" }
        #expect(try Self.count("DATE_OF_BIRTH", text) == 30)
    }

    @Test(arguments: [",", ";", "\t"]) func aFileWithDelimiters(delimiter: String) throws {
        let names = ["nome", "observacao", "data_nascimento", "cep"].joined(separator: delimiter)
        let rows = Self.rows(40) { number in
            [
                "Ana Souza", "\"cliente\(delimiter) desde sempre, prefere contato pela manhã\"", Self.day(number),
                "5423\(number % 9)-183",
            ]
            .joined(separator: delimiter)
        }
        let text = names + "\r\n" + rows.replacing("\n", with: "\r\n")
        #expect(try Self.count("DATE_OF_BIRTH", text) == 40)
        #expect(try Self.count("BR_CEP", text) == 40)
    }

    @Test func rowsOfSQL() throws {
        let text =
            "INSERT INTO clients (id, name, remark, zip_cep) VALUES\n"
            + Self.rows(20) { "(\($0), 'lucas', 'likes, as he says, to be called early', '54235-18\($0 % 9)')," } + ";"
        #expect(try Self.count("BR_CEP", text) == 20)
    }

    /// What is found anyway is surer where the column says the same.
    @Test func theColumnMakesItSurer() throws {
        let filler = String(repeating: "nothing of interest ", count: 8)
        let set = try SharedSet.all.get()
        func score(_ name: String) throws -> Double? {
            let text = "id;remark;\(name)\nab;\(filler);x\nab;\(filler);52998224725\n"
            return try set.findings(in: Array(text.utf8)).first { $0.entity == "BR_CPF" }?.score
        }
        let (plain, named) = (try #require(try score("code")), try #require(try score("cpf")))
        #expect(named > plain)
    }

    @Test func anotherColumnIsNotMeant() throws {
        let text =
            "| Name | Date of birth | Invoice |\n|---|---|---|\n"
            + Self.rows(20) {
                "| Noah |  | of \(Self.day($0)), paid by the insurance in two instalments of equal size |"
            }
        #expect(try Self.entities(text).filter { $0.entity == "DATE_OF_BIRTH" }.count <= 1)
    }

    @Test func aTableEndsWithALineThatIsNone() throws {
        let filler = String(repeating: "nothing to see here ", count: 8)
        let head = "name;date of birth;remark\nAna;12/05/1984;\(filler)\n"
        #expect(try Self.count("DATE_OF_BIRTH", head + "Ana;13/05/1984;\(filler)\n") == 2)
        #expect(try Self.count("DATE_OF_BIRTH", head + "\nAna;13/05/1984;\(filler)\n") == 1)
        #expect(try Self.count("DATE_OF_BIRTH", head + "\(filler)\nAna;13/05/1984;\(filler)\n") == 1)
    }

    @Test func sentencesHeadNoTable() throws {
        let filler = String(repeating: "The parcel was sent on time. ", count: 5)
        let lines = [
            "Dear Ana, we wish you a happy birth day, and all the best for the new year.",
            "Born, raised and living in Lisbon: a portrait!", "What is a date of birth, and who needs it?",
        ]
        for line in lines {
            let text = line + "\n\(filler), on, \(Self.day(3))\nIt was paid, on, \(Self.day(4)), in cash\n"
            #expect(try Self.count("DATE_OF_BIRTH", text) == 0, "\(line)")
        }
    }

    /// What is kept of a stream does not grow with its tables.
    @Test func tablesOfAStreamAreForgotten() {
        var columns = TableColumns()
        let table = Array("a name,a date\nfirst,second\nthird,fourth\n\n".utf8)
        for round in 0..<20_000 {
            table.withUnsafeBufferPointer { columns.read($0[0...]) }
            if round % 10 == 9 { columns.forget(before: columns.end - 100) }
        }
        #expect(columns.end == 20_000 * table.count)
        #expect(columns.kept < 200_000)
    }

    @Test func placesAreFoundAfterForgetting() throws {
        var columns = TableColumns()
        let head = Array("key,date of birth\n".utf8)
        let row = Array("abcdef,12/05/1984\n".utf8)
        head.withUnsafeBufferPointer { columns.read($0[0...]) }
        for _ in 0..<10_000 {
            row.withUnsafeBufferPointer { columns.read($0[0...]) }
            columns.forget(before: columns.end - 50)
        }
        try row.withUnsafeBufferPointer { text in
            let base = columns.end - row.count
            let before = try #require(columns.before(base + 9, in: text, base: base))
            #expect(String(decoding: before, as: UTF8.self) == "date of birth: 12")
            #expect(columns.before(base + 6, in: text, base: base) == nil)
        }
    }
}
