import Foundations
import Testing

struct JSONParserTests {
    static let texts: [(String, JSONValue)] = [
        ("null", .null), (" true ", true), ("[false]", [false]), ("0", 0), ("-0", 0), ("-7", -7),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .double(9_223_372_036_854_775_808)), ("1.5", 1.5), ("1E3", .double(1000)),
        ("1e-2", .double(0.01)), ("-1.25e+2", .double(-125)), ("1e-999", .double(0)), ("\"\"", ""),
        ("\"São Paulo\"", "São Paulo"), ("\"\\u00e3\\t\\/\\\"\\\\\"", "ã\t/\"\\"), ("\"\\ud83e\\udd56\"", "🥖"),
        ("\"\\u0000\"", "\0"), ("[]", []), ("[1, [2], {}]", [1, [2], [:]]), ("\r\n\t{}", [:]),
        ("{\"b\": 1, \"a\": {\"c\": null}}", ["b": 1, "a": ["c": nil]]), ("{\"\": 1}", ["": 1]),
        ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
    ]

    @Test(arguments: texts)
    func readsWhatTheGrammarAllows(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    static let mistakes: [(text: String, line: Int, column: Int, problem: String)] = [
        ("", 1, 1, "empty"), ("  ", 1, 3, "empty"), ("nul", 1, 1, "expected a value"), ("[1,]", 1, 4, "found ']'"),
        ("[1 2]", 1, 4, "expected ',' or ']'"), ("[1", 1, 3, "the end of the text"),
        ("{\"a\" 1}", 1, 6, "expected ':'"), ("{a: 1}", 1, 2, "member name in quotes"),
        ("{\"a\": 1,}", 1, 9, "member name"), ("{'a': 1}", 1, 2, "found '''"),
        ("{\"a\": 1, \"a\": 2}", 1, 10, "'a' appears twice"), ("01", 1, 1, "malformed number"),
        ("-", 1, 1, "malformed"), ("+1", 1, 1, "found '+'"), ("1.", 1, 3, "digit after '.'"),
        (".5", 1, 1, "found '.'"), ("1e", 1, 3, "digit in the exponent"), ("1e999", 1, 1, "out of range"),
        ("NaN", 1, 1, "found 'N'"), ("1 1", 1, 3, "after the end"), ("\"a", 1, 1, "no end"),
        ("\"a\\", 1, 1, "no end"), ("\"\\x\"", 1, 2, "escape '\\x'"), ("\"\\u12g4\"", 1, 6, "hexadecimal"),
        ("\"\\ud83e\"", 1, 2, "surrogate"), ("\"\\udd56\"", 1, 2, "surrogate"),
        ("\"\\ud83e\\u0041\"", 1, 2, "surrogate"), ("\"a\nb\"", 1, 3, "control character"),
        ("{\n  \"ação\": tru\n}", 2, 11, "expected a value"), ("[\"ã\", x]", 1, 7, "found 'x'"),
        ("\u{FEFF}{}", 1, 1, "0xef"),
    ]

    @Test func mistakesHaveAPlace() {
        for mistake in Self.mistakes {
            do throws(JSONSyntaxError) {
                let value = try JSONValue(parsing: mistake.text)
                Issue.record("\(mistake.text) was read as \(value)")
            } catch {
                #expect(error.line == mistake.line, "\(mistake.text): \(error)")
                #expect(error.column == mistake.column, "\(mistake.text): \(error)")
                #expect(error.problem.contains(mistake.problem), "\(mistake.text): \(error)")
            }
        }
    }

    static let notUTF8: [[UInt8]] = [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

    @Test(arguments: notUTF8)
    func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
        for text in [bytes, bytes + Array("\\n".utf8)] {
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22] + text + [0x22]) }
        }
    }

    @Test func nestingIsBounded() throws {
        let deep = { (levels: Int) in
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        _ = try JSONValue(parsing: deep(64))
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: deep(65)) }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "{\"a\":", count: 1_000_000)) }
        // The bound is on depth, not on how many there are.
        _ = try JSONValue(parsing: "[" + Array(repeating: "[]", count: 100).joined(separator: ",") + "]")
    }

    @Test func valuesAreBounded() throws {
        let three = JSONBounds(values: 3)
        _ = try JSONValue(parsing: "[1,2]", bounds: three)
        #expect(throws: JSONSyntaxError(line: 1, column: 6, problem: "more than 3 values")) {
            try JSONValue(parsing: "[1,2,3]", bounds: three)
        }
    }

    @Test func everyPrefixOfADocumentIsRefused() throws {
        let text = Array("{\"é\": [1, -2.5e3, \"\\u00e9\\ud83e\\udd56\", true, null, {\"b\": false}]}".utf8)
        _ = try JSONValue(parsing: text)
        for length in 0..<text.count {
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text[..<length])) }
        }
    }
}
